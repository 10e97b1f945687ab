import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { confidentialNames } from '#app/disclosure-requests/papers/paper-frames.ts';

/** Names that must not stand in what others read: the requesters, their agents, and third parties who were asked. */
export function partyNames(file: CaseFile): string[] {
  const thirdParties = file.consultations.filter(({ of }) => of === 'third-party');
  return [...confidentialNames(file), ...thirdParties.map(({ party_name }) => party_name)];
}
