import { Worker } from 'node:worker_threads';
import type { ReportFile } from '#app/annual-reports/reading/files/report-file.ts';
import type { FileReading } from '#app/annual-reports/reading/read-file.ts';
import type { Finding } from '#app/annual-reports/reading/report-reading.ts';

/** A report and, where it was handed in too, that of the year before. */
export interface HandedIn {
  file: ReportFile;
  before: ReportFile | null;
}

/** What the worker answers. */
export type WorkerReading = FileReading & {
  /** What does not follow from the year before. */
  across: Finding[];
};

/**
 * Reads a stranger's file apart from the server: in a thread with little memory that is ended after 20 seconds, so
 * that a file made to do harm stops nobody else. Two files are read at a time.
 */
export async function readInWorker(handedIn: HandedIn): Promise<WorkerReading> {
  if (running >= MOST_AT_ONCE) return refused('现在读的人多，请过一会儿再试。');
  running++;
  try {
    return await readingOf(handedIn);
  } finally {
    running--;
  }
}

let running = 0;
const MOST_AT_ONCE = 2;
const MOST_MILLISECONDS = 20_000;
const MOST_MEGABYTES = 512;

function readingOf(handedIn: HandedIn): Promise<WorkerReading> {
  const worker = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
    workerData: handedIn,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  return new Promise((done) => {
    const timer = setTimeout(() => {
      done(refused('这个文件20秒还没有读完，已经停止。请另存为较小的文件后再试。'));
      void worker.terminate();
    }, MOST_MILLISECONDS);
    worker.once('message', (reading: WorkerReading) => done(reading));
    worker.once('error', () => done(refused('这个文件读不下去，可能已经损坏或者过大。')));
    worker.once('exit', () => {
      clearTimeout(timer);
      done(refused('这个文件读不下去，可能已经损坏或者过大。'));
    });
  });
}

function refused(reason: string): WorkerReading {
  return { ok: false, reason, across: [] };
}
