import { openPdfSource } from '#app/disclosure-requests/severance/source/pdf-source.ts';
import { openPictureSource } from '#app/disclosure-requests/severance/source/picture-source.ts';
import {
  MOST_BYTES,
  type Source,
  UnreadableSource,
} from '#app/disclosure-requests/severance/source/source.ts';

/** Opens a PDF, PNG or JPEG by its first bytes, of at most `most` bytes. @throws UnreadableSource with the reason */
export async function openSource(bytes: Uint8Array, most = MOST_BYTES): Promise<Source> {
  if (bytes.byteLength > most) throw new UnreadableSource('too-large');
  if (startsWith(bytes, PNG)) return openPictureSource(bytes, 'png');
  if (startsWith(bytes, JPEG)) return openPictureSource(bytes, 'jpeg');
  // Readers of PDF take the head anywhere in the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return openPdfSource(bytes);
  throw new UnreadableSource('unknown-kind');
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
