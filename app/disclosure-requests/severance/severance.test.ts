import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type PlacedBox, pixelsOf } from '#app/disclosure-requests/severance/box.ts';
import { burn } from '#app/disclosure-requests/severance/burning/burn.ts';
import { isProved, type Proof } from '#app/disclosure-requests/severance/proof/proof.ts';
import { prove } from '#app/disclosure-requests/severance/proof/prove.ts';
import { findWords } from '#app/disclosure-requests/severance/search/find-words.ts';
import { leftElsewhere } from '#app/disclosure-requests/severance/search/left-elsewhere.ts';
import { withheldWords } from '#app/disclosure-requests/severance/search/withheld-words.ts';
import { openSource } from '#app/disclosure-requests/severance/source/open-source.ts';
import { MOST_BYTES, type Source } from '#app/disclosure-requests/severance/source/source.ts';
import { type MadePage, makePdf, pdfText, writtenAt } from '#tests/makers/make-pdf.ts';

const NAME = '示例甲某';
const NUMBER = '32040019000101000A';

/** Opens, marks every place of the words, burns and proves. */
async function severed(bytes: Uint8Array, words: string) {
  const source = await openSource(bytes);
  const marks = (await findWords(source, words)).flatMap(({ boxes }) => boxes);
  const burnt = await burn(source, marks);
  const proof = await prove({ source, bytes }, burnt.bytes, marks);
  return { source, marks, burnt, proof };
}

function failed({ checks }: Proof): string[] {
  return checks.filter(({ holds }) => !holds).map(({ check }) => check);
}

const page = (more: Partial<MadePage> = {}): MadePage => ({
  content: writtenAt([80, 700], `申请人：${NAME}，证件${NUMBER}`) + writtenAt([80, 600], '可以公开的内容'),
  ...more,
});

/** The mean darkness of a part of a page, from 0 (white) to 255. */
async function ink(source: Source, box: PlacedBox): Promise<number> {
  const { width, height } = pixelsOf(box, await source.draw(box.page, 1));
  return (await inkSum(source, box)) / (width * height);
}

async function inkSum(source: Source, box: PlacedBox): Promise<number> {
  const canvas = await source.draw(box.page, 1);
  const { left, top, width, height } = pixelsOf(box, canvas);
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += 255 - (data[at] ?? 255);
  return sum;
}

