import { readFileSync } from 'node:fs';

/** What a TrueType or OpenType file says about itself, as far as choosing and checking a font needs it. */
export interface FontFile {
  /** Family names in every language the file carries (`FangSong_GB2312`, `仿宋_GB2312`). */
  families: string[];
  /** Whether the font draws the character. */
  covers(codePoint: number): boolean;
}

/** @throws when the file is not a TrueType or OpenType font. */
export function readFontFile(path: string): FontFile {
  const bytes = readFileSync(path);
  const tables = tablesOf(bytes, path);
  const ranges = rangesOf(bytes, tableAt(tables, 'cmap', path));
  return {
    families: familiesOf(bytes, tableAt(tables, 'name', path)),
    covers: (code) => within(ranges, code),
  };
}

type Range = [first: number, last: number];

const COLLECTION = 0x74746366; // 'ttcf'
const OUTLINES = [0x00010000, 0x4f54544f, 0x74727565]; // TrueType, 'OTTO', 'true'

function tablesOf(bytes: Buffer, path: string): Map<string, number> {
  const start = bytes.length > 16 && bytes.readUInt32BE(0) === COLLECTION ? bytes.readUInt32BE(12) : 0;
  if (bytes.length < start + 12 || !OUTLINES.includes(bytes.readUInt32BE(start))) {
    throw new Error(`not a TrueType or OpenType font: ${path}`);
  }
  const count = bytes.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = start + 12 + i * 16;
      return [bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8)];
    }),
  );
}

function tableAt(tables: Map<string, number>, name: string, path: string): number {
  const offset = tables.get(name);
  if (offset === undefined) throw new Error(`font without a ${name} table: ${path}`);
  return offset;
}

/** Names 1 (family) and 16 (typographic family) of the Windows and Unicode platforms. */
function familiesOf(bytes: Buffer, at: number): string[] {
  const count = bytes.readUInt16BE(at + 2);
  const texts = at + bytes.readUInt16BE(at + 4);
  const families = new Set<string>();
  for (let record = at + 6; record < at + 6 + count * 12; record += 12) {
    const platform = bytes.readUInt16BE(record);
    const nameId = bytes.readUInt16BE(record + 6);
    if (platform === 1 || (nameId !== 1 && nameId !== 16)) continue;
    const start = texts + bytes.readUInt16BE(record + 10);
    const text = bytes.subarray(start, start + bytes.readUInt16BE(record + 8));
    families.add(Buffer.from(text).swap16().toString('utf16le'));
  }
  return [...families];
}

/** The fullest Unicode table: format 12 where there is one, else format 4. */
function rangesOf(bytes: Buffer, at: number): Range[] {
  const count = bytes.readUInt16BE(at + 2);
  const offsets = Array.from({ length: count }, (_, i) => at + bytes.readUInt32BE(at + 4 + i * 8 + 4));
  const full = offsets.find((offset) => bytes.readUInt16BE(offset) === 12);
  if (full !== undefined) return groupsOf(bytes, full);
  const basic = offsets.find((offset) => bytes.readUInt16BE(offset) === 4);
  return basic === undefined ? [] : segmentsOf(bytes, basic);
}

function groupsOf(bytes: Buffer, at: number): Range[] {
  const count = bytes.readUInt32BE(at + 12);
  return Array.from({ length: count }, (_, i) => {
    const group = at + 16 + i * 12;
    return [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4)];
  });
}

/** Segments of format 4; a character whose glyph is 0 counts as not drawn. */
function segmentsOf(bytes: Buffer, at: number): Range[] {
  const doubled = bytes.readUInt16BE(at + 6);
  const ranges: Range[] = [];
  for (let i = 0; i < doubled; i += 2) {
    const last = bytes.readUInt16BE(at + 14 + i);
    const first = bytes.readUInt16BE(at + 16 + doubled + i);
    const delta = bytes.readUInt16BE(at + 16 + 2 * doubled + i);
    const place = at + 16 + 3 * doubled + i;
    const shift = bytes.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = shift === 0 ? code + delta : bytes.readUInt16BE(place + shift + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) extend(ranges, code);
    }
  }
  return ranges;
}

function extend(ranges: Range[], code: number): void {
  const open = ranges.at(-1);
  if (open && open[1] === code - 1) open[1] = code;
  else ranges.push([code, code]);
}

/** Ranges of both formats are in ascending order, so a binary search finds the one. */
function within(ranges: Range[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, -1];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
