import { readJpegHeader, readPngHeader } from '#app/disclosure-requests/severance/source/picture-header.ts';
import type { SourceKind } from '#app/disclosure-requests/severance/source/source.ts';

export interface FileParts {
  count: number;
  /** What does not belong into a file of pictures, in words. */
  foreign: string[];
}

/** Takes a file apart from its first byte to its last; a byte that no part accounts for is foreign. */
export function partsOf(kind: SourceKind, bytes: Uint8Array): FileParts {
  if (kind === 'pdf') return partsOfPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const header = kind === 'png' ? readPngHeader(bytes) : readJpegHeader(bytes);
  if (!header) return { count: 0, foreign: ['图片结构不完整'] };
  const foreign = header.parts.filter((part) => !PIXEL_PARTS.includes(part)).map((part) => `多出${part}`);
  if (header.trailing > 0) foreign.push(`图像结束后还有${header.trailing}个字节`);
  return { count: header.parts.length, foreign };
}

const PIXEL_PARTS = ['IHDR', 'IDAT', 'IEND', 'sBIT', 'sRGB', 'JFIF', 'ICC'];

const HEAD = /^%PDF-1\.\d\n%[\x80-\xff]{4}\n/;
const OBJECT = /^(\d+) 0 obj\n(<<[^\n]*>>)\n/;
const END =
  /^xref\n0 (\d+)\n0000000000 65535 f \n(?:\d{10} 00000 n \n)*trailer\n<< \/Size \1 \/Root 1 0 R >>\nstartxref\n\d+\n%%EOF\n$/;

/** Objects follow each other without a gap, hold only what shows a picture, and nothing follows the end. */
function partsOfPdf(file: Buffer): FileParts {
  const head = HEAD.exec(start(file, 0));
  if (!head) return { count: 0, foreign: ['文件头不同'] };
  let at = head[0].length;
  let count = 0;
  for (;;) {
    const object = OBJECT.exec(start(file, at));
    if (!object) break;
    const dictionary = object[2] ?? '';
    const body = at + object[0].length;
    const end = endOfObject(file, body, dictionary);
    if (end === null || !isAllowed(dictionary, file.subarray(body, end)))
      return { count, foreign: [`第${object[1]}个对象不是页面图像`] };
    at = end;
    count++;
  }
  return END.test(file.toString('latin1', at))
    ? { count, foreign: [] }
    : { count, foreign: ['有对象以外的内容'] };
}

/** Long enough for the head of any object that belongs here; the list of 200 pages is the longest. */
function start(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4096);
}

function endOfObject(file: Buffer, body: number, dictionary: string): number | null {
  const length = /\/Length (\d+)/.exec(dictionary)?.[1];
  if (length === undefined) return follows(file, body, 'endobj\n');
  const from = follows(file, body, 'stream\n');
  return from === null ? null : follows(file, from + Number(length), '\nendstream\nendobj\n');
}

function follows(file: Buffer, at: number, words: string): number | null {
  return file.toString('latin1', at, at + words.length) === words ? at + words.length : null;
}

const NUMBER = '[\\d.]+';
const ALLOWED = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count \\d+ /Kids \\[[\\dR ]*\\] >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox \\[0 0 ${NUMBER} ${NUMBER}\\] /Contents \\d+ 0 R /Resources << /XObject << /I \\d+ 0 R >> >> >>`,
  '<< /Type /XObject /Subtype /Image /Width \\d+ /Height \\d+ /ColorSpace /Device(?:Gray|RGB) /BitsPerComponent 8 /Filter /(?:Flate|DCT)Decode /Length \\d+ >>',
].map((pattern) => new RegExp(`^${pattern}$`));
const CONTENT = new RegExp(`^stream\\nq ${NUMBER} 0 0 ${NUMBER} 0 0 cm /I Do Q\\nendstream\\nendobj\\n$`);

/** A stream without a type is the content of a page: it draws the picture and does nothing else. */
function isAllowed(dictionary: string, body: Buffer): boolean {
  if (/^<< \/Length \d+ >>$/.test(dictionary)) return CONTENT.test(body.toString('latin1'));
  return ALLOWED.some((pattern) => pattern.test(dictionary));
}
