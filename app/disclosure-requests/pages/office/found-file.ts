import type { Context } from 'hono';
import { caseQuestionOf, tooShort } from '#app/disclosure-requests/case-search/case-question.ts';
import { foundSheet } from '#app/disclosure-requests/case-search/found-sheet.ts';
import type { Env } from '#app/shell/frame.ts';

/** The cases that the list finds for the same address, as a workbook or as CSV. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  if (scope.actor.kind !== 'officer') return c.notFound();
  const question = caseQuestionOf((name) => c.req.query(name), scope.actor);
  if (tooShort(question)) return c.notFound();
  const rows = await foundSheet(scope, { ...question, agencyId: scope.actor.agencyId });
  const csv = c.req.path.endsWith('.csv');
  const bytes = csv ? csvOf(rows) : await workbookOf(rows);
  return c.body(bytes, 200, {
    'content-type': csv
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`申请台账${scope.today}.${csv ? 'csv' : 'xlsx'}`)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

/** With the mark that has a spreadsheet read it as UTF-8. A cell that begins as a formula does is set behind a quote. */
function csvOf(rows: string[][]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

async function workbookOf(rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('申请台账', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows(rows);
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column) => {
    column.width = 18;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
