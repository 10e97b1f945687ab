import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { cellText, everyCell, type ReportCell } from '#app/annual-reports/report-cell.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { BalanceCheck } from '#law/report/balance.ts';
import { table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, table3Columns } from '#law/report/lines.ts';

/** The balance rules as data: which rule, where, both sides. */
export function balanceData(checks: BalanceCheck[]) {
  return checks.map(({ rule, where, left, right, holds }) => ({ rule, where, left, right, holds }));
}

/** The three tables as CSV, one cell a line; opens in spreadsheet programs in Chinese (BOM) and runs nothing there. */
export function reportCsv({ table2, table3, table4 }: ReportTables): string {
  const rows = [
    ['表', '项目', '栏目', '数值'],
    ...figureCells.map(({ zh }, index) => ['表二', ...zh.split(' · '), cellsOfTable2(table2)[index]]),
    ...linesOf2021.flatMap(({ line, zh, group }) =>
      table3Columns.map(({ column, ...heading }, index) => [
        '表三',
        `${group ?? ''}${zh}`,
        `${heading.group && column !== 'total' ? `${heading.group} ` : ''}${heading.zh}`,
        table3[line]?.[index],
      ]),
    ),
    ...table4Blocks.flatMap(({ block, zh, group }) =>
      table4Columns.map((column, index) => ['表四', `${group ?? ''}${zh}`, column.zh, table4[block][index]]),
    ),
  ];
  return `\u{feff}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** The ten cells in the order of `figureCells`. */
export function cellsOfTable2(table2: ReportTables['table2']): (number | null)[] {
  const { governmentRules, normativeDocuments, permits, penalties, coercion, fees } = table2;
  return [...governmentRules, ...normativeDocuments, permits, penalties, coercion, fees];
}

/** Cells of tables 3 and 4 that differ from what was published. */
export function changedCells(before: ReportTables, now: ReportTables) {
  return everyCell.flatMap((cell) => {
    const [was, is] = [valueAt(before, cell), valueAt(now, cell)];
    return was === is ? [] : [{ cell: cellText(cell), published: was, now: is }];
  });
}

/** The figure of a cell. */
export function valueAt(
  { table3, table4 }: Pick<ReportTables, 'table3' | 'table4'>,
  cell: ReportCell,
): number | null {
  if (cell.table === 3) {
    return table3[cell.line]?.[table3Columns.findIndex(({ column }) => column === cell.column)] ?? null;
  }
  return table4[cell.line][table4Columns.findIndex(({ column }) => column === cell.column)] ?? null;
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function field(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
