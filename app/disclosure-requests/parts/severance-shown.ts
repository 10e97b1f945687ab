import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Asked } from '#app/disclosure-requests/pages/office/severance-form.ts';
import type { Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import type { FoundWords } from '#app/disclosure-requests/severance/search/find-words.ts';
import type { Frame } from '#app/shell/frame.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';

/** What the page of a severance shows, and its parts take from. */
export interface SeveranceShown {
  frame: Frame;
  scope: Scope;
  file: CaseFile;
  severance: Severance;
  asked: Asked;
  refusal: Refusal | null;
  /** Places of the words looked for; null when none were. */
  found: FoundWords[] | null;
  /** Where marked words stand unmarked, when that stopped the burning. */
  left: FoundWords[] | null;
  names: Map<number, string>;
}
