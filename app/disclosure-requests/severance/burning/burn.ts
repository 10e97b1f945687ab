import type { Canvas } from '@napi-rs/canvas';
import { type PlacedBox, pixelsOf, type Size } from '#app/disclosure-requests/severance/box.ts';
import { imagePdf, type PicturePage } from '#app/disclosure-requests/severance/burning/image-pdf.ts';
import {
  jpegImage,
  losslessImage,
  type PageImage,
} from '#app/disclosure-requests/severance/burning/page-image.ts';
import {
  MOST_PIXELS,
  type Source,
  UnreadableSource,
} from '#app/disclosure-requests/severance/source/source.ts';
import { MAX_MADE_BYTES } from '#integrations/files/file-store.ts';

export interface Burnt {
  bytes: Uint8Array;
  mime: 'application/pdf' | 'image/png' | 'image/jpeg';
}

/**
 * 涂黑: draws each page as it is seen, fills the marked places with black, and makes a new file from the pictures
 * alone. Text, notes, fields, embedded files and properties of the source never reach the new file, and under the
 * black there is nothing: the pixels themselves are replaced.
 */
export async function burn(source: Source, marks: PlacedBox[]): Promise<Burnt> {
  if (source.kind !== 'pdf') return burnPicture(source, marks);
  const pages: PicturePage[] = [];
  let bytes = 0;
  for (const [index, size] of source.pages.entries()) {
    const page = index + 1;
    const canvas = await source.draw(page, burnScale(source, page));
    pages.push({ size, image: await burntPage(canvas, onPage(marks, page)) });
    bytes += pages.at(-1)?.image.bytes.byteLength ?? 0;
    if (bytes > MAX_MADE_BYTES - HEADS) throw new UnreadableSource('result-too-large');
  }
  return { bytes: imagePdf(pages), mime: 'application/pdf' };
}

/** What a PDF needs besides its pictures. */
const HEADS = 200 * 1024;

/** Small print of official letters stays readable; of long records the file must stay small enough to be given. */
const DOTS_PER_INCH = { usual: 200, long: 150 };
const LONG = 60;
/** Coarser than this a page cannot be read: it is too large to be given as a picture. */
const LEAST_DOTS_PER_INCH = 72;

/** Pixels to a point at which a page is burnt and proved; large plans are drawn coarser. @throws UnreadableSource */
export function burnScale(source: Source, page: number): number {
  if (source.kind !== 'pdf') return 1;
  const { width, height } = source.pages[page - 1] as Size;
  const dots = source.pages.length > LONG ? DOTS_PER_INCH.long : DOTS_PER_INCH.usual;
  const scale = Math.min(dots / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  if (scale < LEAST_DOTS_PER_INCH / 72) throw new UnreadableSource('page-too-large');
  return scale;
}

function onPage(marks: PlacedBox[], page: number): PlacedBox[] {
  return marks.filter((mark) => mark.page === page);
}

async function burntPage(canvas: Canvas, marks: PlacedBox[]): Promise<PageImage> {
  blacken(canvas, marks, 1);
  const lossless = await losslessImage(canvas);
  if (lossless) return lossless;
  blacken(canvas, marks, JPEG_SQUARE);
  return jpegImage(canvas);
}

async function burnPicture(source: Source, marks: PlacedBox[]): Promise<Burnt> {
  const canvas = await source.draw(1, 1);
  blacken(canvas, marks, source.kind === 'png' ? 1 : JPEG_SQUARE);
  const bytes = await (source.kind === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 92));
  if (bytes.byteLength > MAX_MADE_BYTES) throw new UnreadableSource('result-too-large');
  return { bytes, mime: source.kind === 'png' ? 'image/png' : 'image/jpeg' };
}

/** JPEG mixes the pixels of a square of this side; black must fill whole squares to stay black. */
const JPEG_SQUARE = 16;

/** Fills the marks and two pixels around them, out to whole squares of `square` pixels. */
function blacken(canvas: Canvas, marks: PlacedBox[], square: number): void {
  const context = canvas.getContext('2d');
  context.fillStyle = '#000';
  for (const mark of marks) {
    const { left, top, width, height } = pixelsOf(mark, canvas, 2);
    const x = Math.floor(left / square) * square;
    const y = Math.floor(top / square) * square;
    const right = Math.ceil((left + width) / square) * square;
    const bottom = Math.ceil((top + height) / square) * square;
    context.fillRect(x, y, right - x, bottom - y);
  }
}
