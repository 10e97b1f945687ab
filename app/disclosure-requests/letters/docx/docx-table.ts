import type { Table, TableCell } from 'docx';
import { type Docx, mm } from '#app/disclosure-requests/letters/docx/paper.ts';
import type { SheetCell } from '#app/disclosure-requests/letters/sheet.ts';

interface TableShape {
  /** Shares of the width. */
  columns: number[];
  rows: SheetCell[][];
  /** Millimetres. */
  width: number;
  /** The first row repeats on each page. */
  head?: boolean;
}

/** A ruled table with spans, names of fields in the middle of their cells, and room for handwriting. */
export function docxTable({ columns, rows, width, head = false }: TableShape, docx: Docx): Table {
  const whole = columns.reduce((sum, column) => sum + column, 0);
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: columns.map((column) => Math.round((column / whole) * mm(width))),
    rows: rows.map(
      (cells, at) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: head && at === 0,
          children: cells.map((cell) => tableCell(cell, docx)),
        }),
    ),
  });
}

function tableCell(cell: SheetCell, docx: Docx): TableCell {
  const line = (text: string, alignment?: 'center' | 'right') =>
    new docx.Paragraph({ style: 'Cell', text, ...(alignment && { alignment }) });
  const middle = cell.label ? 'center' : undefined;
  return new docx.TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      ...cell.text.split('\n').map((text) => line(text, middle)),
      ...Array.from({ length: cell.tall ?? 0 }, () => emptyLine(docx)),
      ...(cell.sign ? [line(cell.sign, 'right')] : []),
    ],
  });
}

/** As high as on the PDF, so that a form stays on its page. */
function emptyLine(docx: Docx) {
  return new docx.Paragraph({ style: 'Cell', spacing: { line: 260, lineRule: 'exact' } });
}
