import { defenceStatementFamily } from '#app/disclosure-requests/letters/court-papers/defence-statement.ts';
import { evidenceListFamily } from '#app/disclosure-requests/letters/court-papers/evidence-list.ts';
import { powerOfAttorneyFamily } from '#app/disclosure-requests/letters/court-papers/power-of-attorney.ts';
import { reconsiderationAnswerFamily } from '#app/disclosure-requests/letters/court-papers/reconsideration-answer.ts';
import { representativeCertificateFamily } from '#app/disclosure-requests/letters/court-papers/representative-certificate.ts';
import type {
  DocumentFamily,
  FamilyGroup,
  OfficialDocument,
  TemplateVersion,
} from '#app/disclosure-requests/letters/family.ts';
import { abandonmentNoticeFamily } from '#app/disclosure-requests/letters/notices/abandonment-notice.ts';
import { agencyConsultationFamily } from '#app/disclosure-requests/letters/notices/agency-consultation.ts';
import { assistanceLetterFamily } from '#app/disclosure-requests/letters/notices/assistance-letter.ts';
import { coMakerConsultationFamily } from '#app/disclosure-requests/letters/notices/co-maker-consultation.ts';
import { consultationNoticeFamily } from '#app/disclosure-requests/letters/notices/consultation-notice.ts';
import { correctionNoticeFamily } from '#app/disclosure-requests/letters/notices/correction-notice.ts';
import { deferralNoticeFamily } from '#app/disclosure-requests/letters/notices/deferral-notice.ts';
import { extensionNoticeFamily } from '#app/disclosure-requests/letters/notices/extension-notice.ts';
import { feeNoticeFamily } from '#app/disclosure-requests/letters/notices/fee-notice.ts';
import { opinionConfirmationFamily } from '#app/disclosure-requests/letters/notices/opinion-confirmation.ts';
import { overrideNoticeFamily } from '#app/disclosure-requests/letters/notices/override-notice.ts';
import { publicationNoticeFamily } from '#app/disclosure-requests/letters/notices/publication-notice.ts';
import { reasonsNoticeFamily } from '#app/disclosure-requests/letters/notices/reasons-notice.ts';
import { receiptDayNoticeFamily } from '#app/disclosure-requests/letters/notices/receipt-day-notice.ts';
import { rectificationNoticeFamily } from '#app/disclosure-requests/letters/notices/rectification-notice.ts';
import { rectificationTransferFamily } from '#app/disclosure-requests/letters/notices/rectification-transfer.ts';
import { splitNoticeFamily } from '#app/disclosure-requests/letters/notices/split-notice.ts';
import { thirdPartyConsultationFamily } from '#app/disclosure-requests/letters/notices/third-party-consultation.ts';
import { withdrawalNoticeFamily } from '#app/disclosure-requests/letters/notices/withdrawal-notice.ts';
import { approvalSheetFamily } from '#app/disclosure-requests/letters/print-pack/approval-sheet.ts';
import { assignmentSheetFamily } from '#app/disclosure-requests/letters/print-pack/assignment-sheet.ts';
import { fileContentsFamily } from '#app/disclosure-requests/letters/print-pack/file-contents.ts';
import { fileNoteFamily } from '#app/disclosure-requests/letters/print-pack/file-note.ts';
import { handoverSheetFamily } from '#app/disclosure-requests/letters/print-pack/handover-sheet.ts';
import { legalReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/legal-review-sheet.ts';
import { envelopeFamily, postalLabelFamily } from '#app/disclosure-requests/letters/print-pack/mailing.ts';
import { receiptByHandFamily } from '#app/disclosure-requests/letters/print-pack/receipt-by-hand.ts';
import { registrationFormFamily } from '#app/disclosure-requests/letters/print-pack/registration-form.ts';
import { requestFormFamily } from '#app/disclosure-requests/letters/print-pack/request-form.ts';
import { searchRecordFamily } from '#app/disclosure-requests/letters/print-pack/search-record.ts';
import { secrecyReviewSheetFamily } from '#app/disclosure-requests/letters/print-pack/secrecy-review-sheet.ts';
import { serviceReturnFamily } from '#app/disclosure-requests/letters/print-pack/service-return.ts';
import { spotAnswerRecordFamily } from '#app/disclosure-requests/letters/print-pack/spot-answer-record.ts';
import { talkRecordFamily } from '#app/disclosure-requests/letters/print-pack/talk-record.ts';
import { receiptFamily } from '#app/disclosure-requests/letters/receipt-letter.ts';
import { alreadyPublicReply } from '#app/disclosure-requests/letters/replies/already-public-reply.ts';
import { compositeReplyFamily } from '#app/disclosure-requests/letters/replies/composite-reply.ts';
import { deliberativeReply } from '#app/disclosure-requests/letters/replies/deliberative-reply.ts';
import { enforcementFileReply } from '#app/disclosure-requests/letters/replies/enforcement-file-reply.ts';
import { excessiveReply } from '#app/disclosure-requests/letters/replies/excessive-reply.ts';
import { forbiddenByLawReply } from '#app/disclosure-requests/letters/replies/forbidden-by-law-reply.ts';
import { internalAffairsReply } from '#app/disclosure-requests/letters/replies/internal-affairs-reply.ts';
import { needsCreatingReply } from '#app/disclosure-requests/letters/replies/needs-creating-reply.ts';
import { notExistingReply } from '#app/disclosure-requests/letters/replies/not-existing-reply.ts';
import { notOursReply } from '#app/disclosure-requests/letters/replies/not-ours-reply.ts';
import { otherOutcomeReply } from '#app/disclosure-requests/letters/replies/other-outcome-reply.ts';
import { partReply } from '#app/disclosure-requests/letters/replies/part-reply.ts';
import { petitionReply } from '#app/disclosure-requests/letters/replies/petition-reply.ts';
import { providedReply } from '#app/disclosure-requests/letters/replies/provided-reply.ts';
import { publicationReply } from '#app/disclosure-requests/letters/replies/publication-reply.ts';
import { registryEnquiryReply } from '#app/disclosure-requests/letters/replies/registry-enquiry-reply.ts';
import { reissueReply } from '#app/disclosure-requests/letters/replies/reissue-reply.ts';
import { repeatReply } from '#app/disclosure-requests/letters/replies/repeat-reply.ts';
import { securityReply } from '#app/disclosure-requests/letters/replies/security-reply.ts';
import { stateSecretReply } from '#app/disclosure-requests/letters/replies/state-secret-reply.ts';
import { stillUnclearReply } from '#app/disclosure-requests/letters/replies/still-unclear-reply.ts';
import { thirdPartyReply } from '#app/disclosure-requests/letters/replies/third-party-reply.ts';
import { timeToldReply } from '#app/disclosure-requests/letters/replies/time-told-reply.ts';
import type { Cite, Day } from '#law/cite.ts';

/** A family whatever its input: for lists and checks, not for writing. */
export type AnyFamily = DocumentFamily<never, OfficialDocument>;

/** 文书目录: every kind of document of a request file, in the order of the file. */
export const families: readonly AnyFamily[] = [
  receiptFamily,
  receiptDayNoticeFamily,
  correctionNoticeFamily,
  reasonsNoticeFamily,
  extensionNoticeFamily,
  thirdPartyConsultationFamily,
  opinionConfirmationFamily,
  consultationNoticeFamily,
  overrideNoticeFamily,
  coMakerConsultationFamily,
  agencyConsultationFamily,
  assistanceLetterFamily,
  feeNoticeFamily,
  deferralNoticeFamily,
  withdrawalNoticeFamily,
  abandonmentNoticeFamily,
  rectificationNoticeFamily,
  rectificationTransferFamily,
  publicationNoticeFamily,
  splitNoticeFamily,
  alreadyPublicReply,
  providedReply,
  timeToldReply,
  partReply,
  stateSecretReply,
  forbiddenByLawReply,
  securityReply,
  thirdPartyReply,
  internalAffairsReply,
  deliberativeReply,
  enforcementFileReply,
  registryEnquiryReply,
  notExistingReply,
  notOursReply,
  needsCreatingReply,
  stillUnclearReply,
  petitionReply,
  repeatReply,
  publicationReply,
  excessiveReply,
  reissueReply,
  otherOutcomeReply,
  compositeReplyFamily,
  requestFormFamily,
  registrationFormFamily,
  assignmentSheetFamily,
  approvalSheetFamily,
  secrecyReviewSheetFamily,
  legalReviewSheetFamily,
  searchRecordFamily,
  talkRecordFamily,
  spotAnswerRecordFamily,
  handoverSheetFamily,
  fileContentsFamily,
  fileNoteFamily,
  serviceReturnFamily,
  receiptByHandFamily,
  envelopeFamily,
  postalLabelFamily,
  reconsiderationAnswerFamily,
  defenceStatementFamily,
  evidenceListFamily,
  powerOfAttorneyFamily,
  representativeCertificateFamily,
];

/** One version of one template, as it is listed. */
export interface TemplateRow {
  family: string;
  zh: string;
  group: FamilyGroup;
  version: string;
  validFrom: Day;
  /** null: still in use. */
  validTo: Day | null;
  cites: Cite[];
}

/** Every version of every template, oldest first within its family. */
export function templateRows(): TemplateRow[] {
  return families.flatMap((family) => family.versions.map((version) => rowOf(family, version)));
}

/**
 * The templates that rest on a provision, so that a change of the law lists what has to be looked at. An article
 * finds its paragraphs and items, and a paragraph finds what cites the whole article; no article finds the
 * whole instrument.
 */
export function templatesCiting(instrument: string, article = ''): TemplateRow[] {
  return templateRows().filter(({ cites }) =>
    cites.some((cite) => cite.instrument === instrument && touches(cite.article, article)),
  );
}

function touches(cited: string, article: string): boolean {
  if (article === '') return true;
  return partsOf(cited).some((part) => within(part, article) || within(article, part));
}

/** 第三十六条第二项、第三项 are two. */
function partsOf(cited: string): string[] {
  const [first = '', ...more] = cited.split('、');
  const head = /^第[^条]+条/.exec(first)?.[0] ?? '';
  return [first, ...more.map((part) => (part.includes('条') ? part : head + part))];
}

/** Whether a provision is, or is part of, another: 第三十条第二款 of 第三十条, but 第三十条 not of 第三条. */
function within(part: string, whole: string): boolean {
  return part === whole || (part.startsWith(whole) && part.charAt(whole.length) === '第');
}

function rowOf(family: AnyFamily, version: TemplateVersion<never, OfficialDocument>): TemplateRow {
  const { key, zh, group } = family;
  const { version: name, validFrom, validTo = null, cites } = version;
  return { family: key, zh, group, version: name, validFrom, validTo, cites };
}
