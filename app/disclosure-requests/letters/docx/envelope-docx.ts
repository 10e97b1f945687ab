import type { Paragraph } from 'docx';
import { type Docx, docxFile, mm } from '#app/disclosure-requests/letters/docx/paper.ts';
import {
  type Envelope,
  envelopeSizes,
  type PostalAddress,
} from '#app/disclosure-requests/letters/envelope.ts';

/** An envelope or a label as DOCX of its own size, for printers that are fed from Word. */
export async function envelopeDocx(envelope: Envelope): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const title = envelope.format === 'label' ? '邮寄标签' : '信封';
  const { width } = envelopeSizes[envelope.format];
  const margin = { top: 9, right: 12, bottom: 8, left: 12 };
  return docxFile(
    {
      title,
      creator: envelope.from.name,
      marks: envelope.demo ? ['示例数据'] : [],
      page: { ...envelopeSizes[envelope.format], margin },
      pageNumbers: false,
      children: [
        line(docx, `${envelope.to.postcode.split('').join(' ')}　　${envelope.postage}`),
        line(docx, ''),
        ...partyLines(docx, envelope.to, { suffix: '　收', left: width * 0.1 }),
        line(docx, ''),
        ...partyLines(docx, envelope.from, { suffix: '', left: width * 0.4 }),
        line(docx, `邮政编码　${envelope.from.postcode}`, width * 0.4),
        line(docx, envelope.mark),
      ],
    },
    docx,
  );
}

function partyLines(docx: Docx, party: PostalAddress, set: { suffix: string; left: number }): Paragraph[] {
  const name = `${party.name}${set.suffix}${party.phone === '' ? '' : `　${party.phone}`}`;
  return [line(docx, party.address, set.left), line(docx, name, set.left)];
}

/** `left` in millimetres. */
function line(docx: Docx, text: string, left = 0): Paragraph {
  return new docx.Paragraph({
    style: 'Cell',
    indent: { left: mm(left) },
    children: [new docx.TextRun({ text, size: 28 })],
  });
}
