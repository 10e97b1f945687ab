import type { Size } from '#app/disclosure-requests/severance/box.ts';
import type { PageImage } from '#app/disclosure-requests/severance/burning/page-image.ts';

/** A page in points, filled by its picture. */
export interface PicturePage {
  size: Size;
  image: PageImage;
}

/**
 * A PDF of pictures, one a page, and of nothing else: no text, no font, no note, no property, no date. Written here
 * rather than by a library, so that the proof can demand that the file holds exactly these parts.
 */
export function imagePdf(pages: PicturePage[]): Uint8Array {
  const kids = pages.map((_, index) => `${firstOf(index)} 0 R`);
  const objects = [
    object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
    object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`),
    ...pages.flatMap((page, index) => objectsOf(page, firstOf(index))),
  ];
  // The second line tells programs that the file is binary.
  const head = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  return Buffer.concat([head, ...objects, trailer(objects, head.length)]);
}

/** Three objects a page, after the catalogue and the list of pages. */
function firstOf(index: number): number {
  return 3 + index * 3;
}

function objectsOf({ size, image }: PicturePage, id: number): Buffer[] {
  const [width, height] = [number(size.width), number(size.height)];
  const content = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`, 'latin1');
  const pixels = `/Width ${image.width} /Height ${image.height} /ColorSpace /${image.colours} /BitsPerComponent 8`;
  return [
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R /Resources << /XObject << /I ${id + 2} 0 R >> >> >>`,
    ),
    object(id + 1, `<< /Length ${content.length} >>`, content),
    object(
      id + 2,
      `<< /Type /XObject /Subtype /Image ${pixels} /Filter /${image.filter} /Length ${image.bytes.byteLength} >>`,
      image.bytes,
    ),
  ];
}

function object(id: number, dictionary: string, stream?: Uint8Array): Buffer {
  const head = Buffer.from(`${id} 0 obj\n${dictionary}\n`, 'latin1');
  const end = Buffer.from('endobj\n', 'latin1');
  if (!stream) return Buffer.concat([head, end]);
  return Buffer.concat([head, Buffer.from('stream\n', 'latin1'), stream, Buffer.from('\nendstream\n'), end]);
}

function trailer(objects: Buffer[], start: number): Buffer {
  let at = start;
  const lines = objects.map((each) => {
    const line = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += each.length;
    return line;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`;
  return Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`, 'latin1');
}

/** Points with at most four places, never in powers of ten. */
function number(value: number): string {
  return String(Number(value.toFixed(4)));
}
