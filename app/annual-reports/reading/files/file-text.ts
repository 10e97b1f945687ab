import { withCommaRows } from '#app/annual-reports/reading/files/csv-text.ts';
import { docxText } from '#app/annual-reports/reading/files/docx-text.ts';
import { htmlText } from '#app/annual-reports/reading/files/html-text.ts';
import { pdfTexts } from '#app/annual-reports/reading/files/pdf/pdf-texts.ts';
import { plainText } from '#app/annual-reports/reading/files/plain-text.ts';
import {
  type FileText,
  type ReportFile,
  unreadableFile,
} from '#app/annual-reports/reading/files/report-file.ts';
import { withWholeLabels } from '#app/annual-reports/reading/files/wrapped-labels.ts';
import { xlsxText } from '#app/annual-reports/reading/files/xlsx-text.ts';
import { unpackedSize } from '#app/annual-reports/reading/files/zip-size.ts';

/** Largest file that is read: 20 MB. A report has a few hundred kilobytes. */
export const MAX_REPORT_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** Turns a file into text by what it holds; its name only helps to explain why it cannot be read. */
export async function fileText({ bytes, name }: ReportFile): Promise<FileText> {
  if (bytes.byteLength === 0) return unreadableFile('文件是空的。');
  if (bytes.byteLength > MAX_REPORT_BYTES) return unreadableFile('文件超过 20 MB，不像是一份年度报告。');
  const { fileTypeFromBuffer } = await import('file-type');
  const type = startsAsPdf(bytes)
    ? 'pdf'
    : isUtf16(bytes)
      ? undefined
      : (await fileTypeFromBuffer(bytes))?.ext;
  if (type === 'pdf') return pdfTexts(bytes);
  if (type === 'docx') return office(bytes, { kind: 'Word 文件', text: docxText });
  if (type === 'xlsx') return office(bytes, { kind: '电子表格', text: xlsxText });
  if (type && type !== 'xml')
    return unreadableFile(reasons[type] ?? `不读这种文件（${type}），请提供${accepted}。`);
  const text = plainText(bytes);
  if (text === null)
    return unreadableFile(`不认识的文件${name === '' ? '' : `“${name}”`}，请提供${accepted}。`);
  return isHtml(text)
    ? { ok: true, kind: '网页', texts: [await htmlText(text)] }
    : { ok: true, kind: '文本', texts: inEveryOrder(withCommaRows(text)) };
}

function inEveryOrder(text: string): string[] {
  return [...new Set([text, withWholeLabels(text)])];
}

const accepted = ' PDF、Word（.docx）、网页（.html）、表格（.xlsx）或者文本（.txt）';

const reasons: Record<string, string> = {
  cfb: `这是旧版 Office 或者 WPS 文件（.doc、.xls、.wps），请另存为 .docx、.xlsx 或者 PDF 后再试。`,
  zip: `这是压缩包或者 OFD 文件，请解开压缩包，或者把 OFD 转成 PDF 后再试。`,
  rtf: '这是 RTF 文件，请另存为 .docx 后再试。',
  jpg: '这是图片，读不出文字。请提供原始文件。',
  png: '这是图片，读不出文字。请提供原始文件。',
};

/** Some producers write a few bytes before the mark. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/** Its mark is also how some sounds begin. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

async function office(
  bytes: Uint8Array,
  { kind, text }: { kind: string; text: (bytes: Uint8Array) => Promise<string> },
): Promise<FileText> {
  const size = unpackedSize(bytes);
  if (size === null) return unreadableFile(`这个${kind}已经损坏，打不开。`);
  if (size > MAX_UNPACKED_BYTES) return unreadableFile(`这个${kind}解开后超过 200 MB，不像是一份年度报告。`);
  try {
    return { ok: true, kind, texts: [await text(bytes)] };
  } catch {
    return unreadableFile(`这个${kind}已经损坏或者设有密码，打不开。`);
  }
}

function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|div|p|td|span)[\s>]/i.test(text);
}
