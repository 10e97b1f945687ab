import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import type { ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { lossyLayouts, wholeLayouts, wordings } from '#app/annual-reports/reading/testing/printed-layouts.ts';
import { wrongCells } from '#app/annual-reports/reading/testing/wrong-cells.ts';

async function readingOf(text: string): Promise<ReportReading> {
  const file = await readFile({ name: '示例.txt', bytes: new TextEncoder().encode(text) });
  if (!file.ok) throw new Error(file.reason);
  return file.reading;
}

const share = (part: number) => Math.max(2, Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / part));

describe('a report in every layout', { timeout: 600_000 }, () => {
  it.each(Object.entries(wholeLayouts))('%s: every cell is right', async (_, print) => {
    await fc.assert(
      fc.asyncProperty(madeReport, async (truth) => {
        const { tables, findings } = await readingOf(print(truth));
        expect(tables).toEqual(truth);
        expect(findings).toEqual([]);
      }),
      { numRuns: share(25) },
    );
  });

  it.each(Object.entries(lossyLayouts))(
    '%s: no cell is wrong, the sums settle tables 3 and 4',
    async (_, print) => {
      await fc.assert(
        fc.asyncProperty(madeReport, async (truth) => {
          const { tables } = await readingOf(print(truth));
          expect(wrongCells(tables, truth)).toEqual([]);
          const cells = Object.values(tables.table3 ?? {}).flat();
          expect(cells.filter((cell) => cell !== null).length).toBeGreaterThan(cells.length * 0.9);
        }),
        { numRuns: share(20) },
      );
    },
  );
});

const plain = [
  'pipes after cells',
  'one cell a line',
  'spaces',
  'rows in pipes with the gaps of merged cells',
];

describe('a report in other words than the form', { timeout: 600_000 }, () => {
  it.each(Object.entries(wordings))('%s: every cell is right', async (_, reword) => {
    await fc.assert(
      fc.asyncProperty(madeReport, fc.constantFrom(...plain), async (truth, layout) => {
        const { tables } = await readingOf(reword(wholeLayouts[layout]?.(truth) ?? ''));
        expect(tables).toEqual(truth);
      }),
      { numRuns: share(25) },
    );
  });
});
