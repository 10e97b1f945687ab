import type { Paragraph, Table } from 'docx';
import type { Reading } from '#app/policy-library/documents/reading.ts';
import { docxLine, docxTable } from '#app/policy-library/exports/docx-lines.ts';
import { docxStyles } from '#app/policy-library/exports/docx-styles.ts';
import { type Paper, paperOf } from '#app/policy-library/exports/paper-of.ts';

/** The document as DOCX with real styles of headings, on the page of GB/T 9704. */
export async function documentDocx(
  reading: Reading,
  options: { demo: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = paperOf(reading, options);
  const docx = await import('docx');
  const file = new docx.Document({
    title: paper.title,
    creator: reading.issuers[0]?.name ?? '',
    description: paper.validity,
    styles: docxStyles(),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: { default: new docx.Header({ children: headerOf(paper, docx) }) },
        footers: { default: footerOf(docx) },
        children: linesOf(paper, docx),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

type Docx = typeof import('docx');

/** Twentieths of a point: 37 mm above, 28 mm at the binding edge, 版心 156 mm by 225 mm. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);
const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };

function linesOf(paper: Paper, docx: Docx): (Paragraph | Table)[] {
  const line = (style: string, text: string) => new docx.Paragraph({ style, text });
  const lines: (Paragraph | Table)[] = [];
  if (paper.mark) lines.push(line('RedHead', paper.mark), line('Number', paper.number));
  lines.push(new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: paper.title }));
  if (paper.note) lines.push(line('Note', paper.note));
  for (const block of paper.blocks)
    lines.push(...(block.rows ? [docxTable(block.rows, docx)] : [docxLine(block, docx)]));
  for (const [index, name] of paper.attachments.entries())
    lines.push(line('Body', `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`));
  for (const text of paper.signature) lines.push(line('Signature', text));
  if (paper.remark) lines.push(line('Body', paper.remark));
  if (paper.imprint) lines.push(line('Imprint', `${paper.imprint.left}　　${paper.imprint.right}`));
  return lines;
}

/** DOCX has no watermark that every reader shows, so each page says the state in its head. */
function headerOf(paper: Paper, docx: Docx): Paragraph[] {
  const words = [
    paper.watermark && `【${paper.watermark}】${paper.validity}`,
    paper.demo && '示例数据，非正式公文',
  ];
  return words.filter(Boolean).map((text) => new docx.Paragraph({ style: 'State', text: String(text) }));
}

function footerOf(docx: Docx) {
  const number = new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] });
  return new docx.Footer({ children: [new docx.Paragraph({ style: 'PageNumber', children: [number] })] });
}
