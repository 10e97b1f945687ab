import type { Size } from '#app/disclosure-requests/severance/box.ts';

/** What the head of a picture says before a single pixel is unpacked. */
export interface PictureHeader {
  /** As stored: the camera's orientation is not applied yet. */
  size: Size;
  /** What the file carries besides its pixels, by the names of its parts. */
  parts: string[];
  /** More pictures than one: an animation. */
  animated: boolean;
  /** Bytes after the end of the picture. */
  trailing: number;
}

/** Chunks of a PNG, from the signature to IEND. Null: broken. */
export function readPngHeader(bytes: Uint8Array): PictureHeader | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > file.length) return null;
    names.push(name);
    at += 12 + length;
    if (name === 'IEND') break;
  }
  if (names[0] !== 'IHDR' || !names.includes('IDAT') || names.at(-1) !== 'IEND') return null;
  return {
    size: { width: file.readUInt32BE(16), height: file.readUInt32BE(20) },
    parts: [...new Set(names)],
    animated: names.includes('acTL'),
    trailing: file.length - at,
  };
}

/** Segments of a JPEG up to the picture data. Null: broken. */
export function readJpegHeader(bytes: Uint8Array): PictureHeader | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Set<string>();
  let size: Size | null = null;
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    const body = file.subarray(at + 4, at + 2 + length);
    const part = partName(marker, body);
    if (part) parts.add(part);
    if (isFrame(marker)) size = { width: body.readUInt16BE(3), height: body.readUInt16BE(1) };
    at += 2 + length;
    if (marker === START_OF_SCAN) break;
  }
  const end = file.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (!size || end < at) return null;
  return { size, parts: [...parts], animated: false, trailing: file.length - end - 2 };
}

const START_OF_SCAN = 0xda;

/** C0 to CF but the tables that share the range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** JFIF's own head and a colour profile say nothing of the picture's making; any other segment or comment may. */
function partName(marker: number, body: Buffer): string | null {
  if (marker === 0xfe) return 'comment';
  if (marker < 0xe0 || marker > 0xef) return null;
  if (marker === 0xe0 && body.toString('latin1', 0, 4) === 'JFIF') return 'JFIF';
  if (marker === 0xe2 && body.toString('latin1', 0, 11) === 'ICC_PROFILE') return 'ICC';
  if (marker === 0xe1 && body.toString('latin1', 0, 4) === 'Exif') return 'EXIF';
  return `APP${marker - 0xe0}`;
}
