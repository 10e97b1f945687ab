import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#cli/installation.ts';

/** A worker that ends is started again after one second, then two, four, up to a minute. */
const WAIT_MS = { first: 1_000, longest: 60_000 };

/** One that ran for this long was healthy: the next wait is the first again. */
const HEALTHY_MS = 60_000;

export interface WorkerProcess {
  /** The number of the process that runs now. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Starts the worker beside the web server and starts it again whenever it ends, until it is stopped. */
export function startWorkerProcess(env: NodeJS.ProcessEnv): WorkerProcess {
  let child: ChildProcess | undefined;
  let stopped = false;
  let wait = WAIT_MS.first;
  let again: NodeJS.Timeout | undefined;
  const start = () => {
    const started = performance.now();
    // Its standard output belongs to the parent's own lines.
    child = fork(join(root, 'bin', 'start.mjs'), { env: { ...env, ROLE: 'work' }, stdio: WORKER_STDIO });
    child.once('exit', (code, signal) => {
      if (stopped) return;
      if (performance.now() - started > HEALTHY_MS) wait = WAIT_MS.first;
      console.error(`the worker ended (${signal ?? code}); it is started again in ${wait / 1000} s`);
      again = setTimeout(start, wait);
      wait = Math.min(wait * 2, WAIT_MS.longest);
    });
  };
  start();
  return {
    pid: () => child?.pid,
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await ended(child);
    },
  };
}

const WORKER_STDIO: ('ignore' | 'inherit' | 'ipc')[] = ['ignore', 'ignore', 'inherit', 'ipc'];

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}
