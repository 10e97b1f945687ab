import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread starts without the loader of the process that made it.
register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
const { doJob } = await import('./jobs.ts');

parentPort.on('message', async ({ name, bytes, asked }) => {
  try {
    parentPort.postMessage({ answer: await doJob(name, bytes, asked) });
  } catch (error) {
    // Messages of errors may quote the record: only its fault, or its kind and place, leave the thread.
    parentPort.postMessage({
      fault: error?.fault,
      error: `${error?.name}: ${String(error?.stack).split('\n    at ')[1] ?? ''}`,
    });
  }
});
