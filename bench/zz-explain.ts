import pg from 'pg';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { fillLedger } from './fill-ledger.ts';
const { url, stop } = await startEmbedded('/tmp/zz-ledger', 'command');
await migrate(url); await fillLedger(url, 100000);
const c = new pg.Client({ connectionString: url }); await c.connect();
const q = `select r.requester_column, r.received_on < '2024-01-01', case when d.sent_on <= '2024-12-31' then p.code end, count(*)
from disclosure_requests r left join dispatches d on d.city = r.city and d.request_id = r.id left join replies p on p.city = d.city and p.id = d.reply_id
where r.city = '320400' and r.agency_id = (select min(agency_id) from disclosure_requests) and r.received_on <= '2024-12-31' and (d.sent_on is null or d.sent_on >= '2024-01-01') group by 1,2,3`;
for (const set of ['set max_parallel_workers_per_gather=2', 'set max_parallel_workers_per_gather=0', 'set jit=off']) {
  await c.query(set);
  for (let i = 0; i < 3; i++) { const t = performance.now(); await c.query(q); console.log(set, (performance.now() - t).toFixed(0)); }
  const { rows } = await c.query('explain (analyze, costs off, buffers off) ' + q); console.log(rows.map((r) => r['QUERY PLAN']).join('\n'));
}
await c.end(); await stop();
