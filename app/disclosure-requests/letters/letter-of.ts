import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { type ReplyLetterInput, replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

/** The reply letter of a file: as it was signed, or the newest draft as it would look if it were signed today. */
export function letterOf(file: CaseFile, scope: Pick<Scope, 'city' | 'today'>): Letter {
  const kept = file.replies[0]?.letter;
  return kept ? (kept as unknown as Letter) : replyLetter(letterInputOf(file, scope));
}

/** What the signature adds to a draft. */
export interface Signature {
  documentNo: string;
  signedOn: Day;
  remedyClause: string;
}

/** The letter that a signature makes of the newest draft; kept with the reply. */
export function signedLetterOf(
  file: CaseFile,
  scope: Pick<Scope, 'city' | 'today'>,
  signature: Signature,
): Letter {
  return replyLetter({ ...letterInputOf(file, scope), ...signature });
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
    ...courseOf(file, today),
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

/** Correction, extension and consultations, which the letter tells. */
function courseOf(
  file: CaseFile,
  today: Day,
): Pick<ReplyLetterInput, 'correctedOn' | 'extendedTo' | 'consultedSpans'> {
  const corrected = file.correctionNotices.find((notice) => notice.received_on !== null);
  return {
    correctedOn: corrected?.received_on ?? undefined,
    extendedTo: file.extensions.length > 0 ? (clockOf(file, today).due ?? undefined) : undefined,
    consultedSpans: file.consultations.map((consultation) => ({
      of: consultation.of === 'agency' ? '有关行政机关' : '第三方',
      from: consultation.sent_on,
      to: consultation.answered_on,
    })),
  };
}

/** The clause that a reply of this type would carry if it were signed on the day. */
export function remedyClauseOf(file: CaseFile, code: ReplyCode, repliedOn: Day): string {
  return remedyClause({
    code,
    repliedOn,
    reconsiderationBody: file.reconsideration_body,
    reconsiderationAddress: file.reconsideration_address,
    onlineChannel: file.reconsideration_online,
    court: file.court,
  });
}

/** What was asked for, in one text: title, document number, description. */
export function requestText(
  file: Pick<CaseFile, 'info_title' | 'info_document_no' | 'info_description'>,
): string {
  return [file.info_title, file.info_document_no, file.info_description]
    .filter((part) => part !== '')
    .join('，');
}
