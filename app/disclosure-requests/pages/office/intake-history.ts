import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** What was settled about the intake after it: its day, the requester's column, parts and links. */
export function intakeEvents(file: CaseFile): Event[] {
  return [...file.receiptAmendments.flatMap(amendmentEvents)];
}

function amendmentEvents(fact: CaseFile['receiptAmendments'][number]): Event[] {
  const days = `${dayText(fact.from_day)}改为${dayText(fact.to_day)}`;
  const proposed = event(fact, `提出更正收到之日，${days}：${fact.reason}。凭证：${fact.proof}`);
  if (fact.confirmed === null || !fact.decided_at) return [proposed];
  const what = fact.confirmed ? `确认收到之日更正，${days}，期限重新计算` : '退回收到之日更正';
  const note = fact.note ? `：${fact.note}` : '';
  return [proposed, { at: fact.decided_at, officerId: fact.decided_by, what: `${what}${note}` }];
}
