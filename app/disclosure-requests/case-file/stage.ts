import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';

/** Where a request stands. Never stored: it follows from the facts of the file. */
export type Stage =
  | 'received'
  | 'registered'
  | 'waiting-correction'
  | 'assigned'
  | 'consulting'
  | 'drafted'
  | 'reviewed'
  | 'signed'
  | 'sent'
  | 'served'
  | 'closed';

export const stageZh: Record<Stage, string> = {
  received: '待登记',
  registered: '待分办',
  'waiting-correction': '待补正',
  assigned: '办理中',
  consulting: '征求意见中',
  drafted: '待审核',
  reviewed: '待签发',
  signed: '待发出',
  sent: '待送达',
  served: '待办结',
  closed: '已办结',
};

type StageFacts = Pick<
  CaseFile,
  | 'registrations'
  | 'correctionNotices'
  | 'assignments'
  | 'consultations'
  | 'drafts'
  | 'reviews'
  | 'replies'
  | 'dispatches'
  | 'services'
  | 'closings'
  | 'separate_reviewer'
>;

/** The stage that the file has reached; latest facts first. */
export function stageOf(file: StageFacts): Stage {
  if (file.closings.length > 0) return 'closed';
  if (file.services.length > 0) return 'served';
  if (file.dispatches.length > 0) return 'sent';
  if (file.replies.length > 0) return 'signed';
  if (file.correctionNotices.some((notice) => notice.received_on === null)) return 'waiting-correction';
  if (file.consultations.some((consultation) => consultation.answered_on === null)) return 'consulting';
  if (file.drafts.length > 0) return stageOfDraft(file);
  if (file.assignments.length > 0) return 'assigned';
  return file.registrations.length > 0 ? 'registered' : 'received';
}

/** A draft sent back by the reviewer is in hand again until a newer one is filed. */
function stageOfDraft(file: StageFacts): Stage {
  if (!file.separate_reviewer) return 'reviewed';
  const draft = file.drafts.at(-1);
  const review = file.reviews.find((each) => each.draft_id === draft?.id);
  if (!review) return 'drafted';
  return review.passed ? 'reviewed' : 'assigned';
}
