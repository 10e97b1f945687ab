import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { MakingUpload } from '#app/policy-library/acts/attach-making-file.ts';
import { isPaper } from '#app/policy-library/making/papers.ts';
import type { Env } from '#app/shell/frame.ts';
import { done, type Result, refused } from '#app/shell/scope.ts';
import { openSealedBytes, sealBytes } from '#db/sealed.ts';
import { putFile, readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

const MOST_FILES = 5;

/** Checks the files of a form's field `files` and stores them sealed, before the transaction that records them. */
export async function storeMakingFiles(
  c: Context<Env>,
  { files, paper }: { files: File[]; paper: string },
): Promise<Result<MakingUpload[]>> {
  if (files.length > MOST_FILES) return refused('too-many', `一次最多 ${MOST_FILES} 个文件。`);
  if (files.length > 0 && !isPaper(paper)) return refused('paper-missing', '请选择材料种类。');
  const uploads: MakingUpload[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sniffed = await sniffUpload(bytes, file.name);
    if (!sniffed.ok) return sniffed;
    const { city, today } = c.var.scope;
    const sealed = sealBytes(bytes, PLACE);
    const stored = await putFile(fileStore(), {
      city: city.code,
      year: Number(today.slice(0, 4)),
      bytes: sealed,
    });
    uploads.push({
      paper: isPaper(paper) ? paper : 'other',
      fileKey: stored.key,
      name: sniffed.value.safeName,
      mime: sniffed.value.mime,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return done(uploads);
}

/** Hands out a paper of the dossier as a download; who may have it was asked before. */
export async function sendMakingFile(
  c: Context<Env>,
  { fileKey, mime, name }: { fileKey: string; mime: string; name: string },
): Promise<Response> {
  const bytes = openSealedBytes(Buffer.from(await readFile(fileStore(), fileKey)), PLACE);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

export function filesIn(value: unknown): File[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((each): each is File => each instanceof File && each.size > 0);
}

/** The dossier is internal until the document is out: its files are sealed like attachments of requests. */
const PLACE = { table: 'making_files', column: 'file', row: 'bytes' };
