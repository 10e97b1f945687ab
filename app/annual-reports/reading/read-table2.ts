import { cellTexts, untilWords } from '#app/annual-reports/reading/cells.ts';
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
  if (lines.every(({ line }) => !segments.found.has(`2:${line}`)))
    return {
      table: null,
      unreadable: [{ where: '表二', reason: '没有找到此表' }],
      restored: [],
      cells: { expected, read: 0, cut: 0 },
    };
  const rows = lines.map((line) => withStated({ line, ...rowIn(segments, line, lines) }, form, stated));
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

function rowIn({ found }: Segments, { line, columns }: LineOfTable2, lines: readonly LineOfTable2[]): Row {
  const none = columns.map(() => null);
  const segment = found.get(`2:${line}`);
  if (!segment) return { cells: none, reason: '没有找到此行' };
  if (segment.ambiguous) return { cells: none, reason: '行名残缺，可能是另一行' };
  const text = line === 'procurement' ? withoutUnit(segment.text) : plainSigns(segment.text);
  if (wordsBeforeFigures.test(text)) return { cells: none, reason: '行名后不是数字' };
  // Sums prove nothing here; only zeros can be told apart.
  const { texts, ruled, irregular } = cellTexts(untilWords(text), columns.length);
  const hidden = lines.some((other) => segment.skipped.includes(`2:${other.line}`));
  if (hidden && !ruled) return { cells: none, reason: '下一行的行名缺失，数字可能不是本行的' };
  const figures = rowOfFigures(texts, { count: columns.length, runTogether: true, irregular });
  if (figures.kind === 'choices') return { cells: none, reason: '数字连写，无法分开' };
  if (figures.kind === 'unreadable') {
    const runs = texts.filter((each) => each !== null && /^\d+$/.test(each)) as string[];
    return { cells: none, reason: figures.reason, ...(runs.length === texts.length ? { runs } : {}) };
  }
  const unit = found.get('head:procurement')?.text.slice(0, 20) ?? '';
  return line === 'procurement' ? withUnit(figures.cells, segment.text, unit) : figures;
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
