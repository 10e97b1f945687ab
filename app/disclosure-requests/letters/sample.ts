import { documentGaps } from '#app/disclosure-requests/letters/document-gaps.ts';
import {
  type DocumentFamily,
  type OfficialDocument,
  writeDocument,
} from '#app/disclosure-requests/letters/family.ts';
import type { LetterGap } from '#app/disclosure-requests/letters/letter-missing.ts';
import { sampleDay } from '#app/disclosure-requests/letters/sample-frame.ts';
import type { Day } from '#law/cite.ts';

/** A complete document of one family, for tests and the benchmark. */
export interface Sample {
  key: string;
  input: object;
  /** With some of its input changed, or written on another day. */
  document(change?: object, on?: Day): OfficialDocument;
  gaps(change?: object, confidential?: string[]): LetterGap[];
}

export function sampleOf<Input extends object, Doc extends OfficialDocument>(
  family: DocumentFamily<Input, Doc>,
  input: Input,
): Sample {
  return {
    key: family.key,
    input,
    document: (change = {}, on = sampleDay) => writeDocument(family, { ...input, ...change }, on),
    gaps: (change = {}, confidential = []) =>
      documentGaps(family, { ...input, ...change }, { on: sampleDay, confidential }),
  };
}
