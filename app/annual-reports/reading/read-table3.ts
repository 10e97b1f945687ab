import { chooseByColumns, type ReadRow } from '#app/annual-reports/reading/choose-by-columns.ts';
import type { Restored, TableReading, Unreadable } from '#app/annual-reports/reading/report-reading.ts';
import { type RowOfFigures, rowOfFigures, sumsUp } from '#app/annual-reports/reading/row-of-figures.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import { splitIntoSum } from '#app/annual-reports/reading/split-digits.ts';
import {
  isRunTogether,
  type RowTexts,
  rowTexts,
  segmentOfLine,
} from '#app/annual-reports/reading/table3-rows.ts';
import {
  type LineOfTable3,
  linesOf2019,
  linesOf2021,
  type Table3,
  type Table3Line,
  table3Columns,
} from '#law/report/lines.ts';

/** Reads 收到和处理政府信息公开申请情况: 25 rows, or 23 where 其他处理 is one row. */
export function readTable3(segments: Segments): TableReading<Table3> {
  const lines = formOf(segments);
  if (!isThere(segments, lines)) return nothing;
  const texts = rowTexts(segments, lines);
  const runTogether = isRunTogether(texts);
  const rows = chooseByColumns(
    lines.map(({ line }, index) => ({ line, figures: figuresOf(texts[index] ?? 'missing', runTogether) })),
  );
  return {
    table: Object.fromEntries(rows.map(({ line, cells }) => [line, cells])),
    unreadable: summary(rows.flatMap((row) => unreadableIn(row, lines))),
    restored: rows.flatMap((row) => restoredIn(row, lines)),
    cells: {
      expected: lines.length * columns,
      read: rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0),
      cut: rows.reduce(
        (sum, { cells, proof }) => sum + (proof ? cells.filter((cell) => cell !== null).length : 0),
        0,
      ),
    },
  };
}

const columns = table3Columns.length;
const wanted = { count: columns, fits: sumsUp(columns), cut: splitIntoSum };

const nothing: TableReading<Table3> = {
  table: null,
  unreadable: [{ where: '表三', reason: '没有找到此表' }],
  restored: [],
  cells: { expected: linesOf2021.length * columns, read: 0, cut: 0 },
};

/** A few words of prose that look like rows are no table. */
function isThere(segments: Segments, lines: readonly LineOfTable3[]): boolean {
  const rows = lines.filter(({ line }) => segmentOfLine(segments, line) !== undefined).length;
  const heads = (['part3', 'columns'] as const).filter((key) => segments.found.has(key)).length;
  return rows > 0 && rows + heads >= 3;
}

/** 其他处理 is one row when none of its three parts is there and figures follow the heading. */
function formOf({ found }: Segments): readonly LineOfTable3[] {
  const parts = (['noCorrection', 'noPayment', 'otherOutcome'] as const).some((line) =>
    found.has(`3:${line}`),
  );
  const documentsOf2019 = found.has('documents2019:0') || found.has('documents2019:2');
  const heading = found.get('otherwise');
  const single = !parts && heading !== undefined && (documentsOf2019 || /\d/.test(heading.text));
  return single || (documentsOf2019 && !parts) ? linesOf2019 : linesOf2021;
}

function figuresOf(texts: RowTexts, runTogether: boolean): RowOfFigures {
  if (texts === 'missing') return { kind: 'unreadable', reason: '没有找到此行' };
  if (texts === 'ambiguous') return { kind: 'unreadable', reason: '行名残缺，可能是另一行' };
  if (texts === 'next missing') return { kind: 'unreadable', reason: '下一行的行名缺失，数字可能不是本行的' };
  if (texts === 'irregular') return { kind: 'unreadable', reason: '这一行的格数与表格不符，无法对应' };
  if (texts === 'out of order')
    return { kind: 'unreadable', reason: '有的数字印在行名之前，又有缺失，无法对应' };
  return rowOfFigures(texts, { ...wanted, runTogether });
}

function unreadableIn({ line, cells, reason }: ReadRow, lines: readonly LineOfTable3[]): Unreadable[] {
  const lost = table3Columns.filter((_, column) => cells[column] === null);
  if (lost.length === 0 || reason === null) return [];
  const names = lost.length === columns ? '' : `：${lost.map(({ zh }) => zh).join('、')}`;
  return [{ where: `表三 ${labelOf(line, lines)}${names}`, reason }];
}

/** A table cut off early is one remark, not twenty. */
function summary(all: Unreadable[]): Unreadable[] {
  const missing = all.filter(({ reason }) => reason === '没有找到此行');
  if (missing.length <= 3) return all;
  const where = `表三（${missing.length}行，自“${missing[0]?.where.replace('表三 ', '')}”起）`;
  return [...all.filter(({ reason }) => reason !== '没有找到此行'), { where, reason: '没有找到这些行' }];
}

function restoredIn({ line, cells, proof }: ReadRow, lines: readonly LineOfTable3[]): Restored[] {
  const value = cells.filter((cell) => cell !== null);
  if (proof === null || value.length < columns) return [];
  return [{ where: `表三 ${labelOf(line, lines)}`, value, status: 'proven', proof }];
}

function labelOf(line: Table3Line, lines: readonly LineOfTable3[]): string {
  const row = lines.find((candidate) => candidate.line === line);
  return `${row?.group ?? ''}${row?.zh ?? line}`;
}
