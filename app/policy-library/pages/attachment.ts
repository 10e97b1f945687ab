import type { Context } from 'hono';
import { attachmentsOf, documentOf, isPublic } from '#app/policy-library/documents/queries.ts';
import { askedId } from '#app/policy-library/pages/asked-document.ts';
import type { Env } from '#app/shell/frame.ts';
import { readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** 附件: handed out as a download to everybody who may read its document. */
export async function get(c: Context<Env>) {
  const id = askedId(c);
  const document = Number.isSafeInteger(id) ? await documentOf(c.var.scope, id) : undefined;
  if (!document || !isPublic(document)) return c.notFound();
  const position = Number(c.req.param('position'));
  const attachment = (await attachmentsOf(c.var.scope, id)).find((each) => each.position === position);
  if (!attachment) return c.notFound();
  const bytes = await readFile(fileStore(), attachment.file_key);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': attachment.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    'x-content-type-options': 'nosniff',
    etag: `"${attachment.sha256}"`,
  });
}
