import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { correctionLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { dayOf } from '#app/shell/clock.ts';
import type { TimelineItem } from '#app/shell/timeline.tsx';
import type { Day } from '#law/cite.ts';

interface Step {
  on: Day;
  what: string;
}

/** Only what the law has the office tell the requester, and what the requester did. */
export function notifiedSteps(file: CaseFile): TimelineItem[] {
  const steps = [
    { on: file.received_on, what: '收到申请' },
    ...receiptDays(file),
    ...corrections(file),
    ...consultations(file),
    ...extensions(file),
    ...reasons(file),
    ...fees(file),
    ...endings(file),
    ...replies(file),
  ];
  return steps
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, what }) => ({ at: dayText(on), datetime: on, what }));
}

/** A day of receipt that was put right; who found it and why stays in the notice. */
function receiptDays(file: CaseFile): Step[] {
  return file.receiptAmendments.flatMap(({ confirmed, decided_at, from_day, to_day }) =>
    confirmed && decided_at
      ? [
          {
            on: dayOf(new Date(decided_at)),
            what: `收到申请之日由${dayText(from_day)}更正为${dayText(to_day)}，见告知书`,
          },
        ]
      : [],
  );
}

function corrections(file: CaseFile): Step[] {
  return file.correctionNotices.flatMap((notice) => {
    const by = dayText(correctionLimit(file, notice).limitOn ?? notice.limit_on);
    const guidance = notice.guidance ? `　${notice.guidance}` : '';
    const items = notice.items.split('\n').join('；');
    const what = `通知补正：${items}${guidance}　请在${by}前（含当日）补正；无正当理由逾期不补正的，视为放弃申请。`;
    return [{ on: notice.sent_on, what }, ...then(notice.received_on, '收到补正，答复期限重新计算')];
  });
}

function consultations(file: CaseFile): Step[] {
  return file.consultations.flatMap((each) => [
    { on: each.sent_on, what: '正在征求有关方面意见，所需时间不计入答复期限' },
    ...then(each.answered_on, '征求意见结束，期限继续计算'),
  ]);
}

function extensions(file: CaseFile): Step[] {
  return file.extensions.map(({ notified_on, days, reason }) => ({
    on: notified_on,
    what: `延长答复期限${days}个工作日：${reason}`,
  }));
}

function reasons(file: CaseFile): Step[] {
  return file.reasonsRequests.flatMap((asked) => [
    { on: asked.sent_on, what: `请您说明理由：${asked.found}` },
    ...then(asked.received_on, '收到您说明的理由'),
    ...(asked.deferred_to
      ? then(asked.decided_on, `理由合理，延迟至${dayText(asked.deferred_to)}前答复`)
      : []),
  ]);
}

function fees(file: CaseFile): Step[] {
  return file.feeNotices.flatMap((notice) => [
    { on: notice.sent_on, what: `发出收费通知书，应缴${yuanText(notice.amount)}` },
    ...then(notice.paid_on, `已经缴费（票据号${notice.receipt_no}），答复期限重新计算`),
  ]);
}

function endings(file: CaseFile): Step[] {
  return [
    ...file.onlineWithdrawals.map(({ made_on }) => ({ on: made_on, what: '您提交了撤回' })),
    ...file.endings.map(({ ended_on }) => ({ on: ended_on, what: '办理终止' })),
  ];
}

function replies(file: CaseFile): Step[] {
  return [
    ...file.earlierReplies.flatMap(({ sent_on }) => then(sent_on, '答复已发出')),
    ...file.orderedRuns.map(({ received_on }) => ({ on: received_on, what: '依照决定、判决重新办理' })),
    ...file.dispatches.map(({ sent_on }) => ({ on: sent_on, what: '答复已发出' })),
    ...file.services.map(({ served_on }) => ({ on: served_on, what: '答复已送达' })),
  ];
}

/** A later step of the same fact; none where it has not happened. */
function then(on: Day | null, what: string): Step[] {
  return on === null ? [] : [{ on, what }];
}
