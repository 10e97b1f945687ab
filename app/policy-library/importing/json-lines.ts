import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { readRecord } from '#app/policy-library/exports/read-record.ts';
import {
  type ImportedText,
  type ReadFile,
  versionKeyOf,
} from '#app/policy-library/importing/imported-text.ts';
import { isLawRow, lawText } from '#app/policy-library/importing/law-row.ts';
import { plainText } from '#app/policy-library/text/block.ts';

/**
 * Every line of a .jsonl or .jsonl.gz file: laws of a collection and records of our own export, mixed as they come. A
 * line that is neither is named with its reason; of a file that breaks off, the lines before the break are taken.
 */
export async function readJsonLines(path: string, name: string): Promise<ReadFile> {
  const read: ReadFile = { texts: [], failed: [] };
  const file = createReadStream(path);
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // Without a listener of its own a broken archive would end the process.
  const broken = new Promise<never>((_, reject) => {
    file.on('error', reject);
    stream.on('error', reject);
  });
  broken.catch(() => {});
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  const all = (async () => {
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') readLine(line, `${name}:${number}`, read);
    }
  })();
  try {
    await Promise.race([all, broken]);
    await Promise.race([broken, new Promise((resolve) => setImmediate(resolve))]);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = code.startsWith('Z_') ? '压缩文件损坏或者不完整' : `读不了：${code}`;
    read.failed.push({ file: name, reason: `${reason}，此前读到${read.texts.length}行` });
  }
  return read;
}

function readLine(line: string, place: string, read: ReadFile): void {
  try {
    read.texts.push(textOf(JSON.parse(storable(line)), place));
  } catch (error) {
    read.failed.push({ file: place, reason: reasonOf(error) });
  }
}

/** A NUL, which PostgreSQL cannot store. */
function storable(line: string): string {
  return line.replace(/\\u0000/g, '').replaceAll('\u0000', '');
}

function textOf(json: unknown, place: string): ImportedText {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('不是一条记录');
  if ('format' in json) return recordText(json, place);
  if (isLawRow(json)) return lawText(json, place);
  throw new Error(
    '认不出格式：既不是本平台导出的记录（有 format），也不是法律法规数据行（有 title 和 level）',
  );
}

/** A record of our own export. */
function recordText(json: object, place: string): ImportedText {
  const document = readRecord(json);
  const documentKey = document.documentNo
    ? `no|${document.documentNo}|${document.title}`
    : (document.sourceKey ?? `record|${document.title}`);
  const { validFrom, blocks } = document.text;
  return {
    place,
    documentKey,
    versionOn: validFrom,
    versionKey: versionKeyOf(documentKey, validFrom, plainText(blocks)),
    read: () => ({ ...document, sourceKey: documentKey }),
  };
}

/** In one line of Chinese: which field is wrong and how. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return '不是完整的 JSON';
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  const [first] = error.issues;
  const field = first?.path.join('.') ?? '';
  const says = /[\u4e00-\u9fa5]/.test(first?.message ?? '') ? first?.message : '缺少，或者格式不对';
  return `字段 ${field}：${says}`;
}
