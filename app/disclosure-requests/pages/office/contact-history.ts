import type { WayWanted } from '#app/disclosure-requests/acts/change-delivery.ts';
import { scoreZh } from '#app/disclosure-requests/acts/rate-reply.ts';
import { contactWayZh } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { changeSourceZh } from '#app/disclosure-requests/acts/record-delivery-change.ts';
import { talkWayZh } from '#app/disclosure-requests/acts/record-talk.ts';
import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';
import { type DeliveryFact, deliveryZh } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

/** Papers on their way, and what was said to and by the requester. */
export function contactEvents(file: CaseFile): Event[] {
  return [
    ...file.deliveries.map((fact) => {
      const paper = file.papers.find(({ id }) => id === fact.paper_id);
      const zh = paper ? `${familyZh(paper.family)}${paper.document_no ?? ''}` : '答复书';
      const way = sendWayZh[fact.way as keyof typeof sendWayZh];
      const proof = [fact.tracking_no, fact.proof].filter(Boolean).join('，');
      return event(
        fact,
        `${zh}${dayText(fact.on_day)}${deliveryZh[fact.fact as DeliveryFact]}（${way}）${proof ? `：${proof}` : ''}`,
      );
    }),
    ...file.talks.map((fact) => {
      const way = talkWayZh[fact.way as keyof typeof talkWayZh];
      const who = fact.with_whom === 'agent' ? '代理人' : '申请人';
      const narrowed = fact.narrowed_to ? `。申请人同意缩小到：${fact.narrowed_to}` : '';
      return event(fact, `${dayText(fact.happened_on)}与${who}沟通（${way}）：${fact.substance}${narrowed}`);
    }),
    ...file.messages.map((fact) =>
      event(fact, `${fact.sender === 'office' ? '给申请人留言' : '申请人留言'}：${fact.text}`),
    ),
    ...file.onlineWithdrawals.map((fact) => ({
      at: fact.recorded_at,
      officerId: null,
      what: `申请人在查询页撤回申请${fact.reason ? `：${fact.reason}` : ''}`,
    })),
    ...file.deliveryChanges.map((fact) => {
      const told =
        fact.officer_id === null
          ? '申请人在查询页'
          : `申请人${dayText(fact.happened_on)}${changeSourceZh[fact.source as keyof typeof changeSourceZh]}要求`;
      const ways = `${wayZh[fact.from_way as WayWanted]}改为${wayZh[fact.way as WayWanted]}`;
      return event(fact, `${told}更改送达途径，${ways}${fact.note ? `：${fact.note}` : ''}`);
    }),
    ...file.ratings.map((fact) => ({
      at: fact.recorded_at,
      officerId: null,
      what: `申请人评价：${scoreZh[fact.score]}${fact.comment ? `。${fact.comment}` : ''}`,
    })),
    ...file.contactAttempts.map((fact) => {
      const way = contactWayZh[fact.way as keyof typeof contactWayZh];
      const result = fact.outcome === 'confirmed' ? '已确认' : '未联系上';
      return event(
        fact,
        `${dayText(fact.happened_on)} ${fact.at_time} 联系申请人（${way}），${result}：${fact.note}`,
      );
    }),
  ];
}
