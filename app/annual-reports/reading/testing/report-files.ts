import {
  type Block,
  blocksOf,
  type MadeReport,
  type PrintedCell,
} from '#app/annual-reports/reading/testing/made-report.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** The report as a file of each kind that agencies publish; figures may be printed otherwise than they are. */
export type ReportWriter = (blocks: Block[]) => Promise<Uint8Array>;

export const writers: Record<'html' | 'docx' | 'xlsx' | 'pdf', ReportWriter> = {
  html: async (blocks) => new TextEncoder().encode(htmlOf(blocks)),
  docx: docxOf,
  xlsx: xlsxOf,
  pdf: pdfOf,
};

export function htmlOf(blocks: Block[]): string {
  const body = blocks.map((block) =>
    typeof block === 'string'
      ? `<p><span>${block}</span></p>`
      : `<table border="1">${block.map(rowOf).join('')}</table>`,
  );
  return `<!DOCTYPE html><html><head><title>示例</title><style>p{}</style></head><body>${body.join('\n')}</body></html>`;
}

function rowOf(row: PrintedCell[]): string {
  const cells = row.map(
    ({ value, columns, rows }) => `<td colspan="${columns}" rowspan="${rows}"><p>${value}&nbsp;</p></td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

async function docxOf(blocks: Block[]): Promise<Uint8Array> {
  const { Document, Packer, Paragraph, Table, TableCell, TableRow } = await import('docx');
  const children = blocks.map((block) =>
    typeof block === 'string'
      ? new Paragraph(block)
      : new Table({
          rows: block.map(
            (row) =>
              new TableRow({
                children: row.map(
                  ({ value, columns, rows }) =>
                    new TableCell({
                      children: [new Paragraph(String(value))],
                      columnSpan: columns,
                      rowSpan: rows,
                    }),
                ),
              }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function xlsxOf(blocks: Block[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('年度报告');
  let at = 1;
  for (const block of blocks) {
    if (typeof block === 'string') sheet.getCell(at++, 1).value = block;
    else {
      const taken = new Set<string>();
      for (const row of block) {
        let column = 1;
        for (const { value, columns, rows } of row) {
          while (taken.has(`${at} ${column}`)) column++;
          sheet.getCell(at, column).value = value;
          if (columns * rows > 1) sheet.mergeCells(at, column, at + rows - 1, column + columns - 1);
          for (let r = 0; r < rows; r++)
            for (let c = 0; c < columns; c++) taken.add(`${at + r} ${column + c}`);
          column += columns;
        }
        at++;
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function pdfOf(blocks: Block[]): Promise<Uint8Array> {
  const data = blocks.map((block) =>
    typeof block === 'string'
      ? { text: block }
      : {
          columns: (block[0] ?? []).reduce((sum, { columns }) => sum + columns, 0),
          rows: block.map((row) => row.map(({ value, ...spans }) => ({ ...spans, text: String(value) }))),
        },
  );
  const template = new URL('./report.typ', import.meta.url);
  const { pdf } = await renderPdf({ template, data, title: '示例', createdOn: '2025-01-20' });
  return pdf;
}

export async function writeReport(report: MadeReport, kind: keyof typeof writers): Promise<Uint8Array> {
  return writers[kind](blocksOf(report));
}
