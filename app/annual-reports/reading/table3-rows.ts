import { type CellTexts, cellTexts, figuresOf, untilWords } from '#app/annual-reports/reading/cells.ts';
import { rowOfFigures, sumsUp } from '#app/annual-reports/reading/row-of-figures.ts';
import { type Gap, rowsApart, rowsInOrder } from '#app/annual-reports/reading/rows-in-order.ts';
import type { Segment, Segments } from '#app/annual-reports/reading/segments.ts';
import { balance } from '#law/report/balance.ts';
import { type LineOfTable3, type Table3, type Table3Line, table3Columns } from '#law/report/lines.ts';

/** The figures of a row as printed, or why they cannot be told. */
export type RowTexts = CellTexts['texts'] | RowFault;
export type RowFault = 'missing' | 'ambiguous' | 'next missing' | 'irregular' | 'out of order';

const columns = table3Columns.length;

/**
 * The figures of each row of table 3: those after its label. Where that leaves rows without figures, all figures
 * in their order; where the order cannot be told for certain, none.
 */
export function rowTexts(segments: Segments, lines: readonly LineOfTable3[]): RowTexts[] {
  const own = lines.map(({ line }) => ownTexts(segments, line, lines));
  if (own.every((row) => typeof row !== 'string' && row.length === columns)) return own;
  if (isRunTogether(own)) return own;
  const gaps = gapsOf(segments, lines);
  if (!gaps) return own;
  const counts = lines.map(() => columns);
  const whole = rowsInOrder(gaps, counts) ?? provenApart(rowsApart(gaps, counts), lines);
  return whole ?? (isShifted(own, lines) ? own.map(() => 'out of order') : certain(own, gaps));
}

/** Most rows are one unbroken run of digits: the layout has lost its borders, not single cells. */
export function isRunTogether(rows: readonly RowTexts[]): boolean {
  const filled = rows.filter((row) => row.length > 0 && typeof row !== 'string');
  return filled.filter((row) => row.length === 1).length * 2 > filled.length;
}

export function segmentOfLine({ found }: Segments, line: Table3Line): Segment | undefined {
  return found.get(line === 'otherProcessing' ? 'otherwise' : `3:${line}`);
}

function ownTexts(segments: Segments, line: Table3Line, lines: readonly LineOfTable3[]): RowTexts {
  const segment = segmentOfLine(segments, line);
  if (!segment) return 'missing';
  if (segment.ambiguous) return 'ambiguous';
  const { texts, ruled, irregular } = cellTexts(textOf(segment, line), columns);
  const hidden = lines.some((other) => segment.skipped.includes(`3:${other.line}`));
  if (irregular && !provesItself(texts)) return 'irregular';
  return hidden && !ruled ? 'next missing' : texts;
}

function textOf({ text }: Segment, line: Table3Line): string {
  return line === 'carriedOut' ? untilWords(text) : text;
}

function provesItself(texts: CellTexts['texts']): boolean {
  const wanted = { count: columns, fits: sumsUp(columns), runTogether: false, irregular: true };
  return rowOfFigures(texts, wanted).kind === 'read';
}

/** The figures between the labels of the rows; null where rows are ruled, and each cell has its row for certain. */
function gapsOf(segments: Segments, lines: readonly LineOfTable3[]): Gap[] | null {
  const rowOf = new Map(
    lines.flatMap(({ line }, index) => {
      const segment = segmentOfLine(segments, line);
      return segment ? [[segment, { index, line }] as const] : [];
    }),
  );
  const gaps: Gap[] = [{ after: -1, texts: [] }];
  for (const [key, segment] of segments.found) {
    const row = rowOf.get(segment);
    if (key === 'part4') break;
    const current = gaps.at(-1);
    if (row) {
      const { texts, ruled, irregular } = cellTexts(textOf(segment, row.line), columns);
      if (ruled || irregular) return null;
      gaps.push({ after: row.index, texts });
    } else if (current && (gaps.length > 1 || key === 'columns')) {
      current.texts.push(...figuresOf(segment.text));
    }
  }
  return gaps;
}

function provenApart(ways: readonly Gap['texts'][][], lines: readonly LineOfTable3[]): RowTexts[] | null {
  const proven = ways.filter((rows) => {
    const table: Table3 = Object.fromEntries(
      lines.map(({ line }, index) => [line, (rows[index] ?? []).map(numberOf)]),
    );
    return balance({ table3: table, table4: null }).every(({ holds }) => holds === true);
  });
  const [first, ...others] = proven.map((rows) => JSON.stringify(rows));
  return first !== undefined && others.every((other) => other === first) ? (proven[0] ?? null) : null;
}

function numberOf(text: string | null): number | null {
  return text === null || text === '' ? null : Number(text);
}

/**
 * Every row has figures after its label but the last: they may all be those of the row below. The outcomes have to
 * make up their total, or no row is certain.
 */
function isShifted(own: readonly RowTexts[], lines: readonly LineOfTable3[]): boolean {
  const filled = own.filter((row) => typeof row !== 'string' && row.length === columns).length;
  if (own.at(-1)?.length !== 0 || filled < own.length - mostLost) return false;
  const table: Table3 = Object.fromEntries(
    lines.flatMap(({ line }, index) => {
      const row = own[index] ?? 'missing';
      return typeof row === 'string' ? [] : [[line, row.map(numberOf)]];
    }),
  );
  return !balance({ table3: table, table4: null }).every(
    ({ rule, holds }) => rule !== 'B2' || holds === true,
  );
}

/** Rows without figures in a table that is otherwise filled in. */
const mostLost = 5;

/**
 * Rows whose own figures are certain though others are missing. Figures before the first label, or as many as two
 * rows behind one, mean that figures stand before their labels somewhere: from there on none is certain.
 */
function certain(own: readonly RowTexts[], gaps: readonly Gap[]): RowTexts[] {
  const doubled = gaps.find(({ after, texts }) => {
    const labelled = (gaps.find((next) => next.after > after)?.after ?? own.length) - after;
    return texts.length > (after < 0 ? 0 : columns * labelled) + slack;
  });
  const from = doubled?.after ?? own.length;
  return own.map((row, index) => (index >= from ? 'out of order' : row));
}

/** A page number or a torn figure adds one or two. */
const slack = 2;
