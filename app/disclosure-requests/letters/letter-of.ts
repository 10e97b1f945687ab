import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { remedyClauseOf } from '#app/disclosure-requests/acts/sign-reply.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { type ReplyLetterInput, replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** The reply letter of a file: the signed one, or the newest draft as it would look if it were signed today. */
export function letterOf(file: CaseFile, scope: Pick<Scope, 'city' | 'today'>): Letter {
  return replyLetter(letterInputOf(file, scope));
}

/** @throws when nothing has been drafted yet. */
export function letterInputOf(
  file: CaseFile,
  { city, today }: Pick<Scope, 'city' | 'today'>,
): ReplyLetterInput {
  const reply = file.replies[0];
  const draft = file.drafts.find((each) => each.id === reply?.draft_id) ?? file.drafts.at(-1);
  if (!draft) throw new Error(`request ${file.id} has no draft`);
  const code = draft.code as ReplyCode;
  return {
    agencyName: file.reply_name,
    documentNo: reply?.document_no ?? null,
    requesterName: file.requester_name,
    requesterKind: file.requester_kind === 'organisation' ? 'organisation' : 'natural-person',
    receivedOn: file.received_on,
    correctedOn:
      file.correctionNotices.find((notice) => notice.received_on !== null)?.received_on ?? undefined,
    extendedTo: file.extensions.length > 0 ? (clockOf(file, today).due ?? undefined) : undefined,
    consultedSpans: file.consultations.map((consultation) => ({
      of: consultation.of === 'agency' ? '有关行政机关' : '第三方',
      from: consultation.sent_on,
      to: consultation.answered_on,
    })),
    requestQuoted: requestText(file),
    code,
    facts: draft.facts,
    grounds: { cites: replyTypeOf(code).cites, wording: draft.grounds },
    result: draft.result,
    required: draft.required as Record<string, string>,
    attachments: recordsGiven(file).map(({ name }) => ({ title: name, pages: null })),
    remedyClause: reply?.remedy_clause ?? remedyClauseOf(file, code, today),
    signedName: file.reply_name,
    signedOn: reply?.signed_on ?? null,
    contact: { office: file.office_name, phone: file.office_phone, address: file.office_address },
    demo: city.demo,
  };
}

/** What was asked for, in one text: title, document number, description. */
export function requestText(
  file: Pick<CaseFile, 'info_title' | 'info_document_no' | 'info_description'>,
): string {
  return [file.info_title, file.info_document_no, file.info_description]
    .filter((part) => part !== '')
    .join('，');
}
