import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread starts without the loader of the process that made it.
register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
const { zipWriter } = await import('./zip-writer.ts');

const write = zipWriter((chunk) => parentPort.postMessage({ chunk }, [chunk.buffer]));

parentPort.on('message', async (asked) => {
  try {
    parentPort.postMessage({ answer: await write(asked) });
  } catch (error) {
    // Messages of errors may quote the file: only its kind and place leave the thread.
    parentPort.postMessage({
      error: `${error?.name}: ${String(error?.stack).split('\n    at ')[1] ?? ''}`,
    });
  }
});
