import type { Context } from 'hono';
import { attachmentsOf } from '#app/policy-library/documents/queries.ts';
import { readableDocument } from '#app/policy-library/pages/office/document-form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** 附件 of a record, whether it is public or not, for officers who may see the record. */
export async function get(c: Context<Env>) {
  const document = await readableDocument(c);
  const position = Number(c.req.param('position'));
  const held = document ? await attachmentsOf(c.var.scope, document.id) : [];
  const attachment = held.find((each) => each.position === position);
  if (!attachment) return c.notFound();
  const bytes = await readFile(fileStore(), attachment.file_key);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': attachment.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}
