import { linesOf, type PageLine } from '#app/annual-reports/reading/files/pdf/page-lines.ts';
import {
  middleOf,
  type PdfPage,
  type Piece,
  type Rule,
} from '#app/annual-reports/reading/files/pdf/pdf-page.ts';
import { tableRow } from '#app/annual-reports/reading/files/table-row.ts';

/**
 * The lines of a page with its ruled tables read cell by cell: each row of cells that begin at one height is one
 * line `| a | b |`, whatever wraps inside them. Null where nothing is ruled.
 */
export function ruledLines(page: PdfPage): PageLine[] | null {
  const grid = gridOf(page);
  const cells = cellsOf(grid);
  if (cells.size < 4) return null;
  const outside: Piece[] = [];
  for (const piece of page.pieces) {
    const cell = cells.get(boxAt(grid, middleOf(piece)) ?? -1);
    if (cell) cell.pieces.push(piece);
    else outside.push(piece);
  }
  return [...linesOf(outside), ...rowsOf(grid, new Set(cells.values()))].sort((a, b) => a.y - b.y);
}

/** The page cut along all its rules; a box is one field of that net. */
interface Grid {
  xs: number[];
  ys: number[];
  /** Whether a rule runs on the left side of box (column, row), or over its top. */
  left: (column: number, row: number) => boolean;
  top: (column: number, row: number) => boolean;
}

interface Cell {
  column: number;
  row: number;
  pieces: Piece[];
}

function gridOf({ horizontal, vertical }: PdfPage): Grid {
  const xs = places(vertical);
  const ys = places(horizontal);
  const covers = (rules: Rule[], at: number, [from, to]: [number, number]) =>
    rules.some((rule) => Math.abs(rule.at - at) <= near && overlap(rule, from, to) >= 0.6 * (to - from)) ||
    rules
      .filter((rule) => Math.abs(rule.at - at) <= near)
      .reduce((sum, rule) => sum + overlap(rule, from, to), 0) >=
      0.8 * (to - from);
  return {
    xs,
    ys,
    left: (column, row) => covers(vertical, xs[column] ?? 0, [ys[row] ?? 0, ys[row + 1] ?? 0]),
    top: (column, row) => covers(horizontal, ys[row] ?? 0, [xs[column] ?? 0, xs[column + 1] ?? 0]),
  };
}

/** Rules nearer than this are one: points. */
const near = 2.5;

function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(at);
  return found.slice(0, mostPlaces);
}

/** A drawing has thousands of lines, a table has tens. */
const mostPlaces = 120;

function overlap(rule: Rule, from: number, to: number): number {
  return Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
}

/** Boxes that no rule parts are one cell; whatever is open to the margin of the page is none. */
function cellsOf(grid: Grid): Map<number, Cell> {
  const columns = grid.xs.length - 1;
  const rows = grid.ys.length - 1;
  const cells = new Map<number, Cell>();
  const seen = new Set<number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const start = row * columns + column;
      if (seen.has(start)) continue;
      const { boxes, open } = region(grid, start, { columns, rows });
      for (const box of boxes) seen.add(box);
      const left = Math.min(...boxes.map((box) => box % columns));
      const cell: Cell = { column: left, row, pieces: [] };
      if (!open) for (const box of boxes) cells.set(box, cell);
    }
  return cells;
}

function region(grid: Grid, start: number, { columns, rows }: { columns: number; rows: number }) {
  const boxes = new Set([start]);
  let open = false;
  for (const box of boxes) {
    const [column, row] = [box % columns, Math.floor(box / columns)];
    const ways = [
      { free: !grid.left(column, row), inside: column > 0, to: box - 1 },
      { free: !grid.left(column + 1, row), inside: column < columns - 1, to: box + 1 },
      { free: !grid.top(column, row), inside: row > 0, to: box - columns },
      { free: !grid.top(column, row + 1), inside: row < rows - 1, to: box + columns },
    ];
    for (const { free, inside, to } of ways) {
      if (!free) continue;
      if (inside) boxes.add(to);
      else open = true;
    }
  }
  return { boxes: [...boxes], open };
}

function boxAt({ xs, ys }: Grid, { x, y }: { x: number; y: number }): number | null {
  const column = xs.findLastIndex((at) => at <= x);
  const row = ys.findLastIndex((at) => at <= y);
  if (column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1) return null;
  return row * (xs.length - 1) + column;
}

function rowsOf(grid: Grid, cells: ReadonlySet<Cell>): PageLine[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].map(([row, inRow]) => ({
    y: grid.ys[row] ?? 0,
    text: tableRow(inRow.sort((a, b) => a.column - b.column).map(({ pieces }) => ({ text: textOf(pieces) }))),
  }));
}

function textOf(pieces: Piece[]): string {
  return linesOf(pieces)
    .map(({ text }) => text)
    .join(' ');
}
