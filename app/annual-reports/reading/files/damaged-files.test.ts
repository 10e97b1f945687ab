import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import {
  type Block,
  blocksOf,
  madeReport,
  type PrintedCell,
} from '#app/annual-reports/reading/testing/made-report.ts';
import { type ReportWriter, writers } from '#app/annual-reports/reading/testing/report-files.ts';
import { wrongCells } from '#app/annual-reports/reading/testing/wrong-cells.ts';

/** What becomes of one cell. */
type Fate =
  | 'kept'
  | 'lost' // the cell is gone
  | 'emptied'
  | 'question' // its first digit became `?`
  | 'joined' // it stands in the cell before, without a space
  | 'labelCut' // a label lost its last two characters
  | 'wrapped' // a space or line break in the middle
  | 'fullWidth';

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 80, arbitrary: fc.constant<Fate>('kept') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Fate>(
      'lost',
      'emptied',
      'question',
      'joined',
      'labelCut',
      'wrapped',
      'fullWidth',
    ),
  },
);

function damagedBlocks(blocks: Block[], fates: Fate[]): Block[] {
  let next = 0;
  const draw = () => fates[next++ % fates.length] ?? 'kept';
  return blocks.map((block) =>
    typeof block === 'string' ? block : block.map((row) => damagedRow(row, draw)),
  );
}

function damagedRow(row: PrintedCell[], draw: () => Fate): PrintedCell[] {
  const out: PrintedCell[] = [];
  for (const cell of row) {
    const own = draw();
    const before = out.at(-1);
    if (own === 'lost' && out.length > 0) continue;
    if (own === 'joined' && before && typeof cell.value === 'number')
      before.value = `${before.value}${cell.value}`;
    else out.push({ ...cell, value: damagedValue(cell.value, own) });
  }
  return out;
}

function damagedValue(value: string | number, own: Fate): string | number {
  const text = String(value);
  const middle = Math.ceil(text.length / 2);
  if (own === 'emptied') return '';
  if (own === 'question' && typeof value === 'number') return `?${text.slice(1)}`;
  if (own === 'labelCut' && typeof value === 'string' && text.length > 5) return text.slice(0, -2);
  if (own === 'wrapped') return `${text.slice(0, middle)} ${text.slice(middle)}`;
  if (own === 'fullWidth')
    return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return value;
}

/** Spreadsheets and set tables keep the place of a cell that is gone; in web pages and Word the others move up. */
const keepsPlaces = (kind: string) => kind === 'xlsx' || kind === 'pdf';

const kinds = Object.entries(writers) as [keyof typeof writers, ReportWriter][];
const moves = (each: Fate) => each === 'lost' || each === 'joined';
const runs = Number(process.env['PROPERTY_RUNS'] ?? 100);

describe.each(kinds)('a damaged report as %s', { timeout: 600_000 }, (kind, write) => {
  it('has cells that are right or null, never silently wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeReport,
        fc.array(fate, { minLength: 60, maxLength: 300 }),
        async (truth, fates) => {
          const drawn = keepsPlaces(kind) ? fates.map((each) => (moves(each) ? 'emptied' : each)) : fates;
          const bytes = await write(damagedBlocks(blocksOf(truth), drawn));
          const read = await readFile({ name: `示例.${kind}`, bytes });
          expect(read.ok).toBe(true);
          if (read.ok) expect(wrongCells(read.reading.tables, truth)).toEqual([]);
        },
      ),
      { numRuns: kind === 'html' ? runs : Math.ceil(runs / 5) },
    );
  });
});
