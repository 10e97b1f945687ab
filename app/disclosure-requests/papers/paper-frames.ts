import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { LetterFrame, RequesterFrame } from '#app/disclosure-requests/letters/frame.ts';
import { requesterNames, requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Number and day of a paper; both null while it is a draft. */
export interface PaperSignature {
  documentNo: string | null;
  signedOn: Day | null;
}

/** What every letter of the file carries: who writes, under which number, and whom to ask. */
export function letterFrame(file: CaseFile, scope: Scope, signature: PaperSignature): LetterFrame {
  return {
    agencyName: file.reply_name,
    signedName: file.reply_name,
    ...signature,
    contact: { office: file.office_name, phone: file.office_phone, address: file.office_address },
    demo: scope.city.demo,
  };
}

/** The same for a letter to the requester, with the request in the requester's own words. */
export function requesterFrame(file: CaseFile, scope: Scope, signature: PaperSignature): RequesterFrame {
  return {
    ...letterFrame(file, scope, signature),
    requesterName: requesterNames(file),
    requesterKind: file.requester_kind === 'organisation' ? 'organisation' : 'natural-person',
    receivedOn: file.received_on,
    requestQuoted: requestText(file),
  };
}

/** Names that must not stand in a letter to a third party or another agency. */
export function confidentialNames(file: CaseFile): string[] {
  const others = [...file.jointRequesters, ...file.requestAgents].map(({ name }) => name);
  return [file.requester_name, ...others].filter((name) => name.trim() !== '');
}
