import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { outsideKindOf } from '#app/disclosure-requests/outside/outside-kinds.ts';
import { type Event, event, outside } from '#app/disclosure-requests/pages/office/history-event.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** Reasons, override, fee, ends without a reply letter, and what was entered from outside. */
export function courseEvents(file: CaseFile): Event[] {
  return [
    ...reasons(file),
    ...file.overrides.map((fact) =>
      event(
        fact,
        `决定公开并告知第三方：${fact.content}。公共利益的理由：${fact.public_interest}${fact.hold_until ? `。${dayText(fact.hold_until)}起可以公开` : ''}`,
      ),
    ),
    ...fees(file),
    ...file.endings.map((fact) =>
      event(
        fact,
        `${dayText(fact.ended_on)}终止（${replyTypeOf(fact.code as ReplyCode).zh}）：${fact.facts}。凭证：${fact.proof}`,
      ),
    ),
    ...outsideRecords(file),
  ];
}

function reasons(file: CaseFile): Event[] {
  return file.reasonsRequests.flatMap((fact) => [
    event(fact, `要求申请人说明理由：${fact.found}`),
    ...at(
      fact.answered_at,
      fact.answer_by,
      `${dayText(fact.received_on ?? fact.sent_on)}收到申请人说明的理由`,
    ),
    ...at(
      fact.decided_at,
      fact.decided_by,
      `认定理由${fact.reasonable ? '合理' : '不合理'}：${fact.why}${fact.deferred_to ? `。延迟至${dayText(fact.deferred_to)}答复并告知申请人` : ''}`,
    ),
  ]);
}

function fees(file: CaseFile): Event[] {
  return file.feeNotices.flatMap((fact) => [
    event(fact, `${outside(fact)}发出收费通知书，应缴${yuanText(fact.amount)}：${fact.basis}`),
    ...at(
      fact.paid_at,
      fact.paid_by,
      `${dayText(fact.paid_on ?? fact.sent_on)}缴费，票据号${fact.receipt_no}，答复期限重新计算`,
    ),
  ]);
}

function outsideRecords(file: CaseFile): Event[] {
  return file.outsideRecords.flatMap((fact) => {
    const { zh } = outsideKindOf(fact.act);
    return [
      event(fact, `补录：${dayText(fact.happened_on)}在系统外${zh}，待复核。凭证：${fact.evidence}`),
      ...at(
        fact.decided_at,
        fact.decided_by,
        `${fact.confirmed ? '确认' : '退回'}补录的“${zh}”${fact.note ? `：${fact.note}` : ''}`,
      ),
    ];
  });
}

/** A later step of the same fact, with its own hour and officer; none where it has not happened. */
function at(recordedAt: string | null, officerId: number | null, what: string): Event[] {
  return recordedAt === null ? [] : [{ at: recordedAt, officerId, what }];
}
