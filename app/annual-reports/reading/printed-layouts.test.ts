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

/** What becomes of the tables' part of a text at one place. */
const changes: Record<string, (text: string, at: number) => string> = {
  'a line lost': (text, at) => text.slice(0, lineStart(text, at)) + text.slice(lineEnd(text, at)),
  'a line of words doubled': (text, at) => {
    const line = text.slice(lineStart(text, at), lineEnd(text, at));
    return /\d/.test(line)
      ? text
      : text.slice(0, lineStart(text, at)) + line + text.slice(lineStart(text, at));
  },
  'a character lost that is no digit': (text, at) =>
    /\d/.test(text.charAt(at)) ? text : text.slice(0, at) + text.slice(at + 1),
  'a space between others than digits': (text, at) =>
    /\d\d/.test(text.slice(at - 1, at + 1)) ? text : `${text.slice(0, at)} ${text.slice(at)}`,
  'a line break between others than digits': (text, at) =>
    /\d\d/.test(text.slice(at - 1, at + 1)) ? text : `${text.slice(0, at)}\n${text.slice(at)}`,
};

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

describe('a report in any layout with', { timeout: 600_000 }, () => {
  const layouts = { ...wholeLayouts, ...lossyLayouts };

  it.each(Object.entries(changes))('%s, now and then: no cell is wrong', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(
        madeReport,
        fc.constantFrom(...Object.values(layouts)),
        fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 }),
        async (truth, print, places) => {
          const whole = print(truth);
          const from = Math.max(0, whole.indexOf('二、主动'));
          const text = places.reduce(
            (changed, place) => change(changed, from + (place % (changed.length - from))),
            whole,
          );
          // A report in one line has lost everything with it.
          if (text.trim() === '') return;
          expect(wrongCells((await readingOf(text)).tables, truth)).toEqual([]);
        },
      ),
      { numRuns: share(10) },
    );
  });
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
