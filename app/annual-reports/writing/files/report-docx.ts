import type { Paragraph, Table } from 'docx';
import { type ReportBlock, reportBlocks } from '#app/annual-reports/writing/report-blocks.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import type { BlockTable } from '#app/annual-reports/writing/report-rows.ts';
import { docxStyles } from '#app/policy-library/exports/docx-styles.ts';

type Docx = typeof import('docx');

/** The report as DOCX on the page of GB/T 9704, its tables with merged cells as in the form. */
export async function reportDocx(content: ReportContent): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const number = new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] });
  const file = new docx.Document({
    title: content.title,
    creator: content.agency.name,
    styles: docxStyles(),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: {
          default: new docx.Footer({
            children: [new docx.Paragraph({ style: 'PageNumber', children: [number] })],
          }),
        },
        children: reportBlocks(content).flatMap((block) => blockDocx(block, docx)),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

/** Twentieths of a point: 版心 156 mm by 225 mm. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);
const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };

function blockDocx(block: ReportBlock, docx: Docx): (Paragraph | Table)[] {
  if (block.kind === 'title')
    return [new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: block.text })];
  if (block.kind === 'heading')
    return [new docx.Paragraph({ style: `Official${block.level}`, text: block.text })];
  if (block.kind === 'paragraph') return [new docx.Paragraph({ style: 'Body', text: block.text })];
  return [tableDocx(block, docx), new docx.Paragraph({ style: 'Cell', text: '' })];
}

function tableDocx({ widths, rows }: BlockTable, docx: Docx): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((width / whole) * mm(156))),
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            ({ text, columns, rows: down }) =>
              new docx.TableCell({
                columnSpan: columns,
                rowSpan: down,
                verticalAlign: docx.VerticalAlignTable.CENTER,
                margins: { left: 60, right: 60 },
                children: [new docx.Paragraph({ style: 'Cell', alignment: docx.AlignmentType.CENTER, text })],
              }),
          ),
        }),
    ),
  });
}
