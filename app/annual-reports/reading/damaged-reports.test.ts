import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { type Table4, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, resultLines, type Table3, table3Note } from '#law/report/lines.ts';

interface Report {
  table2: Record<string, number | number[]>;
  table3: Table3;
  table4: Table4;
}

const cells = (count: number, max: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(max) }), {
    minLength: count,
    maxLength: count,
  });
const summed = (row: number[]) => [...row, row.reduce((a, b) => a + b, 0)];

/** A report that balances. */
const report: fc.Arbitrary<Report> = fc
  .record({
    documents: fc.array(cells(3, 300), { minLength: 2, maxLength: 2 }),
    decisions: cells(3, 90_000),
    fees: fc.nat(99_999).map((fen) => fen / 100),
    results: fc.array(cells(6, 400), { minLength: 21, maxLength: 21 }),
    carriedOut: cells(6, 30),
    share: fc.nat(100),
    remedies: fc.array(cells(4, 40), { minLength: 3, maxLength: 3 }),
  })
  .map(({ documents, decisions, fees, results, carriedOut, share, remedies }) => ({
    table2: {
      governmentRules: documents[0] ?? [],
      normativeDocuments: documents[1] ?? [],
      permits: decisions[0] ?? 0,
      penalties: decisions[1] ?? 0,
      coercion: decisions[2] ?? 0,
      fees,
    },
    table3: balancedTable3(results, carriedOut, share),
    table4: Object.fromEntries(
      table4Blocks.map(({ block }, index) => [block, summed(remedies[index] ?? [])]),
    ) as unknown as Table4,
  }));

function balancedTable3(results: number[][], carriedOut: number[], share: number): Table3 {
  const total = carriedOut.map((_, column) => results.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const intake = total.map((cell, column) => cell + (carriedOut[column] ?? 0));
  const carriedIn = intake.map((cell) => Math.floor((cell * share) / 100));
  const lines = resultLines.filter((line) => line !== 'otherProcessing');
  return Object.fromEntries([
    ['newlyReceived', summed(intake.map((cell, column) => cell - (carriedIn[column] ?? 0)))],
    ['carriedIn', summed(carriedIn)],
    ...lines.map((line, index) => [line, summed(results[index] ?? [])]),
    ['total', summed(total)],
    ['carriedOut', summed(carriedOut)],
  ]);
}

/** Labels and cells in the order of the form; a label is text, a cell a number. */
function written({ table2, table3, table4 }: Report): (string | number)[] {
  const lawful = (line: string) => [table2[line] ?? []].flat();
  let group: string | null = null;
  const rows = linesOf2021.flatMap(({ line, zh, group: own }) => {
    const heading = own !== null && own !== group ? [own] : [];
    group = own;
    return [...heading, zh, ...((table3[line] ?? []) as number[])];
  });
  const columns = table4Columns.map(({ zh }) => zh);
  return [
    ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ...['规章', ...lawful('governmentRules'), '行政规范性文件', ...lawful('normativeDocuments')],
    ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', ...lawful('permits')],
    ...['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', ...lawful('penalties')],
    ...['行政强制', ...lawful('coercion')],
    ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费', ...lawful('fees')],
    ...['三、收到和处理政府信息公开申请情况', table3Note, '申请人情况', '自然人', '法人或其他组织', '总计'],
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ...rows,
    ...['四、政府信息公开行政复议、行政诉讼情况', '行政复议', '行政诉讼', ...columns],
    ...['未经复议直接起诉', '复议后起诉', ...columns, ...columns],
    ...table4Blocks.flatMap(({ block }) => table4[block] as number[]),
    '五、存在的主要问题及改进情况',
  ];
}

const before =
  '示例丙市人民政府2024年政府信息公开工作年度报告\n一、总体情况\n全年公开行政许可类信息69条。\n二、主动公开政府信息情况\n';
const after = '\n工作中还存在2个薄弱环节。\n六、其他需要报告的事项\n无。';

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

/** Cells of a reading that are neither right nor null. */
function wrongCells(text: string, { table2, table3, table4 }: Report): string[] {
  const { tables } = readReport(text);
  const wrong = (name: string, read: unknown, truth: unknown) =>
    [read]
      .flat()
      .flatMap((cell, index) =>
        cell === null || cell === undefined || cell === [truth].flat()[index]
          ? []
          : [`${name}[${index}] ${cell}`],
      );
  const of = (read: object | null, truth: object) => {
    const rows = (read ?? {}) as Record<string, unknown>;
    return Object.entries(truth).flatMap(([line, row]) => wrong(line, rows[line], row));
  };
  return [...of(tables.table2, table2), ...of(tables.table3, table3), ...of(tables.table4, table4)];
}

const layout = fc.constantFrom<Layout>('piped', 'lines', 'spaced');

describe('whatever the figures', { timeout: 120_000 }, () => {
  it('labels with a lost end, full-width digits and odd spaces are read completely', () => {
    fc.assert(
      fc.property(
        report,
        fc.array(mild, { minLength: 20, maxLength: 90 }),
        layout,
        (truth, damages, kind) => {
          const { tables, findings } = readReport(printed(written(truth), damages, kind));
          expect(tables).toEqual(truth);
          expect(findings).toEqual([]);
        },
      ),
    );
  });

  it('with labels and cells lost, a cell is right or null, never silently wrong', () => {
    fc.assert(
      fc.property(
        report,
        fc.array(heavy, { minLength: 60, maxLength: 250 }),
        layout,
        (truth, damages, kind) => {
          expect(wrongCells(printed(written(truth), damages, kind), truth)).toEqual([]);
        },
      ),
    );
  });

  it('digits without any space are read only where they can be told apart', () => {
    fc.assert(
      fc.property(report, (truth) => {
        const text = `${before}${written(truth).join('')}${after}`;
        expect(wrongCells(text, truth)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
