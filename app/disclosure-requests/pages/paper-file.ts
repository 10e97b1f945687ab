import type { Context } from 'hono';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import { documentDocx } from '#app/disclosure-requests/letters/docx/document-docx.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Env } from '#app/shell/frame.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

export interface PrintedDocument {
  document: OfficialDocument;
  /** Day by which the file is dated: the same document is the same file. */
  on: Day;
  /** Name of the file without its ending. */
  name: string;
  format: 'pdf' | 'docx';
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** An official document as a file to be saved; the caller has checked who asks. */
export async function sendDocument(c: Context<Env>, { document, on, name, format }: PrintedDocument) {
  const bytes =
    format === 'pdf' ? (await renderPdf(documentSource(document, on))).pdf : await documentDocx(document);
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}
