import { envelopeDocx } from '#app/disclosure-requests/letters/docx/envelope-docx.ts';
import { letterDocx } from '#app/disclosure-requests/letters/docx/letter-docx.ts';
import { sheetDocx } from '#app/disclosure-requests/letters/docx/sheet-docx.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';

/** The DOCX of any document; drafts say so in the head of each page. */
export function documentDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  if (!('kind' in document)) return letterDocx(document);
  return document.kind === 'sheet' ? sheetDocx(document) : envelopeDocx(document);
}
