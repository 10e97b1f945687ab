import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import { documentDocx } from '#app/disclosure-requests/letters/docx/document-docx.ts';
import { envelopeSizes } from '#app/disclosure-requests/letters/envelope.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { samples } from '#app/disclosure-requests/letters/sample-inputs.ts';
import type { SheetBlock } from '#app/disclosure-requests/letters/sheet.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import { demoSealImage } from '#integrations/seal/seal-image.ts';

const on = '2026-04-24';
const all = samples.map((sample) => [sample.key, sample] as const);
const sampleOfKey = (key: string) => {
  const sample = samples.find((each) => each.key === key);
  if (!sample) throw new Error(`no sample of ${key}`);
  return sample;
};

describe('the PDF of every family', () => {
  it.each(all)(
    '%s prints all it says, in fonts that draw it, with the mark of the demonstration',
    async (_, sample) => {
      const document = sample.document();
      const { pdf, missing } = await renderPdf(documentSource(document, on));
      expect(missing).toEqual([]);
      const { text } = await readPdf(pdf);
      for (const told of printedBy(document)) expect(text).toContain(dense(told).slice(0, 12));
      expect(text).toContain('示例数据');
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );

  it('says 草稿 on letters and court papers that are not signed', async () => {
    for (const [key, change] of [
      ['correction-notice', { documentNo: null, signedOn: null }],
      ['defence-statement', { signedOn: null }],
      ['evidence-list', { submittedOn: null }],
    ] as const) {
      const { pdf } = await renderPdf(documentSource(sampleOfKey(key).document(change), on));
      expect((await readPdf(pdf)).text, key).toContain('草稿');
    }
  });

  it('is the same file every time', async () => {
    const source = documentSource(sampleOfKey('service-return').document(), on);
    const [one, other] = [await renderPdf(source), await renderPdf(source)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });

  it.each([
    ['DL', 'envelope', { format: 'DL' }],
    ['C5', 'envelope', { format: 'C5' }],
    ['label', 'postal-label', {}],
  ] as const)(
    '%s has its size, on one page, without a word of what is inside',
    async (format, key, change) => {
      const { pdf } = await renderPdf(documentSource(sampleOfKey(key).document(change), on));
      const { text, pages } = await readPdf(pdf);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.width).toBeCloseTo((envelopeSizes[format].width / 25.4) * 72, 0);
      expect(pages[0]?.height).toBeCloseTo((envelopeSizes[format].height / 25.4) * 72, 0);
      expect(text).not.toMatch(/信息公开申请|河道|到付/);
    },
  );

  it('prints the phone on the label only', async () => {
    const phoneOn = async (key: string) =>
      (await readPdf((await renderPdf(documentSource(sampleOfKey(key).document(), on))).pdf)).text.includes(
        '13000000000',
      );
    expect([await phoneOn('envelope'), await phoneOn('postal-label')]).toEqual([false, true]);
  });

  it('bears the seal once it is signed, and never as a draft or a receipt', async () => {
    const seal = demoSealImage('示例市人民政府办公室');
    const sealed = async (key: string, change = {}) => {
      const { pdf } = await renderPdf(documentSource(sampleOfKey(key).document(change), on, seal));
      return (await readPdf(pdf)).text.includes('示例印章');
    };
    expect(await sealed('extension-notice')).toBe(true);
    expect(await sealed('extension-notice', { documentNo: null, signedOn: null })).toBe(false);
    expect(await sealed('receipt')).toBe(false);
  });

  it('makes the address of online reconsideration live, and no address that a requester wrote', async () => {
    const change = { requestQuoted: 'https://evil.example.invalid/ 的材料' };
    const { pdf } = await renderPdf(documentSource(sampleOfKey('already-public-reply').document(change), on));
    const { links } = await readPdf(pdf);
    expect(new Set(links)).toEqual(new Set(['https://fy.example.invalid/apply']));
  });
});

describe('the DOCX of every family', () => {
  it.each(all)('%s holds all that its PDF says', async (_, sample) => {
    const document = sample.document();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await documentDocx(document)) });
    const text = dense(value);
    for (const told of printedBy(document)) {
      for (const line of told.split('\n')) expect(text).toContain(dense(line));
    }
  });

  it('links the address of online reconsideration, and that alone', async () => {
    const change = { requestQuoted: 'https://evil.example.invalid/ 的材料' };
    const bytes = await documentDocx(sampleOfKey('already-public-reply').document(change));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value.match(/href="[^"]*"/g)).toEqual(['href="https://fy.example.invalid/apply"']);
  });
});

/** Everything that is printed of a document, in its own words. */
function printedBy(document: OfficialDocument): string[] {
  if (!('kind' in document)) {
    const { issuer, title, addressee, fields, paragraphs, attachments, signedName, note, slip } = document;
    return [
      ...[issuer, title, addressee, signedName, note],
      ...fields.flatMap(({ name, value }) => [name, value]),
      ...paragraphs.map(({ text }) => text),
      ...attachments,
      ...(slip ? [slip.title, ...slip.rows.flatMap(({ name, value }) => [name, value])] : []),
    ];
  }
  if (document.kind === 'envelope') {
    return [document.to.name, document.to.address, document.from.name, document.postage, document.mark];
  }
  return [document.title, document.number, document.note, ...document.blocks.flatMap(printedIn)];
}

function printedIn(block: SheetBlock): string[] {
  switch (block.kind) {
    case 'form':
      return block.rows.flat().flatMap(({ text, sign = '' }) => [text, sign]);
    case 'list':
      return [...block.head, ...block.rows.flat()];
    case 'addressed':
      return [block.to];
    case 'signature':
      return block.lines;
    default:
      return [block.text];
  }
}

async function readPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: { width: number; height: number }[] = [];
  const texts: string[] = [];
  const links: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height });
    const { items } = await page.getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  await document.destroy();
  return { text: dense(texts.join('')), pages, links };
}

function dense(text: string): string {
  return text.replace(/\s/g, '');
}
