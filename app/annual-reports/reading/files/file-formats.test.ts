import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import { madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { writeReport, writers } from '#app/annual-reports/reading/testing/report-files.ts';

const kinds = Object.keys(writers) as (keyof typeof writers)[];

describe.each(kinds)('a report written as %s', { timeout: 120_000 }, (kind) => {
  it('is read back with every cell right and nothing found wrong', async () => {
    await fc.assert(
      fc.asyncProperty(madeReport, async (truth) => {
        const bytes = await writeReport(truth, kind);
        const read = await readFile({ name: `示例.${kind}`, bytes });
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        expect(read.reading.tables).toEqual(truth);
        expect(read.reading.findings).toEqual([]);
        expect(read.reading).toMatchObject({
          agency: '示例丙市人民政府',
          year: 2024,
          format: '2021',
          confidence: 1,
        });
      }),
      { numRuns: kind === 'html' ? 20 : 8 },
    );
  });
});
