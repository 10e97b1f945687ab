import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What the forms of a file are filled from. */
export interface PackScope {
  file: CaseFile;
  scope: Scope;
  /** Officers of the agency by id. */
  names: Map<number, string>;
}

/** One form of the print pack; `missing` says why it cannot be printed yet. */
export interface PackForm {
  key: string;
  zh: string;
  missing: string | null;
  /** Called only where nothing is missing. */
  document: () => OfficialDocument;
}

/** Head of the internal forms. */
export function headingOf({ file, scope }: PackScope) {
  return {
    agencyName: file.agency_name,
    registerNo: file.register_no,
    receivedOn: file.received_on,
    requestQuoted: requestText(file),
    demo: scope.city.demo,
  };
}

/** Who holds the id; a form is never filled with a number. */
export function nameOf({ names }: PackScope, officerId: number | null | undefined): string {
  return officerId ? (names.get(officerId) ?? '') : '';
}
