import { envelopeSource } from '#app/disclosure-requests/letters/envelope.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { sheetSource } from '#app/disclosure-requests/letters/sheet.ts';
import type { TypstSource } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** The PDF of any document. `on` dates what bears no day of its own; `seal` is the image of the seal as SVG. */
export function documentSource(document: OfficialDocument, on: Day, seal?: string): TypstSource {
  if (!('kind' in document)) return letterSource(document, on, seal);
  return document.kind === 'sheet' ? sheetSource(document, on) : envelopeSource(document, on);
}
