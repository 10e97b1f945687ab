import type { ProseFigure } from '#app/annual-reports/reading/prose-figures.ts';
import type {
  ReadTables,
  Restored,
  TableReading,
  Unreadable,
} from '#app/annual-reports/reading/report-reading.ts';
import { rowOfFigures } from '#app/annual-reports/reading/row-of-figures.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import { splitDocuments } from '#app/annual-reports/reading/split-documents.ts';
import { type PrintedRow, printedRows } from '#app/annual-reports/reading/table2-rows.ts';
import {
  type LineOfTable2,
  type ReportFormName,
  reportForms,
  type Table2,
  type Table2Of2019,
} from '#law/report/forms.ts';

/** What is said of the documents elsewhere: in the prose, and in the report of the year before. */
export interface StatedDocuments {
  figures: readonly ProseFigure[];
  before: ReadTables | null;
}

/** Reads 主动公开政府信息情况 in the form that its own headings show. */
export function readTable2(
  segments: Segments,
  form: ReportFormName,
  stated: StatedDocuments = { figures: [], before: null },
): TableReading<Table2 | Table2Of2019> {
  const lines = linesOf(form);
  const expected = lines.reduce((sum, { columns }) => sum + columns.length, 0);
  if (!isThere(segments))
    return {
      table: null,
      unreadable: [{ where: '表二', reason: '没有找到此表' }],
      restored: [],
      cells: { expected, read: 0, cut: 0 },
    };
  const printed = printedRows(segments, lines);
  const rows = lines.map((line, index) => {
    const row = printed[index] ?? { fault: '没有找到此行' };
    return withStated({ line, ...cellsOf(row, line, segments) }, form, stated);
  });
  return {
    table: tableOf(rows, form),
    unreadable: rows.flatMap(unreadableIn),
    restored: rows.flatMap(({ restored }) => restored ?? []),
    cells: {
      expected,
      read: rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length,
      cut: 0,
    },
  };
}

/** A row and two other labels: 规范性文件1条 in a sentence is no table. */
function isThere({ found }: Segments): boolean {
  const labels = [...found.keys()].filter((key) => /^(?:2:|item|documents|head:)/.test(key));
  return labels.some((key) => key.startsWith('2:')) && labels.length >= 3;
}

interface Row {
  cells: (number | null)[];
  reason: string | null;
  /** Digits without spaces that could not be told apart by themselves. */
  runs?: string[];
  restored?: Restored[];
}

/** Digits run together are told apart where the prose or the year before leaves one way only. */
function withStated(
  row: Row & { line: LineOfTable2 },
  form: ReportFormName,
  { figures, before }: StatedDocuments,
): Row & { line: LineOfTable2 } {
  const line = row.line.line;
  if (!row.runs || form !== '2021' || (line !== 'governmentRules' && line !== 'normativeDocuments'))
    return row;
  const quantity = line === 'governmentRules' ? 'rulesMade' : 'normativeDocumentsMade';
  const earlier = before?.table2 && !('procurement' in before.table2) ? before.table2[line][2] : null;
  const told = splitDocuments(row.runs, {
    made: figures.filter((figure) => figure.quantity === quantity).map(({ digits }) => Number(digits)),
    heldBefore: earlier ?? null,
  });
  if (!told) return row;
  const value = told.cells.filter((cell) => cell !== null);
  const restored: Restored[] = [{ where: `表二 ${row.line.zh}`, value, status: 'proven', proof: told.proof }];
  return { ...row, cells: told.cells, reason: '数字连写，其余无法分开', restored };
}

function linesOf(form: ReportFormName): readonly LineOfTable2[] {
  const found = reportForms.find(({ value }) => value.name === form);
  if (!found) throw new Error(`no form ${form}`);
  return found.value.table2;
}

/** The cells of a row as printed; those of 政府集中采购 in 元. */
function cellsOf(printed: PrintedRow, { line, columns }: LineOfTable2, { found }: Segments): Row {
  const none = columns.map(() => null);
  if ('fault' in printed) return { cells: none, reason: printed.fault };
  const { texts, irregular } = printed;
  const figures = rowOfFigures(texts, { count: columns.length, runTogether: true, irregular });
  if (figures.kind === 'choices') return { cells: none, reason: '数字连写，无法分开' };
  if (figures.kind === 'unreadable') {
    const runs = texts.filter((each) => each !== null && /^\d+$/.test(each)) as string[];
    return { cells: none, reason: figures.reason, ...(runs.length === texts.length ? { runs } : {}) };
  }
  const unit = found.get('head:procurement')?.text.slice(0, 20) ?? '';
  const own = found.get('2:procurement')?.text ?? '';
  return line === 'procurement' ? withUnit(figures.cells, own, unit) : figures;
}

/** 采购总金额 in 元; without a printed unit the amount says nothing. */
function withUnit([items = null, amount = null]: (number | null)[], text: string, head: string): Row {
  const unit = (/\d\s*(万?元)/.exec(text) ?? /(万?元)/.exec(head))?.[1];
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
