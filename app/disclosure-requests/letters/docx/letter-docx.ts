import type { Paragraph, Table } from 'docx';
import { docxTable } from '#app/disclosure-requests/letters/docx/docx-table.ts';
import { type Docx, docxFile, marksOf, officialPage } from '#app/disclosure-requests/letters/docx/paper.ts';
import {
  documentNoText,
  type Letter,
  type ReplySlip,
  signedOnText,
} from '#app/disclosure-requests/letters/letter.ts';

/** A letter as DOCX: the same parts in the same order as its PDF, without seal. */
export async function letterDocx(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  return docxFile(
    {
      title: letter.title,
      creator: letter.issuer,
      marks: marksOf(letter),
      page: officialPage,
      pageNumbers: true,
      children: [...headOf(letter, docx), ...textOf(letter, docx), ...footOf(letter, docx)],
    },
    docx,
  );
}

/** 版心 in millimetres. */
const WIDTH = 156;

function headOf(letter: Letter, docx: Docx): (Paragraph | Table)[] {
  const line = (style: string, text: string) => new docx.Paragraph({ style, text });
  const rows = letter.fields.map(({ name, value }) => [{ text: name, label: true }, { text: value }]);
  const close = isReceipt(letter) ? { spacing: { before: 120, after: 200 } } : {};
  return [
    new docx.Paragraph({ style: 'RedHead', text: letter.issuer, ...close }),
    // Without a number the line still carries the red rule.
    line('Number', documentNoText(letter)),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: letter.title, ...close }),
    line('Addressee', `${letter.addressee}：`),
    ...(rows.length > 0 ? [docxTable({ columns: [2, 9], rows, width: WIDTH }, docx), line('Cell', '')] : []),
  ];
}

/** A receipt is no 公文: it is set closer, so as to stay on one page. */
function isReceipt(letter: Letter): boolean {
  return documentNoText(letter) === '';
}

function textOf(letter: Letter, docx: Docx): Paragraph[] {
  const last = letter.paragraphs.length - 1;
  return letter.paragraphs.flatMap(({ text }, at) =>
    // A quotation may have several lines; the last paragraph stays with the signature.
    text.split('\n').map(
      (line) =>
        new docx.Paragraph({
          style: 'Body',
          keepNext: at === last,
          ...(isReceipt(letter) && { spacing: { line: 440, lineRule: 'exact' } }),
          children: withLink(line, letter.reconsiderAt, docx),
        }),
    ),
  );
}

/** The one live address is that of online reconsideration. */
function withLink(text: string, address: string | undefined, docx: Docx) {
  if (!address || !text.includes(address)) return [new docx.TextRun(text)];
  return text.split(address).flatMap((piece, at) => [
    ...(at === 0
      ? []
      : [
          new docx.ExternalHyperlink({
            link: address,
            children: [new docx.TextRun({ text: address, underline: {} })],
          }),
        ]),
    new docx.TextRun(piece),
  ]);
}

function footOf(letter: Letter, docx: Docx): (Paragraph | Table)[] {
  const line = (style: string, text: string) => new docx.Paragraph({ style, text, keepNext: true });
  const attachments = letter.attachments.map((name, at) => {
    const number = letter.attachments.length > 1 ? `${at + 1}. ` : '';
    return line('Body', `${at === 0 ? '附件：' : '　　　'}${number}${name}`);
  });
  return [
    ...(attachments.length > 0 ? [line('Body', ''), ...attachments] : []),
    line('Body', ''),
    line('Signature', letter.signedName),
    line('Signature', signedOnText(letter)),
    ...(letter.note === '' ? [] : [new docx.Paragraph({ style: 'Body', text: `（${letter.note}）` })]),
    ...(letter.slip ? slipOf(letter.slip, docx) : []),
  ];
}

function slipOf(slip: ReplySlip, docx: Docx): (Paragraph | Table)[] {
  const rows = slip.rows.map(({ name, value, tall }) => [
    { text: name, label: true },
    { text: value, tall },
  ]);
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, pageBreakBefore: true, text: slip.title }),
    ...slip.lead
      .split('\n')
      .map((text, at) => new docx.Paragraph({ style: at === 0 ? 'Addressee' : 'Body', text })),
    docxTable({ columns: [2, 7], rows, width: WIDTH }, docx),
    ...slip.closing.map((text) => new docx.Paragraph({ style: 'Signature', text })),
  ];
}
