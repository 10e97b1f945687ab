import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { type Breach, breachesOf } from '#law/disclosure/breaches.ts';
import { type ClockDay, clockDays } from '#law/disclosure/clock-days.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { type ClockStep, stepsOf } from '#law/disclosure/clock-steps.ts';
import { type Course, courseOf } from '#law/disclosure/course.ts';

export interface ReplyClock {
  state: 'running' | 'waiting-correction' | 'suspended' | 'waiting-payment' | 'ended';
  /** 法定到期日; projected while a consultation runs, null while the clock waits for the requester. */
  due: Day | null;
  /** One working day earlier: in time even for those who count the day of receipt. */
  strictDue: Day | null;
  /** 内控到期日: two working days before the due day; never shown to the requester. */
  workTarget: Day | null;
  /** A day of the count lies in a year whose holidays are not yet arranged. */
  provisional: boolean;
  days: ClockDay[];
  steps: ClockStep[];
  breaches: Breach[];
}

/** The reply limit of a request with its proof: every day from receipt to due day, and why it counts or not.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days from receipt, extended by twenty at the most
 * @law 政府信息公开条例（2007） 第二十四条第二款 — fifteen and fifteen for requests received before 15 May 2019
 * @law 政府信息公开条例 第三十三条第三款 — consultation time is not counted
 * @law 政府信息公开条例 第三十条 — the limit starts again from the receipt of the corrected request
 * @law 政府信息公开信息处理费管理办法 第六条 — and from the day after payment
 * @throws when the request was received before there was a regulation (1 May 2008) */
export function replyClock(
  facts: ReplyClockFacts,
  today: Day,
  calendar: Calendar = nationalCalendar,
): ReplyClock {
  const course = courseOf(facts, today, calendar);
  const due = course.limit?.due ?? null;
  const days = clockDays(course);
  return {
    state: stateOf(course),
    due,
    strictDue: due && addWorkingDays(due, -1, calendar),
    workTarget: due && addWorkingDays(due, -2, calendar),
    provisional: days.some(({ day }) => !calendar.years.has(Number(day.slice(0, 4)))),
    days,
    steps: stepsOf(course),
    breaches: breachesOf(course),
  };
}

/** Whether a reply sent on a day was in time; nothing is late while no limit runs.
 * @law 政府信息公开条例 第三十三条第二款 — the limit is kept when the reply is sent on its last day
 * @reading sent means posted, signed for, or sent into the chosen channel (reply-day) */
export function inTime(endedOn: Day, due: Day | null): boolean {
  return due === null || endedOn <= due;
}

function stateOf({ facts, suspensions, runs }: Course): ReplyClock['state'] {
  if (facts.endedOn !== null) return 'ended';
  const waiting = runs.at(-1)?.waiting;
  if (waiting) return waiting.for === 'correction' ? 'waiting-correction' : 'waiting-payment';
  return suspensions.some(({ open }) => open) ? 'suspended' : 'running';
}
