import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';

/** Names that must not stand in what is written for the public: the requester, and third parties who were asked. */
export function partyNames(file: CaseFile): string[] {
  const thirdParties = file.consultations.filter(({ of }) => of === 'third-party');
  return [file.requester_name, ...thirdParties.map(({ party_name }) => party_name)];
}
