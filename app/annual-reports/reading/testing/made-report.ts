import fc from 'fast-check';
import { type Table2, type Table4, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, resultLines, type Table3, table3Note } from '#law/report/lines.ts';

/** A report that balances, with invented figures. */
export interface MadeReport {
  table2: Table2;
  table3: Table3;
  table4: Table4;
}

const cells = (count: number, max: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(max) }), {
    minLength: count,
    maxLength: count,
  });
const summed = (row: number[]) => [...row, row.reduce((a, b) => a + b, 0)];

export const madeReport: fc.Arbitrary<MadeReport> = fc
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

/** A cell of a printed table: a label is text, a figure a number. */
export interface PrintedCell {
  value: string | number;
  columns: number;
  rows: number;
}

/** A paragraph, or a table of rows. */
export type Block = string | PrintedCell[][];

const cell = (value: string | number, columns = 1, rows = 1): PrintedCell => ({ value, columns, rows });

/** The report in the merged cells of the form of 2021. */
export function blocksOf({ table2, table3, table4 }: MadeReport): Block[] {
  return [
    '示例丙市人民政府2024年政府信息公开工作年度报告',
    '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
    '一、总体情况',
    '2024年，示例丙市人民政府认真执行《政府信息公开条例》，公开行政许可类信息69条。',
    '二、主动公开政府信息情况',
    printedTable2(table2),
    '三、收到和处理政府信息公开申请情况',
    printedTable3(table3),
    '四、政府信息公开行政复议、行政诉讼情况',
    printedTable4(table4),
    '五、存在的主要问题及改进情况',
    '工作中还存在2个薄弱环节，下一年将从3个方面改进。',
    '六、其他需要报告的事项',
    '本机关2024年未收取信息处理费。',
  ];
}

function printedTable2(table: Table2): PrintedCell[][] {
  const numbers = (row: (number | null)[]) => row.map((figure) => cell(figure ?? ''));
  const wide = (figure: number | null) => [cell(figure ?? '', 3)];
  return [
    [cell('第二十条第（一）项', 4)],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text)),
    [cell('规章'), ...numbers(table.governmentRules)],
    [cell('行政规范性文件'), ...numbers(table.normativeDocuments)],
    [cell('第二十条第（五）项', 4)],
    [cell('信息内容'), cell('本年处理决定数量', 3)],
    [cell('行政许可'), ...wide(table.permits)],
    [cell('第二十条第（六）项', 4)],
    [cell('信息内容'), cell('本年处理决定数量', 3)],
    [cell('行政处罚'), ...wide(table.penalties)],
    [cell('行政强制'), ...wide(table.coercion)],
    [cell('第二十条第（八）项', 4)],
    [cell('信息内容'), cell('本年收费金额（单位：万元）', 3)],
    [cell('行政事业性收费'), ...wide(table.fees)],
  ];
}

function printedTable3(table: Table3): PrintedCell[][] {
  const results = linesOf2021.length - 3;
  const rows = linesOf2021.map(({ line, zh, group }, index): PrintedCell[] => {
    const inResults = line !== 'newlyReceived' && line !== 'carriedIn' && line !== 'carriedOut';
    const first = group !== null && linesOf2021[index - 1]?.group !== group;
    const size = linesOf2021.filter((other) => other.group === group).length;
    return [
      ...(line === 'granted' ? [cell('三、本年度办理结果', 1, results)] : []),
      ...(first ? [cell(group ?? '', 1, size)] : []),
      cell(zh, inResults ? (group === null ? 2 : 1) : 3),
      ...(table[line] ?? []).map((figure) => cell(figure ?? '')),
    ];
  });
  const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  return [
    [cell(table3Note, 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    organisations.map((text) => cell(text)),
    ...rows,
  ];
}

function printedTable4(table: Table4): PrintedCell[][] {
  const columns = table4Columns.map(({ zh }) => zh);
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...columns.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...columns, ...columns].map((text) => cell(text)),
    table4Blocks.flatMap(({ block }) => table[block].map((figure) => cell(figure ?? ''))),
  ];
}

/** Labels and cells in the order of the form: what is left when a layout loses its borders. */
export function piecesOf(report: MadeReport): (string | number)[] {
  return blocksOf(report)
    .filter((block) => typeof block !== 'string' || /^[二三四五]、/.test(block))
    .flatMap((block) => (typeof block === 'string' ? [block] : block.flat().map(({ value }) => value)));
}
