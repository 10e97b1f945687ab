import type { Paragraph, Table } from 'docx';
import { docxTable } from '#app/disclosure-requests/letters/docx/docx-table.ts';
import { type Docx, docxFile, marksOf } from '#app/disclosure-requests/letters/docx/paper.ts';
import type { Sheet, SheetBlock } from '#app/disclosure-requests/letters/sheet.ts';

/** A form or a plain paper as DOCX: the blocks of its PDF in the same order. */
export async function sheetDocx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const line = (style: string, text: string) => new docx.Paragraph({ style, text });
  return docxFile(
    {
      title: sheet.title,
      creator: '',
      marks: marksOf(sheet),
      page: { width: 210, height: 297, margin: { top: 30, right: 24, bottom: 28, left: 26 } },
      pageNumbers: false,
      children: [
        // Closer than over a letter, so that a form stays on its page.
        new docx.Paragraph({
          heading: docx.HeadingLevel.TITLE,
          spacing: { before: 0, after: 200 },
          text: sheet.title,
        }),
        ...(sheet.number === ''
          ? []
          : [new docx.Paragraph({ style: 'Cell', alignment: 'right', text: sheet.number })]),
        ...sheet.blocks.flatMap((block) => blockDocx(block, docx)),
        ...(sheet.note === '' ? [] : [line('Cell', sheet.note)]),
      ],
    },
    docx,
  );
}

const WIDTH = 160;

function blockDocx(block: SheetBlock, docx: Docx): (Paragraph | Table)[] {
  const line = (style: string, text: string) => new docx.Paragraph({ style, text });
  // Word joins tables that touch.
  const gap = line('Cell', '');
  switch (block.kind) {
    case 'form':
      return [docxTable({ columns: block.columns, rows: block.rows, width: WIDTH }, docx), gap];
    case 'list': {
      const rows = [block.head, ...block.rows].map((row) => row.map((text) => ({ text, label: true })));
      return [docxTable({ columns: block.columns, rows, width: WIDTH, head: true }, docx), gap];
    }
    case 'heading':
      return [line('Official1', block.text)];
    case 'paragraph':
      return [line('Body', block.text)];
    case 'line':
      return [line('Addressee', block.text)];
    case 'addressed':
      return [line('Body', '此致'), line('Addressee', block.to)];
    case 'signature':
      return [line('Body', ''), ...block.lines.map((text) => line('Signature', text))];
  }
}
