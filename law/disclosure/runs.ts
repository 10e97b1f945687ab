import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { correctionNoticeLimit, replyLimit } from '#law/disclosure/limits.ts';
import { type Counting, limitOfRun } from '#law/disclosure/run-limit.ts';
import { inForce } from '#law/in-force.ts';

/** One count of the reply limit: it starts with receipt and again with each restart. */
export interface Run {
  from: Day;
  kind: 'received' | 'corrected' | 'fee-paid' | 'ordered';
  /** Working days. */
  budget: number;
  /** The clock stopped in this run: the requester has to act. */
  waiting: { for: 'correction' | 'payment'; from: Day } | null;
}

/** The runs of a file in order; only the last one may still wait.
 * @law 政府信息公开条例 第三十条 — the limit is counted from the receipt of the corrected request
 * @law 政府信息公开信息处理费管理办法 第六条 — a fee notice within the limit; after payment it is counted anew
 * @reading a notice sent after its seven working days, or a second one, restarts nothing (late-correction-notice)
 * @reading a correction or payment after its limit that the agency took on restarts too (late-correction-or-payment)
 * @reading a fee notice sent after the limit has ended restarts nothing (late-fee-notice)
 * @law 行政复议法 第七十七条 — a new reply that was ordered is given within the period of the decision */
export function runsOf(facts: ReplyClockFacts, counting: Counting): Run[] {
  if (facts.ordered)
    return [{ from: facts.ordered.from, kind: 'ordered', budget: facts.ordered.days, waiting: null }];
  const budget = inForce(replyLimit, facts.receivedOn).value;
  const runs: Run[] = [{ from: facts.receivedOn, kind: 'received', budget, waiting: null }];
  for (const stop of stopsOf(facts, counting.calendar)) {
    const run = runs.at(-1);
    if (!run || run.waiting) break;
    if (stop.for === 'payment' && stop.from > limitOfRun(run, facts, counting).due) continue;
    run.waiting = { for: stop.for, from: stop.from };
    if (stop.until) runs.push({ from: stop.until, kind: stop.restart, budget, waiting: null });
  }
  return runs;
}

/** The last day on which a correction notice may be sent; null where the law of the day of receipt sets none.
 * @law 政府信息公开条例 第三十条 — seven working days from receipt */
export function correctionNoticeLastDay(receivedOn: Day, calendar: Calendar = nationalCalendar): Day | null {
  const days = inForce(correctionNoticeLimit, receivedOn).value;
  return days === null ? null : addWorkingDays(receivedOn, days, calendar);
}

interface Stop {
  for: 'correction' | 'payment';
  from: Day;
  until: Day | null;
  restart: Run['kind'];
}

/**
 * The correction notice that was sent first, if it was in time, and the fee notice, in order of sending. A second notice
 * stops nothing, yet a correction that answers it is one: the requester need not know which of the two counts.
 */
function stopsOf(facts: ReplyClockFacts, calendar: Calendar): Stop[] {
  const stops: Stop[] = [];
  const sentOn = earliest(facts.corrections.map((notice) => notice.sentOn));
  const last = correctionNoticeLastDay(facts.receivedOn, calendar);
  if (sentOn && (last === null || sentOn <= last)) {
    const correctedOn = earliest(facts.corrections.flatMap((notice) => notice.correctedOn ?? []));
    stops.push({ for: 'correction', from: sentOn, until: correctedOn, restart: 'corrected' });
  }
  const fee = facts.feeNotice;
  if (fee) stops.push({ for: 'payment', from: fee.sentOn, until: fee.paidOn, restart: 'fee-paid' });
  return stops.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function earliest(days: Day[]): Day | null {
  return days.toSorted()[0] ?? null;
}
