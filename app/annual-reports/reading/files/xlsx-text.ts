import type { Cell, CellValue, Worksheet } from 'exceljs';
import { type GridCell, tableRow } from '#app/annual-reports/reading/files/table-row.ts';

/** The cells of every sheet of a workbook (.xlsx), one row a line. */
export async function xlsxText(bytes: Uint8Array): Promise<string> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(copy);
  return workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .flatMap(rowsOf)
    .join('\n');
}

/** Sheets may claim a million rows of formatted nothing. */
const mostRows = 5_000;
const mostColumns = 60;

function rowsOf(sheet: Worksheet): string[] {
  const lines: string[] = [];
  for (let number = 1; number <= Math.min(sheet.rowCount, mostRows); number++) {
    const row = sheet.getRow(number);
    const cells: GridCell[] = [];
    for (let column = 1; column <= Math.min(sheet.columnCount, mostColumns); column++) {
      const cell = row.getCell(column);
      // A label fills its merged cells; a merged figure leaves the others empty.
      if (cell.isMerged && cell.master !== cell && /\p{Script=Han}/u.test(textOf(cell.master))) continue;
      cells.push({ text: cell.isMerged && cell.master !== cell ? '' : textOf(cell) });
    }
    if (cells.some(({ text }) => text !== '')) lines.push(lineOf(cells));
  }
  return lines;
}

/** A row of one text is a paragraph of the report. */
function lineOf(cells: GridCell[]): string {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const only = filled.length === 1 ? filled[0] : undefined;
  return only && /\p{Script=Han}/u.test(only.text) ? only.text : tableRow(cells);
}

function textOf(cell: Cell): string {
  return valueText(cell.value);
}

function valueText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return valueText(value.result as CellValue);
  if ('text' in value) return String(value.text);
  return '';
}
