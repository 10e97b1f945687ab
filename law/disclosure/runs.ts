import { addWorkingDays, type Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { correctionNoticeLimit, replyLimit } from '#law/disclosure/limits.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { inForce } from '#law/in-force.ts';

/** One count of the reply limit: it starts with receipt and again with each restart. */
export interface Run {
  from: Day;
  kind: 'received' | 'corrected' | 'fee-paid';
  /** Working days. */
  budget: number;
  /** The clock stopped in this run: the requester has to act. */
  waiting: { for: 'correction' | 'payment'; from: Day } | null;
}

/** The runs of a file in order; only the last one may still wait.
 * @law 政府信息公开条例 第三十条 — the limit is counted from the receipt of the corrected request
 * @law 政府信息公开信息处理费管理办法 第七条 — after payment the limit is counted anew from the day after
 * @reading a notice sent after its seven working days, or a second one, restarts nothing (late-correction-notice) */
export function runsOf(facts: ReplyClockFacts, calendar: Calendar): Run[] {
  const budget = inForce(replyLimit, facts.receivedOn).value;
  const runs: Run[] = [{ from: facts.receivedOn, kind: 'received', budget, waiting: null }];
  const notice = effectiveNotice(facts, calendar);
  if (notice) goOn(runs, { for: 'correction', from: notice.sentOn, kind: 'corrected', until: notice.correctedOn });
  const fee = facts.feeNotice;
  if (fee) goOn(runs, { for: 'payment', from: fee.sentOn, kind: 'fee-paid', until: fee.paidOn });
  return runs;
}

/** The correction notice that has its effect: the first, if it was sent in time.
 * @law 政府信息公开条例 第三十条 — within seven working days of receipt, once */
export function effectiveNotice(facts: ReplyClockFacts, calendar: Calendar) {
  const notice = facts.corrections[0];
  return notice && notice.sentOn <= correctionNoticeLastDay(facts.receivedOn, calendar) ? notice : undefined;
}

/** The last day on which a correction notice may be sent.
 * @law 政府信息公开条例 第三十条 — seven working days from receipt */
export function correctionNoticeLastDay(receivedOn: Day, calendar: Calendar): Day {
  return addWorkingDays(receivedOn, inForce(correctionNoticeLimit, receivedOn).value, calendar);
}

interface Stop {
  for: 'correction' | 'payment';
  from: Day;
  kind: Run['kind'];
  until: Day | null;
}

function goOn(runs: Run[], stop: Stop): void {
  const last = runs.at(-1);
  if (!last || last.waiting) return;
  last.waiting = { for: stop.for, from: stop.from };
  if (stop.until !== null) runs.push({ from: stop.until, kind: stop.kind, budget: last.budget, waiting: null });
}
