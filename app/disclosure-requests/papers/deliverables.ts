import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import type { Day } from '#law/cite.ts';

/** A letter that went out, or is to go out, with the days known of its way. */
export interface Deliverable {
  /** `paper:3`, `reply:1` */
  key: string;
  zh: string;
  of: { replyId: number } | { paperId: number };
  addressee: 'requester' | 'third-party' | 'agency';
  /** 成文日期 */
  madeOn: Day;
  sentOn: Day | null;
  /** Served, or refused by the addressee. */
  reachedOn: Day | null;
}

/** The papers and the reply of the file that go to somebody, the newest first. */
export function deliverables(file: CaseFile): Deliverable[] {
  const papers = file.papers.filter(({ addressee }) => addressee !== 'internal').map(ofPaper(file));
  return [...file.replies.map(ofReply(file)), ...papers.reverse()];
}

function ofPaper(file: CaseFile) {
  return (paper: CaseFile['papers'][number]): Deliverable => {
    const days = file.deliveries.filter(({ paper_id }) => paper_id === paper.id);
    return {
      key: `paper:${paper.id}`,
      zh: `${familyZh(paper.family)}　${paper.document_no ?? ''}`.trim(),
      of: { paperId: paper.id },
      addressee: addresseeOf(paper.addressee),
      madeOn: paper.happened_on,
      sentOn: dayOf(days, ['sent']),
      reachedOn: dayOf(days, ['served', 'refused']),
    };
  };
}

function ofReply(file: CaseFile) {
  return (reply: CaseFile['replies'][number]): Deliverable => ({
    key: `reply:${reply.id}`,
    zh: `答复书　${reply.document_no}`,
    of: { replyId: reply.id },
    addressee: 'requester',
    madeOn: reply.signed_on,
    sentOn: file.dispatches[0]?.sent_on ?? null,
    reachedOn: file.services[0]?.served_on ?? null,
  });
}

/** The first day of one of the facts; a letter sent again keeps the day it was sent first. */
function dayOf(days: CaseFile['deliveries'], facts: string[]): Day | null {
  return days.find(({ fact }) => facts.includes(fact))?.on_day ?? null;
}

function addresseeOf(addressee: string): Deliverable['addressee'] {
  return addressee === 'requester' || addressee === 'third-party' ? addressee : 'agency';
}
