import { readFileSync } from 'node:fs';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
for (const f of process.argv.slice(2)) {
  const t = readFileSync(f, 'utf8');
  const n0 = performance.now();
  const {tables, restored, unreadable, ...rest} = readReport(t);
  console.log(f.slice(-8), (performance.now()-n0).toFixed(0), JSON.stringify(rest));
  console.log('   R ', JSON.stringify(restored.filter(r=>r.where.startsWith('正文'))), JSON.stringify(unreadable.filter(r=>r.where.startsWith('正文'))));
}
