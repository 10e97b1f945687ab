import { cellTexts, untilWords } from '#app/annual-reports/reading/cells.ts';
import type { TableReading, Unreadable } from '#app/annual-reports/reading/report-reading.ts';
import { rowOfFigures } from '#app/annual-reports/reading/row-of-figures.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import {
  type LineOfTable2,
  type ReportFormName,
  reportForms,
  type Table2,
  type Table2Of2019,
} from '#law/report/forms.ts';

/** Reads 主动公开政府信息情况 in the form that its own headings show. */
export function readTable2(segments: Segments, form: ReportFormName): TableReading<Table2 | Table2Of2019> {
  const lines = linesOf(form);
  const expected = lines.reduce((sum, { columns }) => sum + columns.length, 0);
  if (lines.every(({ line }) => !segments.found.has(`2:${line}`)))
    return {
      table: null,
      unreadable: [{ where: '表二', reason: '没有找到此表' }],
      restored: [],
      cells: { expected, read: 0, cut: 0 },
    };
  const rows = lines.map((line) => ({ line, ...rowIn(segments, line, lines) }));
  return {
    table: tableOf(rows, form),
    unreadable: rows.flatMap(unreadableIn),
    restored: [],
    cells: {
      expected,
      read: rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length,
      cut: 0,
    },
  };
}

interface Row {
  cells: (number | null)[];
  reason: string | null;
}

function linesOf(form: ReportFormName): readonly LineOfTable2[] {
  const found = reportForms.find(({ value }) => value.name === form);
  if (!found) throw new Error(`no form ${form}`);
  return found.value.table2;
}

function rowIn({ found }: Segments, { line, columns }: LineOfTable2, lines: readonly LineOfTable2[]): Row {
  const none = columns.map(() => null);
  const segment = found.get(`2:${line}`);
  if (!segment) return { cells: none, reason: '没有找到此行' };
  if (segment.ambiguous) return { cells: none, reason: '行名残缺，可能是另一行' };
  const text = line === 'procurement' ? withoutUnit(segment.text) : plainSigns(segment.text);
  if (wordsBeforeFigures.test(text)) return { cells: none, reason: '行名后不是数字' };
  // Sums prove nothing here; only zeros can be told apart.
  const { texts, ruled } = cellTexts(untilWords(text), columns.length);
  const hidden = lines.some((other) => segment.skipped.includes(`2:${other.line}`));
  if (hidden && !ruled) return { cells: none, reason: '下一行的行名缺失，数字可能不是本行的' };
  const figures = rowOfFigures(texts, { count: columns.length, runTogether: true });
  if (figures.kind === 'choices') return { cells: none, reason: '数字连写，无法分开' };
  if (figures.kind === 'unreadable') return { cells: none, reason: figures.reason };
  return line === 'procurement' ? withUnit(figures.cells, segment.text) : figures;
}

/** 减4 and 增4 of the column 本年增/减. */
function plainSigns(text: string): string {
  return text.replace(/减(?=\d)/g, '-').replace(/[增+](?=\d)/g, '');
}

function withoutUnit(text: string): string {
  return text.replace(/(?<=\d)\s*万?元/g, ' ');
}

/** Prose that only begins like a label: 行政许可类信息69条. Two characters may be the damaged end of one. */
const wordsBeforeFigures =
  /^[^\d\n|]*\p{Script=Han}[^\d\n|]*\p{Script=Han}[^\d\n|]*\p{Script=Han}[^\d\n|]*\d/u;

/** 采购总金额 in 元; without a printed unit the amount says nothing. */
function withUnit([items = null, amount = null]: (number | null)[], text: string): Row {
  const unit = /\d\s*(万?元)/.exec(text)?.[1];
  if (amount === null || amount === 0) return { cells: [items, amount], reason: '空白未填' };
  if (!unit) return { cells: [items, null], reason: '采购总金额未写明单位' };
  return { cells: [items, unit === '万元' ? Math.round(amount * 10_000) : amount], reason: null };
}

function tableOf(rows: (Row & { line: LineOfTable2 })[], form: ReportFormName): Table2 | Table2Of2019 {
  const entries = rows.map(({ line, cells }) => {
    const alone = form === '2021' && line.columns.length === 1;
    return [line.line, alone ? (cells[0] ?? null) : cells];
  });
  return Object.fromEntries(entries) as Table2 | Table2Of2019;
}

function unreadableIn({ line, cells, reason }: Row & { line: LineOfTable2 }): Unreadable[] {
  const lost = line.columns.filter((_, column) => cells[column] === null);
  if (lost.length === 0) return [];
  return [{ where: `表二 ${line.zh}：${lost.join('、')}`, reason: reason ?? '数字残缺' }];
}
