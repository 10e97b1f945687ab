/** A page of a PDF that a test writes by hand, so that it knows every byte of it. */
export interface MadePage {
  /** Operators; `writtenAt` makes some. */
  content: string;
  /** Points; A4 when absent. */
  size?: [width: number, height: number];
  rotate?: 0 | 90 | 180 | 270;
  crop?: [number, number, number, number];
  /** Dictionaries of annotations and form fields. */
  notes?: string[];
}

interface MadePdf {
  pages: MadePage[];
  /** Texts of the outline. */
  bookmarks?: string[];
  files?: { name: string; text: string }[];
  /** Author in the document's properties, and in XMP too. */
  author?: string;
  script?: string;
  /** Fields of the form: the numbers of notes among all notes, in their order. */
  fields?: number[];
}

/** Text at a place in points from the lower left; mode 3 is drawn by nobody and read by every program. */
export function writtenAt(
  [x, y]: [number, number],
  text: string,
  more: { mode?: number; colour?: string; size?: number } = {},
): string {
  const { mode = 0, colour = '0 0 0', size = 16 } = more;
  return `BT /F1 ${size} Tf ${mode} Tr ${colour} rg 1 0 0 1 ${x} ${y} Tm ${wide(text)} Tj ET\n`;
}

/** A text as PDF strings carry Chinese outside of pages. */
export function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

export function makePdf(made: MadePdf): Buffer {
  const objects: (string | Buffer)[] = [];
  const add = (body: string | Buffer) => objects.push(body);
  const catalogue = add('') - 1;
  const tree = add('') - 1;
  add(FONT);
  add(DESCENDANT);
  const notes: number[] = [];
  const kids = made.pages.map((page) => {
    const refs = (page.notes ?? []).map((note) => {
      notes.push(add(note));
      return notes.at(-1) as number;
    });
    const content = add(stream('', Buffer.from(page.content, 'latin1')));
    return add(pageOf(page, content, refs));
  });
  const extras: string[] = [];
  if (made.fields)
    extras.push(
      `/AcroForm << /DR << /Font << /F1 3 0 R >> >> /Fields [${refsOf(made.fields.map((field) => notes[field] as number))}] >>`,
    );
  if (made.script) extras.push(`/OpenAction << /S /JavaScript /JS ${pdfText(made.script)} >>`);
  if (made.bookmarks) extras.push(`/Outlines ${outline(made.bookmarks, add, kids[0] as number)} 0 R`);
  if (made.files) extras.push(`/Names << /EmbeddedFiles << /Names [${embedded(made.files, add)}] >> >>`);
  let info = '';
  if (made.author) {
    info = `/Info ${add(`<< /Author ${pdfText(made.author)} >>`)} 0 R`;
    extras.push(
      `/Metadata ${add(stream('/Type /Metadata /Subtype /XML', Buffer.from(xmp(made.author))))} 0 R`,
    );
  }
  objects[catalogue] = `<< /Type /Catalog /Pages 2 0 R ${extras.join(' ')} >>`;
  objects[tree] = `<< /Type /Pages /Kids [${refsOf(kids)}] /Count ${kids.length} >>`;
  return written(objects, info);
}

function pageOf(
  { size = [595, 842], rotate, crop, notes }: MadePage,
  content: number,
  refs: number[],
): string {
  const more = [
    rotate ? `/Rotate ${rotate}` : '',
    crop ? `/CropBox [${crop.join(' ')}]` : '',
    notes ? `/Annots [${refsOf(refs)}]` : '',
  ].join(' ');
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> ${more} >>`;
}

function outline(titles: string[], add: (body: string) => number, page: number): number {
  const root = add('') as number;
  const ids = titles.map((_, index) => root + 1 + index);
  titles.forEach((title, index) => {
    const next = ids[index + 1] ? `/Next ${ids[index + 1]} 0 R` : '';
    add(`<< /Title ${pdfText(title)} /Parent ${root} 0 R /Dest [${page} 0 R /Fit] ${next} >>`);
  });
  // The root points at its items, and the items come after it.
  add(`<< /Type /Outlines /First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length} >>`);
  return root + 1 + titles.length;
}

function embedded(files: { name: string; text: string }[], add: (body: string | Buffer) => number): string {
  return files
    .map(({ name, text }) => {
      const body = add(stream('/Type /EmbeddedFile', Buffer.from(text)));
      return `${pdfText(name)} ${add(`<< /Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /EF << /F ${body} 0 R >> >>`)} 0 R`;
    })
    .join(' ');
}

function xmp(author: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function stream(entries: string, body: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${body.length} >>\nstream\n`, 'latin1');
  return Buffer.concat([head, body, Buffer.from('\nendstream')]);
}

function written(objects: (string | Buffer)[], info: string): Buffer {
  const chunks = [Buffer.from('%PDF-1.7\n')];
  let at = chunks[0]?.length ?? 0;
  const lines = objects.map((body, index) => {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    const line = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += chunk.length;
    return line;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${info} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(end)]);
}

function refsOf(ids: number[]): string {
  return ids.map((id) => `${id} 0 R`).join(' ');
}

function wide(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A Chinese font that the file names without carrying it, as old office programs write. */
const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>';
