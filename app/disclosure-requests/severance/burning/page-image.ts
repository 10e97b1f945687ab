import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Canvas } from '@napi-rs/canvas';
import type { Size } from '#app/disclosure-requests/severance/box.ts';

const pack = promisify(deflate);

/** A picture as a PDF carries it. */
export interface PageImage extends Size {
  colours: 'DeviceGray' | 'DeviceRGB';
  filter: 'FlateDecode' | 'DCTDecode';
  bytes: Uint8Array;
}

/** A page of text packs below this without loss; what does not is a photograph or a scan, and JPEG serves it better. */
const MOST_LOSSLESS = 600 * 1024;
const JPEG_QUALITY = 85;

/** The pixels of a page without loss, grey where the page is; null where that would be too large. */
export async function losslessImage(canvas: Canvas): Promise<PageImage | null> {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = isGrey(data);
  const packed = await pack(grey ? channels(data, 1) : channels(data, 3), { level: 6 });
  if (packed.byteLength > MOST_LOSSLESS) return null;
  return { width, height, colours: grey ? 'DeviceGray' : 'DeviceRGB', filter: 'FlateDecode', bytes: packed };
}

export async function jpegImage(canvas: Canvas): Promise<PageImage> {
  const { width, height } = canvas;
  const bytes = await canvas.encode('jpeg', JPEG_QUALITY);
  return { width, height, colours: 'DeviceRGB', filter: 'DCTDecode', bytes };
}

function isGrey(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
}

/** The first channels of each pixel; the page is opaque. */
function channels(pixels: Uint8ClampedArray, count: 1 | 3): Uint8Array {
  const out = new Uint8Array((pixels.length / 4) * count);
  for (let from = 0, to = 0; from < pixels.length; from += 4)
    for (let channel = 0; channel < count; channel++) out[to++] = pixels[from + channel] ?? 0;
  return out;
}
