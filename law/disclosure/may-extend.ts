import { type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

/** Whether the reply limit may be extended today.
 * @law 政府信息公开条例 第三十三条第二款 — once, and told before the limit ends
 * @reading once a run: after a restart it may be extended again (extension-after-restart) */
export function mayExtend(facts: ReplyClockFacts, today: Day, calendar: Calendar = nationalCalendar): LawMay {
  const cite = { instrument: '政府信息公开条例', article: '第三十三条第二款' };
  if (facts.endedOn) return { ok: false, reason: '答复已经发出，期限已经终止。', cite };
  if (facts.ordered) return { ok: false, reason: '重新答复的期限由决定或者判决确定，不能延期。', cite };
  const clock = replyClock({ ...facts, extension: null }, today, calendar);
  const lastRun = clock.days.findLast(({ kind }) => kind === 'receipt')?.day ?? facts.receivedOn;
  const recorded = facts.extension ? [facts.extension, ...(facts.laterExtensions ?? [])] : [];
  if (recorded.some(({ approvedOn }) => approvedOn >= lastRun)) {
    return { ok: false, reason: '延期只能一次，本件已经延期。', cite };
  }
  if (clock.due === null) return { ok: false, reason: '现在没有计算期限，不需要延期。', cite };
  if (clock.due >= today) return { ok: true };
  return { ok: false, reason: `延期须在期限届满前同意并告知申请人，期限已于${clock.due}届满。`, cite };
}
