import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const jpg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64),
  Buffer.from('ffd9', 'hex'),
]);
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
  chunk('IDAT', Buffer.alloc(10)),
  chunk('IEND', Buffer.alloc(0)),
]);
const heic = Buffer.concat([
  Buffer.from('00000018667479706865696300000000', 'hex'),
  Buffer.from('mif1heic'),
  Buffer.alloc(64),
]);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const docx = office(wordType, 'word/document.xml');
const xlsx = office(sheetType, 'xl/workbook.xml');
const ofd = zip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' });

describe('sniffUpload takes', () => {
  it.each([
    ['申请.pdf', pdf, 'application/pdf'],
    ['照片.jpg', jpg, 'image/jpeg'],
    ['照片.JPEG', jpg, 'image/jpeg'],
    ['截图.png', png, 'image/png'],
    ['手机照片.heic', heic, 'image/heic'],
    ['说明.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['清单.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['公文.ofd', ofd, 'application/ofd'],
    ['旧文档.doc', ole('WordDocument'), 'application/msword'],
    ['旧表格.xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['金山.wps', ole('WordDocument'), 'application/vnd.ms-works'],
    ['文本.txt', Buffer.from('\ufeff申请公开某文件\r\n第二行'), 'text/plain'],
    ['老编码.txt', Buffer.from('c9eac7eb', 'hex'), 'text/plain'],
  ])('%s', async (name, bytes, mime) => {
    expect(await sniffUpload(bytes, name)).toEqual({
      ok: true,
      value: { mime, safeName: name.replace('JPEG', 'jpeg') },
    });
  });
});

describe('sniffUpload refuses', () => {
  it.each([
    ['program.exe', Buffer.from('MZ\u0090\u0000'), 'type-not-allowed'],
    ['page.html', Buffer.from('<html></html>'), 'type-not-allowed'],
    ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'type-not-allowed'],
    ['files.zip', zip({ 'a.txt': 'a' }), 'type-not-allowed'],
    ['macro.docm', office(macroType, 'word/document.xml'), 'type-not-allowed'],
    ['none', pdf, 'type-not-allowed'],
    ['照片\u202egpj.exe', Buffer.from('MZ'), 'type-not-allowed'],
    ['program.pdf', Buffer.from('MZ\u0090\u0000\u0003'.padEnd(200, '\u0000'), 'latin1'), 'type-mismatch'],
    ['page.pdf', Buffer.from('<html>%PDF-1.7</html>'), 'type-mismatch'],
    ['late.pdf', Buffer.concat([Buffer.from('GIF89a;'), pdf]), 'type-mismatch'],
    ['picture.jpg', png, 'type-mismatch'],
    ['picture.png', Buffer.from('<svg/>'), 'type-mismatch'],
    ['archive.docx', zip({ 'a.txt': 'a' }), 'type-mismatch'],
    ['macro.docx', office(macroType, 'word/document.xml'), 'type-mismatch'],
    ['archive.ofd', zip({ 'a.txt': 'a' }), 'type-mismatch'],
    ['installer.doc', ole('Property'), 'type-mismatch'],
    ['picture-and-archive.jpg', Buffer.concat([jpg, zip({ 'Evil.class': 'x' })]), 'type-mismatch'],
    ['pdf-and-archive.pdf', Buffer.concat([pdf, zip({ 'Evil.class': 'x' })]), 'type-mismatch'],
    ['page.txt', Buffer.from('\n <!DOCTYPE html><script>alert(1)</script>'), 'type-mismatch'],
    ['tag.txt', Buffer.from('<script>alert(1)</script>'), 'type-mismatch'],
    ['shell.txt', Buffer.from('#!/bin/sh\nid'), 'type-mismatch'],
    ['binary.txt', Buffer.from([0x41, 0x00, 0x01, 0x02]), 'type-mismatch'],
    ['program.txt', Buffer.from('\x7fELF\x02\x01\x01'.padEnd(80, '\x00'), 'latin1'), 'type-mismatch'],
    ['vba.docx', office(wordType, 'word/document.xml', { 'word/vbaProject.bin': 'x' }), 'has-macros'],
    ['vba.doc', Buffer.concat([ole('WordDocument'), Buffer.from('_VBA_PROJECT', 'utf16le')]), 'has-macros'],
    ['empty.pdf', Buffer.alloc(0), 'empty'],
    ['big.pdf', Buffer.concat([pdf, Buffer.alloc(MAX_UPLOAD_BYTES)]), 'too-large'],
  ])('%s', async (name, bytes, code) => {
    const sniffed = await sniffUpload(bytes, name);
    expect(sniffed).toMatchObject({ ok: false, refusal: { code, reason: expect.stringMatching(/。$/) } });
  });
});

/** An OLE container with one directory name. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 512);
  return bytes;
}

function office(type: string, part: string, more: Record<string, string> = {}): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zip({ '[Content_Types].xml': types, '_rels/.rels': '<r/>', [part]: '<x/>', ...more });
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A ZIP archive as small as it may be: local headers, central directory, end record. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(Buffer.byteLength(text), 8);
    const named = Buffer.from([Buffer.byteLength(name), 0, 0, 0]);
    const head = Buffer.from('14000000080000000000', 'hex');
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      head,
      sizes,
      named,
      Buffer.from(name),
      data,
    ]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), head, sizes, named, at, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  Buffer.from('504b0506', 'hex').copy(end);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
