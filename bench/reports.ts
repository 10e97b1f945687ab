import fc from 'fast-check';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import { madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { writeReport, writers } from '#app/annual-reports/reading/testing/report-files.ts';

/** Reports of every kind read one after the other in a warm process, each with other figures. */
const REPORTS = Number(process.argv[2] ?? 60);

const kinds = Object.keys(writers) as (keyof typeof writers)[];
const made = fc.sample(madeReport, { numRuns: REPORTS, seed: 20_241_231 });
const times: Record<string, number[]> = {};
let wrong = 0;
for (const [index, report] of made.entries()) {
  const kind = kinds[index % kinds.length] ?? 'html';
  const bytes = await writeReport(report, kind);
  const start = performance.now();
  const result = await readFile({ name: `示例.${kind}`, bytes });
  times[kind] = [...(times[kind] ?? []), performance.now() - start];
  if (!result.ok || JSON.stringify(result.reading.tables) !== JSON.stringify(report)) wrong++;
}

const figures = Object.entries(times).map(([kind, all]) => {
  const [firstMs = 0, ...warm] = all;
  const sorted = warm.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
  return [kind, { firstMs: Number(firstMs.toFixed(1)), msP50: at(0.5), msP95: at(0.95) }];
});
console.log(JSON.stringify({ reports: REPORTS, wrong, ...Object.fromEntries(figures) }));
