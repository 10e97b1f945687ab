import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { readJpegHeader, readPngHeader } from '#app/disclosure-requests/severance/source/picture-header.ts';
import {
  MOST_PIXELS,
  type Source,
  UnreadableSource,
} from '#app/disclosure-requests/severance/source/source.ts';

/** A PNG or JPEG: one page without text. @throws UnreadableSource */
export async function openPictureSource(bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<Source> {
  const header = kind === 'png' ? readPngHeader(bytes) : readJpegHeader(bytes);
  if (!header) throw new UnreadableSource('broken');
  // Before unpacking: a few kilobytes may promise gigabytes of pixels.
  if (header.size.width * header.size.height > MOST_PIXELS) throw new UnreadableSource('page-too-large');
  if (header.animated) throw new UnreadableSource('animated');
  const image = await decoded(bytes);
  return {
    kind,
    pages: [{ width: image.width, height: image.height }],
    draw: async (_page, scale) => drawOnWhite(image, scale),
    characters: async () => [],
    notes: async () => [],
    besides: async () => ({
      notes: 0,
      fields: 0,
      files: header.trailing > 0 ? 1 : 0,
      bookmarks: 0,
      scripts: 0,
      layers: 0,
      properties: header.parts.filter((part) => !PIXELS_ONLY.includes(part)),
      pagesWithoutText: [1],
    }),
    close: async () => {},
  };
}

/** Parts of a picture file that say how its pixels are to be read, and nothing else. */
const PIXELS_ONLY = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'sBIT',
  'sRGB',
  'gAMA',
  'cHRM',
  'pHYs',
  'JFIF',
  'ICC',
];

/** The decoder turns the picture upright, as its EXIF orientation says. */
async function decoded(bytes: Uint8Array): Promise<Image> {
  try {
    return await loadImage(Buffer.from(bytes));
  } catch {
    throw new UnreadableSource('broken');
  }
}

/** On white: what transparent pixels hide must not be handed on. */
function drawOnWhite(image: Image, scale: number): Canvas {
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}
