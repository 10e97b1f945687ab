import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf } from '#app/annual-reports/queries.ts';
import { makeScope } from '#app/shell/scope.ts';
import { cityOf } from '#cities/all.ts';
import { openDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { fillLedger } from './fill-ledger.ts';

/** The annual report of one year out of a ledger of five, on a database of its own. */
const REQUESTS = Number(process.argv[2] ?? 100_000);
const RUNS = 7;

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-bench-'));
const { url, stop } = await startEmbedded(folder, 'command');
try {
  await migrate(url);
  const { agencyId, city } = await fillLedger(url, REQUESTS);
  const times = await timesOf(city, agencyId);
  const sorted = times.toSorted((a, b) => a - b).map((ms) => Number(ms.toFixed(1)));
  console.log(JSON.stringify({ requests: REQUESTS, msMedian: sorted[(RUNS - 1) / 2], msMax: sorted.at(-1) }));
} finally {
  await stop();
  rmSync(folder, { recursive: true });
}

async function timesOf(code: string, agencyId: number): Promise<number[]> {
  const city = cityOf(code);
  if (!city) throw new Error(`no city ${code}`);
  const db = openDatabase(url, { role: 'app', max: 4 });
  const actor = { kind: 'system' as const, name: 'bench' };
  const scope = makeScope({ db, city, actor, now: new Date('2025-01-10T01:00:00Z'), today: '2025-01-10' });
  const times: number[] = [];
  let balanced = true;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const { balance } = await reportOf(scope, { agencyId, year: 2024 });
    times.push(performance.now() - started);
    balanced &&= balance.every(({ holds }) => holds === true);
  }
  await db.destroy();
  if (!balanced) throw new Error('the report of the filled ledger does not balance');
  return times;
}
