import type { Context } from 'hono';
import type { StoredAttachment } from '#app/policy-library/acts/attach-file.ts';
import type { LibraryBody } from '#app/policy-library/pages/office/library-body.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { parseDocx } from '#app/policy-library/text/parse-docx.ts';
import { parseHtml } from '#app/policy-library/text/parse-html.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import type { Env } from '#app/shell/frame.ts';
import { done, type Result, refused } from '#app/shell/scope.ts';
import { MAX_UPLOAD_BYTES, putFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

const MOST_FILES = 5;

/** Checks attachments and stores them in clear (they are made to be public), before the transaction that records them. */
export async function storeAttachments(c: Context<Env>, files: File[]): Promise<Result<StoredAttachment[]>> {
  if (files.length > MOST_FILES) return refused('too-many', `一次最多${MOST_FILES}个附件。`);
  const stored: StoredAttachment[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sniffed = await sniffUpload(bytes, file.name);
    if (!sniffed.ok) return sniffed;
    const { city, today } = c.var.scope;
    const { key, sha256, size } = await putFile(fileStore(), {
      city: city.code,
      year: Number(today.slice(0, 4)),
      bytes,
    });
    stored.push({ fileKey: key, name: sniffed.value.safeName, mime: sniffed.value.mime, size, sha256 });
  }
  return done(stored);
}

/** The text of a form: what was pasted, else the file, by its own name: .docx, .html, .md or .txt. */
export async function textOfForm(body: LibraryBody): Promise<Result<Block[]>> {
  const pasted = body.one('text');
  const [file] = body.files('text_file');
  if (pasted !== '' || !file) return done(parseText(pasted));
  if (file.size > MAX_UPLOAD_BYTES)
    return refused('too-large', '正文文件太大，请另存为 .docx 或者直接粘贴。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const extension = file.name.toLowerCase().split('.').at(-1) ?? '';
  if (extension === 'docx') return readDocx(bytes);
  if (extension === 'html' || extension === 'htm') return done(parseHtml(decoded(bytes)));
  if (extension === 'md' || extension === 'txt') return done(parseText(decoded(bytes)));
  return refused(
    'not-readable',
    '正文请用 .docx、.html、.md 或者 .txt 文件，其他格式请作为附件添加，并粘贴正文。',
  );
}

async function readDocx(bytes: Uint8Array): Promise<Result<Block[]>> {
  try {
    return done(await parseDocx(bytes));
  } catch {
    // Whatever stands in the file, it is no Word document that can be read: the officer is told, nothing is lost.
    return refused('not-readable', '这个文件不是能读的 .docx，请另存后再上传，或者直接粘贴正文。');
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older word processors in offices still save plain text in GB 18030.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
