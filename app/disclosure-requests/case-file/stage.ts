import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';

/** Where a request stands. Never stored: it follows from the facts of the file. */
export type Stage =
  | 'received'
  | 'registered'
  | 'waiting-correction'
  | 'waiting-payment'
  | 'assigned'
  | 'consulting'
  | 'drafted'
  | 'reviewed'
  | 'signed'
  | 'sent'
  | 'served'
  | 'ended'
  | 'closed';

export const stageZh: Record<Stage, string> = {
  received: '待登记',
  registered: '待分办',
  'waiting-correction': '待补正',
  'waiting-payment': '待缴费',
  assigned: '办理中',
  consulting: '征求意见中',
  drafted: '待审核',
  reviewed: '待签发',
  signed: '待发出',
  sent: '待送达',
  served: '待办结',
  ended: '已终止，待办结',
  closed: '已办结',
};

/** What decides the stage; a list of many cases asks the database for these alone. */
export interface StageFacts {
  registered: boolean;
  waitingCorrection: boolean;
  waitingPayment: boolean;
  assigned: boolean;
  consulting: boolean;
  /** The newest draft: none, not yet reviewed, passed, or sent back. */
  draft: 'none' | 'waiting' | 'passed' | 'returned';
  signed: boolean;
  sent: boolean;
  served: boolean;
  /** Withdrawn, abandoned or answered on the spot: no reply letter follows. */
  ended: boolean;
  closed: boolean;
}

/** The stage that a file has reached; latest facts first. */
export function stageOf(facts: StageFacts): Stage {
  if (facts.closed) return 'closed';
  if (facts.served) return 'served';
  if (facts.sent) return 'sent';
  if (facts.ended) return 'ended';
  if (facts.signed) return 'signed';
  if (facts.waitingCorrection) return 'waiting-correction';
  if (facts.waitingPayment) return 'waiting-payment';
  if (facts.consulting) return 'consulting';
  if (facts.draft === 'waiting') return 'drafted';
  if (facts.draft === 'passed') return 'reviewed';
  if (facts.assigned) return 'assigned';
  return facts.registered ? 'registered' : 'received';
}

export function stageOfFile(file: CaseFile): Stage {
  return stageOf({
    registered: file.registrations.length > 0,
    waitingCorrection: file.run === 1 && file.correctionNotices.some((notice) => notice.received_on === null),
    waitingPayment: file.run === 1 && file.feeNotices.some((notice) => notice.paid_on === null),
    assigned: file.assignments.length > 0,
    consulting: file.consultations.some((consultation) => consultation.answered_on === null),
    draft: draftState(file),
    signed: file.replies.length > 0,
    sent: file.dispatches.length > 0,
    served: file.services.length > 0,
    ended: file.run === 1 && file.endings.length > 0,
    closed: isClosed(file),
  });
}

/** Closed by an officer, or before this system as its old ledger says; a new reply that was ordered opens it again. */
export function isClosed(file: Pick<CaseFile, 'closings' | 'importedOutcomes' | 'run'>): boolean {
  return file.closings.length > 0 || (file.run === 1 && file.importedOutcomes.length > 0);
}

/** Index of the stage among the eight stations 收到 … 归档; 8 when all are done. */
export function stationOf(stage: Stage): number {
  const stations: Record<Stage, number> = {
    received: 1,
    registered: 2,
    'waiting-correction': 2,
    'waiting-payment': 3,
    assigned: 3,
    consulting: 3,
    drafted: 4,
    reviewed: 5,
    signed: 6,
    sent: 6,
    served: 7,
    ended: 7,
    closed: 8,
  };
  return stations[stage];
}

/** Without a separate reviewer a draft goes straight to the signer. */
function draftState(file: CaseFile): StageFacts['draft'] {
  const draft = file.drafts.at(-1);
  if (!draft) return 'none';
  const review = file.reviews.find((each) => each.draft_id === draft.id && each.kind === 'legal');
  if (!review) return file.separate_reviewer ? 'waiting' : 'passed';
  return review.passed ? 'passed' : 'returned';
}
