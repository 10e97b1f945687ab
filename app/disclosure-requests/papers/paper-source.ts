import { type Envelope, envelopeSource } from '#app/disclosure-requests/letters/envelope.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { type Letter, letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { type Sheet, sheetSource } from '#app/disclosure-requests/letters/sheet.ts';
import type { TypstSource } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** The PDF of any official document: letter, form or envelope. */
export function paperSource(document: OfficialDocument, today: Day): TypstSource {
  if (isLetter(document)) return letterSource(document, today);
  return isSheet(document) ? sheetSource(document, today) : envelopeSource(document as Envelope, today);
}

export function isLetter(document: OfficialDocument): document is Letter {
  return 'paragraphs' in document;
}

function isSheet(document: OfficialDocument): document is Sheet {
  return 'blocks' in document;
}
