import { type Table4Block, type Table4Column, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, type RequesterColumn, type Table3Line, table3Columns } from '#law/report/lines.ts';

/** A cell that is counted from the ledger: its row (or block) and column. */
export type ReportCell =
  | { table: 3; line: Table3Line; column: RequesterColumn | 'total' }
  | { table: 4; line: Table4Block; column: Table4Column };

/** The cell that an address names; null when the form has no such cell. */
export function cellAt(asked: { table?: string; line?: string; column?: string }): ReportCell | null {
  return everyCell.find((cell) => addressOf(cell) === `${asked.table} ${asked.line} ${asked.column}`) ?? null;
}

/** Every cell of tables 3 and 4 in the order of the form of 2021. */
export const everyCell: readonly ReportCell[] = [
  ...linesOf2021.flatMap(({ line }) =>
    table3Columns.map(({ column }) => ({ table: 3 as const, line, column })),
  ),
  ...table4Blocks.flatMap(({ block }) =>
    table4Columns.map(({ column }) => ({ table: 4 as const, line: block, column })),
  ),
];

/** The query string that names the cell in an address. */
export function cellQuery({ table, line, column }: ReportCell): string {
  return `table=${table}&line=${line}&column=${column}`;
}

/** The cell in words, as its row and column are printed: 予以公开 · 自然人. */
export function cellText(cell: ReportCell): string {
  if (cell.table === 3) {
    const line = linesOf2021.find((each) => each.line === cell.line);
    const column = table3Columns.find((each) => each.column === cell.column);
    return `${line?.zh} · ${column?.zh}`;
  }
  const block = table4Blocks.find((each) => each.block === cell.line);
  const column = table4Columns.find((each) => each.column === cell.column);
  return `${block?.zh} · ${column?.zh}`;
}

function addressOf({ table, line, column }: ReportCell): string {
  return `${table} ${line} ${column}`;
}
