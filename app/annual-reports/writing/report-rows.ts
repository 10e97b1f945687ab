import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import {
  type LineOfTable2,
  reportFormOf,
  type Table4,
  table4Blocks,
  table4Columns,
} from '#law/report/forms.ts';
import {
  type LineOfTable3,
  linesOf2021,
  resultsHeading,
  type Table3,
  table3Columns,
  table3Note,
} from '#law/report/lines.ts';

export interface BlockCell {
  text: string;
  columns: number;
  rows: number;
  head: boolean;
}

/** A printed table: each cell stands once, with how far it reaches. */
export interface BlockTable {
  caption: string;
  /** Relative widths of its columns. */
  widths: number[];
  rows: BlockCell[][];
}

const head = (text: string, columns = 1, rows = 1): BlockCell => ({ text, columns, rows, head: true });
const figure = (text: string, columns = 1): BlockCell => ({ text, columns, rows: 1, head: false });
const number = (value: number | null | undefined) =>
  figure(value === null || value === undefined ? '' : String(value));

/** 二、主动公开政府信息情况, block by block. */
export function table2Rows({ figures, year }: Pick<ReportContent, 'figures' | 'year'>): BlockTable {
  const shown = new Map(figures.map((each) => [each.cell, each.shown ?? '']));
  const lines = reportFormOf(year)?.value.table2 ?? [];
  const rows = lines.flatMap((line, index) => {
    const opens = lines[index - 1]?.block !== line.block;
    const cells = figureCells.filter((each) => each.line === line.line);
    const values = cells.map(({ cell }) => figure(shown.get(cell) ?? '', cells.length === 1 ? 3 : 1));
    return [...(opens ? blockHead(line) : []), [head(line.zh), ...values]];
  });
  return { caption: '主动公开政府信息情况', widths: [3, 2, 2, 2], rows };
}

function blockHead({ block, columns }: LineOfTable2): BlockCell[][] {
  const wide = columns.length === 1 ? 3 : 1;
  return [[head(block, 4)], [head('信息内容'), ...columns.map((column) => head(column, wide))]];
}

/** 三、收到和处理政府信息公开申请情况: three columns of labels and seven of figures. */
export function table3Rows(table: Table3): BlockTable {
  const organisations = table3Columns.filter(({ group }) => group !== null);
  return {
    caption: '收到和处理政府信息公开申请情况',
    widths: [2, 3, 9, 2, 2, 2, 2, 2, 2, 2],
    rows: [
      [head(table3Note, 3, 3), head('申请人情况', 7)],
      [head('自然人', 1, 2), head(organisations[0]?.group ?? '', organisations.length), head('总计', 1, 2)],
      organisations.map(({ zh }) => head(zh)),
      ...linesOf2021.map((line) => [...labels(line), ...(table[line.line] ?? []).map(number)]),
    ],
  };
}

function labels(line: LineOfTable3): BlockCell[] {
  if (outside.includes(line.line)) return [head(line.zh, 3)];
  const group = linesOf2021.filter((each) => line.group !== null && each.group === line.group);
  return [
    ...(line.line === 'granted' ? [head(resultsHeading, 1, linesOf2021.length - outside.length)] : []),
    ...(group[0] === line ? [head(line.group ?? '', 1, group.length)] : []),
    head(line.zh, line.group === null ? 2 : 1),
  ];
}

const outside = ['newlyReceived', 'carriedIn', 'carriedOut'];

/** 四、政府信息公开行政复议、行政诉讼情况: one row of fifteen figures. */
export function table4Rows(table: Table4): BlockTable {
  const [reconsideration, ...lawsuits] = table4Blocks;
  const results = (rows: number) => table4Columns.map(({ zh }) => head(zh, 1, rows));
  return {
    caption: '政府信息公开行政复议、行政诉讼情况',
    widths: Array.from({ length: 15 }, () => 1),
    rows: [
      [head(reconsideration?.zh ?? '', 5, 1), head(lawsuits[0]?.group ?? '', 10)],
      [...results(2), ...lawsuits.map(({ zh }) => head(zh, 5))],
      lawsuits.flatMap(() => results(1)),
      table4Blocks.flatMap(({ block }) => table[block].map(number)),
    ],
  };
}
