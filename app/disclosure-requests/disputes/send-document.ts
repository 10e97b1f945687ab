import type { Context } from 'hono';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Env } from '#app/shell/frame.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** A kept document as a PDF to be saved; the caller has checked who asks. */
export async function sendDocument(
  c: Context<Env>,
  paper: { id: number; family: string; document: unknown; happened_on: Day },
) {
  const { pdf } = await renderPdf(documentSource(paper.document as OfficialDocument, paper.happened_on));
  return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${paper.family}-${paper.id}.pdf"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}
