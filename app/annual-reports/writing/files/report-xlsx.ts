import type { Worksheet } from 'exceljs';
import { reportBlocks } from '#app/annual-reports/writing/report-blocks.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import type { BlockTable } from '#app/annual-reports/writing/report-rows.ts';

/** The report as a workbook of one sheet: prose in lines, the tables with merged cells, figures as numbers. */
export async function reportXlsx(content: ReportContent): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.title = content.title;
  const sheet = workbook.addWorksheet('年度报告', { pageSetup: { paperSize: 9, orientation: 'landscape' } });
  sheet.columns = Array.from({ length: WIDE }, () => ({ width: 11 }));
  let at = 1;
  for (const block of reportBlocks(content)) {
    if (block.kind === 'table') at = tableInto(sheet, block, at) + 1;
    else at = lineInto(sheet, { at, text: block.text, bold: block.kind !== 'paragraph' });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Columns of the widest table. */
const WIDE = 15;
/** Characters in a line over all columns. */
const LINE = 80;

function lineInto(sheet: Worksheet, { at, text, bold }: { at: number; text: string; bold: boolean }): number {
  const cell = sheet.getCell(at, 1);
  cell.value = text;
  cell.font = { bold };
  cell.alignment = { wrapText: true, vertical: 'top' };
  sheet.mergeCells(at, 1, at, WIDE);
  sheet.getRow(at).height = 16 * Math.max(1, Math.ceil(text.length / LINE));
  return at + 1;
}

/** Puts a table from row `at` on and answers the row after it. */
function tableInto(sheet: Worksheet, { rows }: BlockTable, at: number): number {
  const taken = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const top = at + index;
    let column = 1;
    for (const { text, columns, rows: down, head } of row) {
      while (taken.has(`${top} ${column}`)) column++;
      const cell = sheet.getCell(top, column);
      cell.value = !head && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      if (!head && /\.\d+$/.test(text)) cell.numFmt = `0.${'0'.repeat(text.split('.')[1]?.length ?? 0)}`;
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
      cell.border = { top: thin, bottom: thin, left: thin, right: thin };
      if (columns * down > 1) sheet.mergeCells(top, column, top + down - 1, column + columns - 1);
      for (let y = 0; y < down; y++) for (let x = 0; x < columns; x++) taken.add(`${top + y} ${column + x}`);
      column += columns;
    }
  }
  return at + rows.length;
}

const thin = { style: 'thin' as const };
