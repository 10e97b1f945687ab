import { inflateSync } from 'node:zlib';
import type { ProofCheck } from '#app/disclosure-requests/severance/proof/proof.ts';
import { plain } from '#app/disclosure-requests/severance/search/plain-text.ts';
import type { Source } from '#app/disclosure-requests/severance/source/source.ts';

/** Whether anything withheld can still be read: from the pages, the notes, or the bytes in any usual coding. */
export async function checkWords(result: Source, bytes: Uint8Array, withheld: string[]): Promise<ProofCheck> {
  const readable = await readableText(result);
  const file = unpacked(bytes);
  // Withheld words are in small letters; lowering bytes would spoil Han signs, so those are looked for as they are.
  const lowered = Buffer.from(
    file.toString('latin1').replace(/[A-Z]+/g, (run) => run.toLowerCase()),
    'latin1',
  );
  const isIn = (word: string) =>
    codings(word).some((code) => (/^[\x20-\x7e]+$/.test(word) ? lowered : file).includes(code));
  const words = withheld.filter((word) => word.length >= LEAST_WORD);
  const found = words.filter((word) => readable.includes(word) || isIn(word));
  const holds = found.length === 0;
  const sentence = holds
    ? `核对${withheld.length}处文字，一处也没有找到`
    : `${found.length}处遮盖的文字仍然能取出`;
  return { check: 'words', holds, found: sentence };
}

/** Two bytes of a picture equal a single sign by chance; its absence is shown by the check of text. */
const LEAST_WORD = 3;

async function readableText(result: Source): Promise<string> {
  const texts: string[] = [];
  for (let page = 1; page <= result.pages.length; page++) {
    texts.push((await result.characters(page)).map(({ text }) => text).join(''));
    for (const note of await result.notes(page)) texts.push(...note.texts);
  }
  return plain(texts.join('\n'));
}

/** The bytes, and after them what their packed parts hold unless those are the pixels of a picture. */
function unpacked(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = [...file.toString('latin1').matchAll(/<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n/g)];
  const parts = streams.flatMap((stream) => {
    if (/\/Subtype\s*\/Image/.test(stream[1] ?? '')) return [];
    const from = stream.index + stream[0].length;
    return [inflated(file.subarray(from))];
  });
  return Buffer.concat([file, ...parts]);
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: 20_000_000 });
  } catch {
    // Not packed in this way: its bytes were looked at as they are.
    return Buffer.alloc(0);
  }
}

function codings(word: string): Buffer[] {
  const wide = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), wide, Buffer.from(wide).swap16()];
}
