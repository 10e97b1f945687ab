import type { Context } from 'hono';
import type { keptPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { paperSource } from '#app/disclosure-requests/papers/paper-source.ts';
import type { Env } from '#app/shell/frame.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

type KeptPaper = NonNullable<Awaited<ReturnType<typeof keptPaper>>>;

/** A paper as a PDF to be saved; the caller has checked who asks. */
export async function sendPaperPdf(c: Context<Env>, paper: KeptPaper) {
  const { pdf } = await renderPdf(paperSource(paper.document, paper.happened_on));
  return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${paper.family}-${paper.id}.pdf"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}
