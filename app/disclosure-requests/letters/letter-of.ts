import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { itemsOf } from '#app/disclosure-requests/evidence/draft-items.ts';
import { notHeldOf } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { compositeRemedyClause } from '#app/disclosure-requests/letters/composite-remedy.ts';
import { writeDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import type { RemedyPlace } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { compositeReplyFamily } from '#app/disclosure-requests/letters/replies/composite-reply.ts';
import { type ReplyLetterInput, replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { FiveAnswers } from '#law/disclosure/five-questions.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

/** The reply letter of a file: as it was signed, or the newest draft as it would look if it were signed today. */
export function letterOf(file: CaseFile, scope: Pick<Scope, 'city' | 'today'>): Letter {
  const kept = file.replies[0]?.letter;
  return kept ? (kept as unknown as Letter) : writtenLetter(file, scope, letterInputOf(file, scope));
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
  return writtenLetter(file, scope, { ...letterInputOf(file, scope), ...signature });
}

/** One answer, or each item with its own where the request asks several things. */
function writtenLetter(file: CaseFile, scope: Pick<Scope, 'today'>, input: ReplyLetterInput): Letter {
  const items = itemsOf(draftOf(file));
  if (items.length < 2) return replyLetter(input);
  const on = input.signedOn ?? scope.today;
  return writeDocument(
    compositeReplyFamily,
    {
      ...input,
      remedy: remedyPlaceOf(file, on),
      items: items.map(({ text, code, grounds, result, required }) => ({
        quoted: text,
        code,
        facts: input.facts,
        grounds: { cites: replyTypeOf(code).cites, wording: grounds },
        result,
        required,
      })),
    },
    on,
  );
}

/** @throws when nothing has been drafted yet. */
export function letterInputOf(
  file: CaseFile,
  { city, today }: Pick<Scope, 'city' | 'today'>,
): ReplyLetterInput {
  const reply = file.replies[0];
  const draft = draftOf(file);
  const code = draft.code as ReplyCode;
  return {
    agencyName: file.reply_name,
    documentNo: reply?.document_no ?? null,
    requesterName: requesterNames(file),
    requesterKind: file.requester_kind === 'organisation' ? 'organisation' : 'natural-person',
    receivedOn: file.received_on,
    ...courseOf(file, today),
    requestQuoted: requestText(file),
    code,
    facts: draft.facts,
    grounds: { cites: replyTypeOf(code).cites, wording: draft.grounds },
    result: draft.result,
    required: requiredOf(draft),
    notOurs: code === 'R4.1' && notHeldOf(draft.answers as FiveAnswers) === 'not-ours',
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

/** The draft that was signed, or the newest one. */
function draftOf(file: CaseFile) {
  const reply = file.replies[0];
  const draft = file.drafts.find((each) => each.id === reply?.draft_id) ?? file.drafts.at(-1);
  if (!draft) throw new Error(`request ${file.id} has no draft`);
  return draft;
}

/** 不属于本机关: the right agency and its contact belong to what is told. */
function requiredOf(draft: CaseFile['drafts'][number]): Record<string, string> {
  const required = draft.required as Record<string, string>;
  const { agencyName = '', agencyContact = '', which = '' } = required;
  if (agencyName.trim() === '' || which.includes(agencyName)) return required;
  return { ...required, which: `${which}\n负责公开的机关：${agencyName}，联系方式：${agencyContact}` };
}

/** The clause that a reply of this type would carry if it were signed on the day; of several items it names them. */
export function remedyClauseOf(file: CaseFile, code: ReplyCode, repliedOn: Day): string {
  const items = file.drafts.length > 0 ? itemsOf(draftOf(file)) : [];
  const place = remedyPlaceOf(file, repliedOn);
  if (items.length < 2) return remedyClause({ code, ...place });
  return compositeRemedyClause(
    items.map((item, index) => ({ no: index + 1, outcome: item.code })),
    place,
  );
}

/** Where remedy is sought against a reply in this name. */
export function remedyPlaceOf(file: CaseFile, repliedOn: Day): RemedyPlace {
  return {
    repliedOn,
    reconsiderationBody: file.reconsideration_body,
    reconsiderationAddress: file.reconsideration_address,
    onlineChannel: file.reconsideration_online,
    court: file.court,
  };
}

/** Whom a letter to the requester addresses: the first requester, and those who ask with him. */
export function requesterNames(file: Pick<CaseFile, 'requester_name' | 'jointRequesters'>): string {
  return [file.requester_name, ...file.jointRequesters.map(({ name }) => name)].filter(Boolean).join('、');
}

/** What was asked for, in one text: title, document number, description; of a split request the part that is left. */
export function requestText(
  file: Pick<CaseFile, 'info_title' | 'info_document_no' | 'info_description'> & {
    splits?: { own_part: string }[];
  },
): string {
  const ownPart = file.splits?.[0]?.own_part;
  if (ownPart) return ownPart;
  return [file.info_title, file.info_document_no, file.info_description]
    .filter((part) => part !== '')
    .join('，');
}
