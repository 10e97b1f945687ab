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
  for (const [index, size] of source.pages.entries()) {
    const page = index + 1;
    const canvas = await source.draw(page, burnScale(source, page));
    pages.push({ size, image: await burntPage(canvas, onPage(marks, page)) });
  }
  return { bytes: imagePdf(pages), mime: 'application/pdf' };
}

/** Small print of official letters stays readable. */
const DOTS_PER_INCH = 200;
/** Coarser than this a page cannot be read: it is too large to be given as a picture. */
const LEAST_DOTS_PER_INCH = 72;

/** Pixels to a point at which a page is burnt and proved; large plans are drawn coarser. @throws UnreadableSource */
export function burnScale(source: Source, page: number): number {
  if (source.kind !== 'pdf') return 1;
  const { width, height } = source.pages[page - 1] as Size;
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
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
  if (source.kind === 'png') return { bytes: await canvas.encode('png'), mime: 'image/png' };
  return { bytes: await canvas.encode('jpeg', 92), mime: 'image/jpeg' };
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
