import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';

/** Whether the document can be shown as text on a page; forms and envelopes are printed. */
export function isLetter(document: OfficialDocument): document is Letter {
  return !('kind' in document);
}
