import { partyZh } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Day } from '#law/cite.ts';

/** 办理经过 as it is told to a reconsideration body or a court: what went out and came in, with its day. */
export function courseOf(file: CaseFile): { on: Day; what: string }[] {
  const told = [
    { on: file.received_on, what: `收到政府信息公开申请，登记号${file.register_no}` },
    ...file.correctionNotices.flatMap((notice) => [
      { on: notice.sent_on, what: '发出补正告知书' },
      ...(notice.received_on ? [{ on: notice.received_on, what: '收到补正材料' }] : []),
    ]),
    ...file.consultations.flatMap((each) => [
      { on: each.sent_on, what: `就${each.record_concerned}书面征求${partyZh[each.of] ?? '有关方面'}意见` },
      ...(each.answered_on ? [{ on: each.answered_on, what: '征求意见期满或者收到意见' }] : []),
    ]),
    ...file.extensions.map((each) => ({
      on: each.notified_on ?? each.approved_on,
      what: `经批准延长答复期限${each.days}个工作日并告知申请人`,
    })),
    ...file.earlierReplies.map((each) => ({ on: each.signed_on, what: `作出答复（${each.document_no}）` })),
    ...file.orderedRuns.map((each) => ({ on: each.received_on, what: `收到${each.basis}，重新办理` })),
    ...file.replies.map((each) => ({ on: each.signed_on, what: `作出答复（${each.document_no}）` })),
    ...file.dispatches.map((each) => ({ on: each.sent_on, what: '发出答复' })),
    ...file.services.map((each) => ({ on: each.served_on, what: '答复送达申请人' })),
  ];
  return told.sort((a, b) => a.on.localeCompare(b.on));
}
