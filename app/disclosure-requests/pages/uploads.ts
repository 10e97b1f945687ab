import type { Context } from 'hono';
import type { Upload } from '#app/disclosure-requests/acts/write-request.ts';
import { attachmentBytes, storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Env } from '#app/shell/frame.ts';
import { log } from '#app/shell/log.ts';
import type { Refusal } from '#app/shell/scope.ts';
import { isDiskFull } from '#integrations/files/disk-full.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';

const MOST_FILES = 5;

type Stored = { ok: true; value: Upload[] } | { ok: false; field: string; refusal: Refusal };

/** Checks the files of a form and stores them sealed, before the transaction that records them. */
export async function storeUploads(c: Context<Env>, body: Record<string, unknown>): Promise<Stored> {
  const files = [
    ...filesIn(body, 'identity_file', 'identity'),
    ...filesIn(body, 'authorisation_file', 'request'),
    ...filesIn(body, 'request_files', 'request'),
    ...filesIn(body, 'record_files', 'reply'),
    ...filesIn(body, 'evidence_files', 'evidence'),
  ];
  const counted = files.filter(({ field }) => field !== 'authorisation_file');
  if (counted.length > MOST_FILES + 1) {
    return {
      ok: false,
      field: 'request_files',
      refusal: { code: 'too-many', reason: '相关材料最多 5 个文件。' },
    };
  }
  const value: Upload[] = [];
  for (const { file, field, kind } of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sniffed = await sniffUpload(bytes, file.name);
    if (!sniffed.ok) return { ok: false, field, refusal: sniffed.refusal };
    const fileKey = await storedKey(c, bytes);
    if (!fileKey) return { ok: false, field, refusal: diskFull };
    value.push({
      kind,
      fileKey,
      name: sniffed.value.safeName,
      mime: sniffed.value.mime,
      size: bytes.byteLength,
    });
  }
  return { ok: true, value };
}

const diskFull: Refusal = {
  code: 'disk-full',
  reason:
    '服务器的存储空间已满，附件没有存上，其他内容保留在下方。可以先不带附件提交，附件另行补交；急事请拨打页脚的电话。',
};

/** Null where the disk is full: an outage all the same, but the form is worth keeping and goes without its files. */
async function storedKey(c: Context<Env>, bytes: Uint8Array): Promise<string | null> {
  try {
    return await storeBytes(c.var.scope, bytes);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    log().error({ id: c.var.requestId, err: error }, 'the disk is full: an upload was not kept');
    return null;
  }
}

/** Hands out an attachment as a download; the browser never shows it itself. Who may have it was asked before. */
export async function sendAttachment(c: Context<Env>, { id, mime, name }: CaseFile['attachments'][number]) {
  return c.body(new Uint8Array(await attachmentBytes(c.var.scope, id)), 200, {
    'content-type': mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

function filesIn(body: Record<string, unknown>, field: string, kind: Upload['kind']) {
  const value = body[field];
  const all = Array.isArray(value) ? value : [value];
  return all
    .filter((each): each is File => each instanceof File && each.size > 0)
    .map((file) => ({ file, field, kind }));
}