describe('a severed PDF', () => {
  it('keeps pages and sizes, is black where marked, shows the rest, and yields no text', async () => {
    const { burnt, proof, marks } = await severed(
      makePdf({ pages: [page(), page({ size: [842, 1191] })] }),
      NAME,
    );
    expect(failed(proof)).toEqual([]);
    expect(isProved(proof)).toBe(true);
    expect(proof).toMatchObject({ pages: 2, marks: 2 });
    expect(proof.withheldTexts).toBeGreaterThan(0);
    const result = await openSource(burnt.bytes);
    expect(result.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [842, 1191],
    ]);
    expect(await ink(result, marks[0] as PlacedBox)).toBeGreaterThan(250);
    const rest = { page: 1, left: 1300, top: 2600, width: 3000, height: 350 };
    expect(await ink(result, rest)).toBeGreaterThan(10);
    expect(await result.characters(1)).toEqual([]);
    expect(JSON.stringify(proof)).not.toContain(NAME);
  });

  it('hides nothing more than the words and their surroundings', async () => {
    const { source, marks } = await severed(makePdf({ pages: [page()] }), NAME);
    expect(await withheldWords(source, marks)).toEqual([NAME]);
    const [mark] = marks as [PlacedBox];
    // 申请人： stands on 64 points from 80 on, the name on the next 64.
    expect(mark.left).toBeGreaterThan(((80 + 62) / 595) * 10_000);
    expect(mark.left + mark.width).toBeLessThan(((80 + 132) / 595) * 10_000);
  });

  it.each([90, 180, 270] as const)(
    'turned by %d degrees: the words are found and burnt where they are seen',
    async (rotate) => {
      const { burnt, proof, marks } = await severed(makePdf({ pages: [page({ rotate })] }), NAME);
      expect(failed(proof)).toEqual([]);
      expect(marks).toHaveLength(1);
      const result = await openSource(burnt.bytes);
      const { width, height } = result.pages[0] as { width: number; height: number };
      expect(width > height).toBe(rotate !== 180);
      expect(await ink(result, marks[0] as PlacedBox)).toBeGreaterThan(250);
    },
  );

  it('finds the drawn words under the boxes that their text gives, in every rotation', async () => {
    for (const rotate of [0, 90, 180, 270] as const) {
      const source = await openSource(
        makePdf({ pages: [page({ rotate, content: writtenAt([80, 700], NAME) })] }),
      );
      const [found] = await findWords(source, NAME);
      const box = found?.boxes[0] as PlacedBox;
      const whole = { page: 1, left: 0, top: 0, width: 10_000, height: 10_000 };
      // All the ink of the page lies in the box.
      expect(await inkSum(source, box)).toBeGreaterThan((await inkSum(source, whole)) * 0.98);
    }
  });

  it('cuts off what lies outside the crop box', async () => {
    const content = writtenAt([80, 700], '可以公开') + writtenAt([80, 100], NAME);
    const bytes = makePdf({ pages: [page({ content, crop: [0, 400, 595, 842] })] });
    const source = await openSource(bytes);
    expect(source.pages).toEqual([{ width: 595, height: 442 }]);
    const marks = [{ page: 1, left: 1000, top: 2500, width: 3000, height: 1500 }];
    const burnt = await burn(source, marks);
    const proof = await prove({ source, bytes }, burnt.bytes, marks);
    expect(failed(proof)).toEqual([]);
    const result = await openSource(burnt.bytes);
    expect(result.pages[0]?.height).toBeCloseTo(442, 0);
    expect(Buffer.from(burnt.bytes).includes(Buffer.from(NAME, 'utf16le').swap16())).toBe(false);
  });

  it('loses hidden text layers and white text under the marks and beside them', async () => {
    const content =
      writtenAt([80, 700], NAME, { mode: 3 }) +
      writtenAt([80, 650], NUMBER, { colour: '1 1 1' }) +
      '0.5 g 80 690 200 30 re f\n';
    const bytes = makePdf({ pages: [page({ content })] });
    const source = await openSource(bytes);
    const marks = [{ page: 1, left: 1000, top: 1300, width: 4000, height: 600 }];
    expect(await withheldWords(source, marks)).toEqual([NAME]);
    const burnt = await burn(source, marks);
    expect(failed(await prove({ source, bytes }, burnt.bytes, marks))).toEqual([]);
    expect(await (await openSource(burnt.bytes)).characters(1)).toEqual([]);
  });

  it('loses notes, form fields, bookmarks, embedded files, scripts and properties', async () => {
    const note = `<< /Type /Annot /Subtype /Text /Rect [80 690 300 720] /Contents ${pdfText(`批注：${NAME}`)} >>`;
    const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T ${pdfText('证件')} /V ${pdfText(NUMBER)} /Rect [80 640 300 660] /F 4 /DA (/F1 12 Tf 0 g) >>`;
    const bytes = makePdf({
      pages: [page({ notes: [note, field] })],
      fields: [1],
      bookmarks: [`关于${NAME}`],
      files: [{ name: '名单.txt', text: NAME }],
      author: NAME,
      script: 'app.alert(1)',
    });
    const source = await openSource(bytes);
    expect(await source.besides()).toMatchObject({
      notes: 1,
      fields: 1,
      files: 1,
      bookmarks: 1,
      scripts: 1,
      properties: expect.arrayContaining(['Author', 'XMP']),
    });
    const marks = [{ page: 1, left: 1000, top: 1300, width: 5000, height: 1200 }];
    // What notes and fields under a mark say is withheld too, and looked for in the new file.
    expect(await withheldWords(source, marks)).toEqual(
      expect.arrayContaining([`批注:${NAME}`, NUMBER.toLowerCase()]),
    );
    const burnt = await burn(source, marks);
    expect(failed(await prove({ source, bytes }, burnt.bytes, marks))).toEqual([]);
  });
});

describe('the proof', () => {
  const marksOf = async (source: Source) => (await findWords(source, NAME)).flatMap(({ boxes }) => boxes);

  it('fails when nothing was burnt', async () => {
    const bytes = makePdf({ pages: [page()] });
    const source = await openSource(bytes);
    const burnt = await burn(source, []);
    const proof = await prove({ source, bytes }, burnt.bytes, await marksOf(source));
    expect(isProved(proof)).toBe(false);
    expect(failed(proof)).toEqual(['pixels']);
  });

  it('fails when one mark of many was forgotten', async () => {
    const bytes = makePdf({ pages: [page(), page(), page()] });
    const source = await openSource(bytes);
    const marks = await marksOf(source);
    const burnt = await burn(source, marks.slice(1));
    const proof = await prove({ source, bytes }, burnt.bytes, marks);
    expect(failed(proof)).toEqual(['pixels']);
    expect(proof.checks.at(-1)?.found).toContain('第1页');
  });

  it('fails for a black rectangle laid over the text, which is still below it', async () => {
    const clean = makePdf({ pages: [page()] });
    const source = await openSource(clean);
    const marks = await marksOf(source);
    const covered = makePdf({ pages: [page({ content: `${page().content}0 g 60 680 400 50 re f\n` })] });
    const proof = await prove({ source, bytes: clean }, covered, marks);
    expect(failed(proof)).toEqual(['text', 'words', 'parts']);
  });

  it.each([
    ['an incremental update', (file: Buffer) => Buffer.concat([file, makePdf({ pages: [page()] })])],
    ['bytes after the end', (file: Buffer) => Buffer.concat([file, Buffer.from(NAME)])],
    ['nothing at all', () => Buffer.from('%PDF-1.7\n')],
  ])('fails for %s', async (_name, spoil) => {
    const bytes = makePdf({ pages: [page()] });
    const source = await openSource(bytes);
    const marks = await marksOf(source);
    const burnt = await burn(source, marks);
    const proof = await prove({ source, bytes }, spoil(Buffer.from(burnt.bytes)), marks);
    expect(isProved(proof)).toBe(false);
    expect(failed(proof)).toContain('parts');
  });

  it('finds a withheld name or number in the bytes, in any usual coding', async () => {
    const bytes = makePdf({ pages: [page()] });
    const source = await openSource(bytes);
    const marks = [NAME, NUMBER].map(async (words) => (await findWords(source, words))[0]?.boxes ?? []);
    const both = (await Promise.all(marks)).flat();
    const burnt = Buffer.from((await burn(source, both)).bytes);
    for (const rest of [
      Buffer.from(NUMBER),
      Buffer.from(NUMBER, 'utf16le'),
      Buffer.from(NAME),
      Buffer.from(NAME, 'utf16le').swap16(),
    ]) {
      const proof = await prove({ source, bytes }, Buffer.concat([burnt, rest]), both);
      expect(failed(proof)).toEqual(['words', 'parts']);
    }
  });

  it('fails when a page is missing, and without marks', async () => {
    const bytes = makePdf({ pages: [page(), page()] });
    const source = await openSource(bytes);
    const marks = await marksOf(source);
    const half = await burn(await openSource(makePdf({ pages: [page()] })), marks.slice(0, 1));
    expect(failed(await prove({ source, bytes }, half.bytes, marks))).toEqual(['pages', 'pixels']);
    const whole = await burn(source, []);
    expect(failed(await prove({ source, bytes }, whole.bytes, []))).toEqual(['pixels']);
  });
});

describe('words', () => {
  it('are found whatever blanks, width of signs and line ends lie between', async () => {
    const content =
      writtenAt([80, 700], '示 例 甲 某') +
      writtenAt([400, 600], '承办人示例') +
      writtenAt([80, 570], '甲某签字') +
      writtenAt([80, 500], 'ＡＢ１２');
    const source = await openSource(makePdf({ pages: [page({ content })] }));
    const found = await findWords(source, NAME);
    expect(found.map(({ boxes }) => boxes.length)).toEqual([1, 2]);
    expect(await findWords(source, 'ab12')).toHaveLength(1);
    expect(await findWords(source, ' ')).toEqual([]);
  });

  it('that are marked once are listed where they stand unmarked', async () => {
    const source = await openSource(
      makePdf({ pages: [page(), page({ content: writtenAt([80, 300], `抄送${NAME}和${NUMBER}`) })] }),
    );
    const [first] = await findWords(source, `${NAME}，证件${NUMBER}`);
    const left = await leftElsewhere(source, first?.boxes ?? []);
    expect(left.map(({ page: at, context }) => [at, context.words])).toEqual(
      expect.arrayContaining([
        [2, NAME],
        [2, NUMBER.toLowerCase()],
      ]),
    );
    expect(left).toHaveLength(2);
    const all = [...(first?.boxes ?? []), ...left.flatMap(({ boxes }) => boxes)];
    expect(await leftElsewhere(source, all)).toEqual([]);
  });
});

describe('a record that cannot be severed', () => {
  it.each([
    ['a text file', Buffer.from('文本'), 'unknown-kind'],
    ['a broken PDF', Buffer.from('%PDF-1.7\nnothing that could be read'), 'broken'],
    ['a broken PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), 'broken'],
    ['a broken JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'broken'],
    ['a file above the limit', Buffer.alloc(MOST_BYTES + 1), 'too-large'],
    [
      'a PDF of 201 pages',
      makePdf({ pages: Array.from({ length: 201 }, () => ({ content: '' })) }),
      'too-many-pages',
    ],
    ['an encrypted PDF', encrypted(), 'encrypted'],
    ['a PNG that promises 10^10 pixels', hugePng(), 'page-too-large'],
  ])('%s is refused with its reason', async (_name, bytes, fault) => {
    await expect(openSource(bytes)).rejects.toMatchObject({ fault });
  });

  it('is a plan too large to be read as a picture', async () => {
    const source = await openSource(makePdf({ pages: [{ content: '', size: [14_000, 14_000] }] }));
    await expect(burn(source, [])).rejects.toMatchObject({ fault: 'page-too-large' });
  });
});

describe('a severed picture', () => {
  const mark = { page: 1, left: 1000, top: 1000, width: 3000, height: 2000 };

  it('PNG: text chunks, EXIF and appended bytes are gone, transparent pixels are white', async () => {
    const canvas = createCanvas(200, 100);
    const context = canvas.getContext('2d');
    context.fillStyle = '#08f';
    context.fillRect(100, 0, 100, 100);
    const plainPng = canvas.toBuffer('image/png');
    const bytes = Buffer.concat([
      withChunks(plainPng, [
        ['tEXt', Buffer.from(`Comment\0${NAME}`)],
        ['eXIf', exifOf(1)],
      ]),
      Buffer.from(NAME),
    ]);
    const source = await openSource(bytes);
    expect(await source.besides()).toMatchObject({ properties: ['tEXt', 'eXIf'], files: 1 });
    const burnt = await burn(source, [mark]);
    expect(burnt.mime).toBe('image/png');
    expect(failed(await prove({ source, bytes }, burnt.bytes, [mark]))).toEqual([]);
    expect(failed(await prove({ source, bytes }, bytes, [mark]))).toEqual([
      'besides',
      'properties',
      'parts',
      'pixels',
    ]);
    const drawn = await openSource(burnt.bytes);
    const corner = (await drawn.draw(1, 1)).getContext('2d').getImageData(2, 97, 1, 1).data;
    expect([...corner]).toEqual([255, 255, 255, 255]);
  });

  it.each([
    [1, [200, 100]],
    [3, [200, 100]],
    [6, [100, 200]],
    [8, [100, 200]],
  ])('JPEG of orientation %d: upright, EXIF gone, black where marked', async (turn, [width, height]) => {
    const canvas = createCanvas(200, 100);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 200, 100);
    context.fillStyle = '#c30';
    context.fillRect(10, 10, 180, 80);
    const bytes = withExif(canvas.toBuffer('image/jpeg', 90), turn);
    const source = await openSource(bytes);
    expect(source.pages).toEqual([{ width, height }]);
    expect((await source.besides()).properties).toEqual(['EXIF']);
    const burnt = await burn(source, [mark]);
    const proof = await prove({ source, bytes }, burnt.bytes, [mark]);
    expect(failed(proof)).toEqual([]);
    const image = await loadImage(Buffer.from(burnt.bytes));
    expect([image.width, image.height]).toEqual([width, height]);
    expect(Buffer.from(burnt.bytes).includes('Exif')).toBe(false);
  });

  it('stays black after JPEG on a noisy scan, in a PDF too', async () => {
    const canvas = createCanvas(1200, 1600);
    const context = canvas.getContext('2d');
    const noise = context.createImageData(1200, 1600);
    let random = 1;
    for (let at = 0; at < noise.data.length; at++) {
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      noise.data[at] = at % 4 === 3 ? 255 : random >> 16;
    }
    context.putImageData(noise, 0, 0);
    const bytes = canvas.toBuffer('image/jpeg', 95);
    const source = await openSource(bytes);
    const marks = [mark, { page: 1, left: 5003, top: 6007, width: 11, height: 3 }];
    const burnt = await burn(source, marks);
    expect(failed(await prove({ source, bytes }, burnt.bytes, marks))).toEqual([]);
    const asPdf = {
      ...source,
      kind: 'pdf' as const,
      pages: [{ width: 432, height: 576 }],
      draw: () => source.draw(1, 1),
    };
    const pdf = await burn(asPdf, marks);
    expect(Buffer.from(pdf.bytes).includes('DCTDecode')).toBe(true);
    expect(failed(await prove({ source: asPdf, bytes }, pdf.bytes, marks))).toEqual([]);
  });
});

/** Standard security, revision 2: pdf.js asks for the password before anything else. */
function encrypted(): Buffer {
  const text = makePdf({ pages: [page()], author: '示例' }).toString('latin1');
  const key = '00'.repeat(32);
  const dictionary = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]`;
  return Buffer.from(text.replace('trailer\n<<', `trailer\n<< ${dictionary}`), 'latin1');
}

function hugePng(): Buffer {
  const png = createCanvas(1, 1).toBuffer('image/png');
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(100_000, 20);
  return png;
}

/** Chunks laid in after IHDR; the check sums are not looked at. */
function withChunks(png: Buffer, chunks: [string, Buffer][]): Buffer {
  const made = chunks.map(([name, body]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length, 0);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, body, Buffer.alloc(4)]);
  });
  return Buffer.concat([png.subarray(0, 33), ...made, png.subarray(33)]);
}

function exifOf(turn: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(turn, 18);
  return tiff;
}

function withExif(jpeg: Buffer, turn: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(turn)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
