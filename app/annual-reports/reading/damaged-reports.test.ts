import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damageAgain } from '#app/annual-reports/reading/damage/damage-again.ts';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { type MadeReport, madeReport, piecesOf } from '#app/annual-reports/reading/testing/made-report.ts';
import { wholeLayouts } from '#app/annual-reports/reading/testing/printed-layouts.ts';
import { wrongCells } from '#app/annual-reports/reading/testing/wrong-cells.ts';

const before = '示例丙市人民政府2024年政府信息公开工作年度报告\n一、总体情况\n全年公开行政许可类信息69条。\n';
const after = '\n工作中还存在2个薄弱环节。\n六、其他需要报告的事项\n未收取信息处理费。';

/** Damage to one label or cell, drawn for each in turn. */
interface Damage {
  /** Characters lost at the end of a label, and one in its middle. */
  cutEnd: number;
  cutMiddle: boolean;
  fullWidth: boolean;
  spaces: string;
  /** What becomes of the whole piece. */
  fate: 'kept' | 'lost' | 'emptied' | 'question';
}

const mild: fc.Arbitrary<Damage> = fc.record({
  cutEnd: fc.constantFrom(0, 0, 0, 1),
  cutMiddle: fc.constant(false),
  fullWidth: fc.boolean(),
  spaces: fc.constantFrom('', ' ', '\u3000', '\u00a0 '),
  fate: fc.constant('kept' as const),
});

const heavy: fc.Arbitrary<Damage> = fc.record({
  cutEnd: fc.constantFrom(0, 0, 1, 2, 3),
  cutMiddle: fc.boolean(),
  fullWidth: fc.boolean(),
  spaces: fc.constantFrom('', ' ', '\n', '\u3000'),
  fate: fc.oneof(
    { weight: 60, arbitrary: fc.constant('kept' as const) },
    { weight: 1, arbitrary: fc.constantFrom('lost' as const, 'emptied' as const, 'question' as const) },
  ),
});

type Layout = 'piped' | 'lines' | 'spaced';

function printed(pieces: (string | number)[], damages: Damage[], layout: Layout): string {
  const end = { piped: ' |\n', lines: '\n\n', spaced: ' ' }[layout];
  const body = pieces.map((piece, index) => {
    const damage = damages[index % damages.length];
    if (!damage || damage.fate === 'lost') return '';
    const text = typeof piece === 'number' ? cellText(piece, damage) : labelText(piece, damage);
    return `${damage.spaces}${text}${end}`;
  });
  return `${before}${body.join('')}${after}`;
}

function cellText(cell: number, { fate, fullWidth }: Damage): string {
  const digits = fate === 'emptied' ? '' : fate === 'question' ? `?${String(cell).slice(1)}` : String(cell);
  return fullWidth
    ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : digits;
}

function labelText(label: string, { cutEnd, cutMiddle }: Damage): string {
  const lost = label.length >= 6 ? cutEnd : Math.min(cutEnd, label.length > 4 ? 1 : 0);
  const kept = label.slice(0, label.length - lost);
  const middle = Math.floor(kept.length / 2);
  return cutMiddle && kept.length >= 6 ? `${kept.slice(0, middle)} ${kept.slice(middle + 1)}` : kept;
}

const wrongIn = (text: string, truth: MadeReport) => wrongCells(readReport(text).tables, truth);

const layout = fc.constantFrom<Layout>('piped', 'lines', 'spaced');

describe('whatever the figures', { timeout: 120_000 }, () => {
  it('labels with a lost end, full-width digits and odd spaces are read completely', () => {
    fc.assert(
      fc.property(
        madeReport,
        fc.array(mild, { minLength: 20, maxLength: 90 }),
        layout,
        (truth, damages, kind) => {
          const { tables, findings } = readReport(printed(piecesOf(truth), damages, kind));
          expect(tables).toEqual(truth);
          expect(findings).toEqual([]);
        },
      ),
    );
  });

  it('with labels and cells lost, a cell is right or null, never silently wrong', () => {
    fc.assert(
      fc.property(
        madeReport,
        fc.array(heavy, { minLength: 60, maxLength: 250 }),
        layout,
        (truth, damages, kind) => {
          expect(wrongIn(printed(piecesOf(truth), damages, kind), truth)).toEqual([]);
        },
      ),
    );
  });

  it('digits without any space are read only where they can be told apart', () => {
    fc.assert(
      fc.property(madeReport, (truth) => {
        const text = `${before}${piecesOf(truth).join('')}${after}`;
        expect(wrongIn(text, truth)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    'rows in pipes with the gaps of merged cells',
    'pipes after cells',
    'one cell and a pipe a line',
    'one cell a line',
    'figures before their labels',
    'separators of thousands',
  ])('read in pairs of bytes, no cell is wrong: %s', (name) => {
    fc.assert(
      fc.property(madeReport, (truth) => {
        const text = damageAgain(wholeLayouts[name]?.(truth) ?? '');
        expect(wrongIn(text, truth)).toEqual([]);
        expect(readReport(text).findings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
