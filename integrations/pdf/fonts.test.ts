import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFontFile } from '#integrations/pdf/font-file.ts';
import { fontSetOf } from '#integrations/pdf/fonts.ts';

const serif = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('fontSetOf', () => {
  it('sets everything in Noto Serif SC by default, and says so', () => {
    const fonts = fontSetOf(undefined);
    expect(fonts.name).toBe('正文 Noto Serif SC，标题 Noto Serif SC');
    expect(fonts.folders).toHaveLength(3);
    expect(fonts.covers('晴'.codePointAt(0) ?? 0)).toBe(true);
    expect(fonts.covers('〓'.codePointAt(0) ?? 0)).toBe(true);
    expect(fonts.covers('😀'.codePointAt(0) ?? 0)).toBe(false);
  });

  it('takes the fonts that the office laid into FONTS_DIR, and keeps Noto for what they lack', () => {
    writeFileSync(join(folder, 'simfang.ttf'), renamed('仿宋_GB2312'));
    writeFileSync(join(folder, 'FZXBSJW.TTF'), renamed('方正小标宋简体'));
    writeFileSync(join(folder, 'readme.txt'), 'not a font');
    const fonts = fontSetOf(folder);
    expect(fonts.name).toBe('正文 仿宋_GB2312，标题 方正小标宋简体');
    expect(fonts.body).toEqual(['仿宋_GB2312', 'Noto Serif SC']);
    expect(fonts.title).toEqual(['方正小标宋简体', 'Noto Serif SC']);
    expect(fonts.folders).toContain(folder);
  });

  it('refuses a file that only looks like a font', () => {
    const path = join(folder, 'broken.otf');
    writeFileSync(path, 'this is no font at all, but long enough');
    expect(() => readFontFile(path)).toThrow(/not a TrueType or OpenType font/);
    rmSync(path);
  });
});

describe('renderPdf with FONTS_DIR', () => {
  it('sets the text in the font of the office', async () => {
    writeFileSync(join(folder, 'simfang.ttf'), renamed('仿宋_GB2312'));
    const template = join(folder, 'page.typ');
    writeFileSync(
      template,
      '#set document(date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: json(bytes(sys.inputs.fonts)).body)\n晴',
    );
    vi.stubEnv('FONTS_DIR', folder);
    vi.resetModules();
    const { renderPdf } = await import('#integrations/pdf/typst.ts');
    const source = { template: pathToFileURL(template), data: {}, title: '', createdOn: '2026-01-01' };
    const { pdf, fontSet } = await renderPdf(source);
    vi.unstubAllEnvs();
    expect(fontSet).toMatch(/^正文 仿宋_GB2312/);
    expect(await fontsIn(pdf)).toEqual(['OfficeFont']);
  });
});

/** Names of the fonts that a page uses, without the tag of the subset. */
async function fontsIn(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const page = await document.getPage(1);
  await page.getOperatorList();
  const { styles } = await page.getTextContent();
  return Object.keys(styles).map((id) => String(page.commonObjs.get(id).name).replace(/^[A-Z]{6}\+/, ''));
}

/** The Noto font under another family name: a new name table is laid behind it and its directory entry turned. */
function renamed(family: string): Buffer {
  const font = readFileSync(serif);
  const table = nameTable([
    [1, family],
    [6, 'OfficeFont'],
  ]);
  const entry = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'name',
  );
  if (entry === undefined) throw new Error('font without names');
  font.writeUInt32BE(font.length, entry + 8);
  font.writeUInt32BE(table.length, entry + 12);
  return Buffer.concat([font, table]);
}

function nameTable(names: [id: number, text: string][]): Buffer {
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let texts = Buffer.alloc(0);
  names.forEach(([id, text], i) => {
    const encoded = Buffer.from(text, 'utf16le').swap16();
    // Platform Windows, encoding Unicode, language Chinese.
    [3, 1, 0x0804, id, encoded.length, texts.length].forEach((value, column) => {
      head.writeUInt16BE(value, 6 + i * 12 + column * 2);
    });
    texts = Buffer.concat([texts, encoded]);
  });
  return Buffer.concat([head, texts]);
}
