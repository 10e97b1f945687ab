import { parentPort, workerData } from 'node:worker_threads';
import { compareYears } from '#app/annual-reports/reading/compare-years.ts';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import type { HandedIn, WorkerReading } from '#app/annual-reports/reading/read-in-worker.ts';

/** The thread of `read-in-worker.ts`: reads one report, compares it with the year before, answers and ends. */
parentPort?.postMessage(await answer(workerData as HandedIn));

async function answer({ file, before }: HandedIn): Promise<WorkerReading> {
  const earlier = before ? await readFile(before) : null;
  if (earlier && !earlier.ok) return { ok: false, reason: `上一年的报告：${earlier.reason}`, across: [] };
  const own = await readFile(file, earlier?.reading.tables ?? null);
  return { ...own, across: earlier && own.ok ? compareYears(earlier, own) : [] };
}
