import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileText } from '#app/policy-library/importing/document-file.ts';
import { htmlFields } from '#app/policy-library/importing/html-fields.ts';
import type { ReadFile } from '#app/policy-library/importing/imported-text.ts';
import { readJsonLines } from '#app/policy-library/importing/json-lines.ts';
import { frontMatter, noFields } from '#app/policy-library/importing/record-fields.ts';
import { parseDocx } from '#app/policy-library/text/parse-docx.ts';
import { parseHtml } from '#app/policy-library/text/parse-html.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';

/** A document larger than this is a mistake; collections come as JSON lines, which have no limit. */
const LARGEST_DOCUMENT = 50 * 1024 * 1024;

/** What a file holds, by its name: .docx .html .htm .md .txt .jsonl .jsonl.gz. Never throws: what fails is named with its reason. */
export async function readImportFile(path: string, city: string): Promise<ReadFile> {
  const name = basename(path);
  if (/\.jsonl(\.gz)?$/i.test(name)) return readJsonLines(path, name);
  try {
    const reader = READERS[extname(name).toLowerCase()];
    if (!reader) throw new Error('认不出格式：可以导入 .docx、.html、.htm、.md、.txt、.jsonl、.jsonl.gz');
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_DOCUMENT) throw new Error('超过 50 MB');
    return { texts: [fileText({ place: name, city, ...(await reader(bytes)) })], failed: [] };
  } catch (error) {
    return { texts: [], failed: [{ file: name, reason: reasonOf(error) }] };
  }
}

type Reader = (bytes: Buffer) => Promise<Pick<Parameters<typeof fileText>[0], 'fields' | 'blocks'>>;

const readText: Reader = async (bytes) => {
  const { fields, body } = frontMatter(decoded(bytes));
  return { fields, blocks: parseText(body) };
};

const readHtml: Reader = async (bytes) => {
  const { fields, body } = htmlFields(decoded(bytes));
  return { fields, blocks: parseHtml(body) };
};

const readDocx: Reader = async (bytes) => {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw new Error('不是 Word 文档（.docx）');
  const blocks = await parseDocx(bytes).catch(() => {
    throw new Error('Word 文档损坏，读不出来');
  });
  return { fields: { ...noFields }, blocks };
};

const READERS: Readonly<Record<string, Reader>> = {
  '.docx': readDocx,
  '.html': readHtml,
  '.htm': readHtml,
  '.md': readText,
  '.txt': readText,
};

/** UTF-8, else what older pages and editors wrote: GB18030. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\u0000', '');
  } catch {
    return new TextDecoder('gb18030').decode(bytes).replaceAll('\u0000', '');
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return '没有这个文件';
  if (code === 'EACCES') return '没有权限读这个文件';
  if (code === 'EISDIR') return '这是文件夹';
  return message;
}
