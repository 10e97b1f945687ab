import type { Context } from 'hono';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Letter, letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { type KeptSeal, sealOf } from '#app/disclosure-requests/sealing/kept-seal.ts';
import type { Env } from '#app/shell/frame.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

/** The reply letter of the file, for the requester and the officer. */
export async function sendLetterPdf(c: Context<Env>, file: CaseFile) {
  return sendReplyPdf(c, { letter: letterOf(file, c.var.scope), seal: sealOf(file) });
}

/** A reply letter as a file: the sealed one where there is one. */
export async function sendReplyPdf(
  c: Context<Env>,
  { letter, seal }: { letter: Letter; seal: KeptSeal | null },
) {
  const pdf = seal
    ? await readBytes(seal.fileKey)
    : (await renderPdf(letterSource(letter, c.var.scope.today))).pdf;
  return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="reply-letter.pdf"',
    'cache-control': 'no-store',
  });
}

/** The detached signature over the sealed letter; 404 where the letter is not sealed electronically. */
export function sendSignature(c: Context<Env>, file: CaseFile) {
  const seal = sealOf(file);
  if (!seal) return c.notFound();
  return c.body(`${JSON.stringify(seal.signature, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="reply-letter.sig.json"',
    'cache-control': 'no-store',
  });
}
