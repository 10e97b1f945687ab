import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyReportOf } from '#app/annual-reports/rolling-up/any-report.ts';
import { countsOf, rollUpTree } from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import type { City } from '#app/shell/city.ts';
import { makeScope, type Scope } from '#app/shell/scope.ts';
import { cities } from '#cities/all.ts';
import { openDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { type FilledReports, fillReports } from './fill-reports.ts';

/**
 * How long a government's report takes to add up, and the tree of its agencies with every check: once with all agencies
 * directly below it, once with most of them in 30 districts. On a database of its own.
 */
const AGENCIES = Number(process.argv[2] ?? 3000);
const DISTRICTS = 30;
const RUNS = 7;

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-bench-'));
const { url, stop } = await startEmbedded(folder, 'command');
try {
  await migrate(url);
  const [first, second] = cities;
  if (!first || !second) throw new Error('the bench needs two cities');
  const flat = await fillReports(url, { city: first, agencies: AGENCIES, districts: 0 });
  const tiered = await fillReports(url, { city: second, agencies: AGENCIES, districts: DISTRICTS });
  const measured = { flat: await measure(first, flat), tiered: await measure(second, tiered) };
  console.log(JSON.stringify({ agencies: AGENCIES, districts: DISTRICTS, ...measured }));
} finally {
  await stop();
  rmSync(folder, { recursive: true });
}

async function measure(city: City, { government, received }: FilledReports) {
  const db = openDatabase(url, { role: 'app', max: 4 });
  const actor = { kind: 'system' as const, name: 'bench' };
  const scope = makeScope({ db, city, actor, now: new Date('2025-02-10T01:00:00Z'), today: '2025-02-10' });
  const report = await timed(() => anyReportOf(scope, { agencyId: government, year: 2024 }));
  const tree = await timed(() => treeCounts(scope, government));
  await db.destroy();
  const counted = report.value.tables.table3.newlyReceived?.at(-1);
  if (counted !== received) throw new Error(`added up ${counted} requests instead of ${received}`);
  return {
    reports: report.value.rollUp?.reports.length,
    rollUpMs: report.ms,
    treeMs: tree.ms,
    ...tree.value,
  };
}

async function treeCounts(scope: Scope, governmentId: number) {
  const found = await rollUpTree(scope, { governmentId, year: 2024 });
  if (!found) throw new Error('there is no tree');
  const { due, handed, late, faulty } = countsOf(found.tree);
  return { due, handed, late, faulty };
}

async function timed<T>(run: () => Promise<T>) {
  let value = await run();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const started = performance.now();
    value = await run();
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b).map((ms) => Number(ms.toFixed(1)));
  return { value, ms: { median: sorted[(RUNS - 1) / 2], max: sorted.at(-1) } };
}
