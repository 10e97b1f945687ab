import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf, type TypstSource } from '#integrations/pdf/typst.ts';

const folder = mkdtempSync(join(tmpdir(), 'typst-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = `#let about = json(bytes(sys.inputs.document))
#let fonts = json(bytes(sys.inputs.fonts))
#set document(title: about.title, date: datetime(year: about.year, month: about.month, day: about.day))
#set text(font: fonts.body, lang: "zh", region: "cn", fallback: false)
`;
const page = template('page', `${head}#json(bytes(sys.inputs.data)).text`);

describe('renderPdf', () => {
  it('gives the same bytes for the same source, whatever was set in between', async () => {
    const first = await renderPdf(source('甲'));
    await renderPdf(source('乙'));
    const again = await renderPdf(source('甲'));
    expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
  });

  it('is PDF/A-2b in Chinese, with title and the given day', async () => {
    const { pdf, fontSet, missing } = await renderPdf(source('晴'));
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(bytes).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: '标题',
      Language: expect.stringMatching(/^zh/i),
      CreationDate: expect.stringMatching(/^D:20260424/),
    });
    expect(fontSet).toContain('Noto Serif SC');
    expect(missing).toEqual([]);
  });

  it('prints 〓 for a character that no font draws, and reports it', async () => {
    const { pdf, missing } = await renderPdf(source('好😀'));
    expect(missing).toEqual(['😀']);
    expect(await textOf(pdf)).toBe('好〓');
  });

  it('shows mark-up in the data as it stands', async () => {
    const text = '#sys.inputs $x$ \\ ] [ * _ ` " \' @a <b> #read("/etc/passwd") //';
    expect(await textOf((await renderPdf(source(text))).pdf)).toBe(text.replaceAll(' ', ''));
  });

  it('fails without telling what the letter said', async () => {
    const broken = template('broken', `${head}#panic(json(bytes(sys.inputs.data)).text)`);
    const failure = renderPdf({ ...source('不可外传'), template: broken });
    await expect(failure).rejects.toThrow(/^Typst: /);
    await expect(failure).rejects.not.toThrow(/不可外传/);
  });
});

function source(text: string): TypstSource {
  return { template: page, data: { text }, title: '标题', createdOn: '2026-04-24' };
}

function template(name: string, text: string): URL {
  const path = join(folder, `${name}.typ`);
  writeFileSync(path, text);
  return pathToFileURL(path);
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}
