import { addWorkingDays, type Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { extendedBy } from '#law/disclosure/extension.ts';
import { type Run, runsOf } from '#law/disclosure/runs.ts';
import { suspendedDays, type Suspension, suspensionOf } from '#law/disclosure/suspension.ts';

/** The facts with what follows from them; shared by the parts of the clock. */
export interface Course {
  facts: ReplyClockFacts;
  today: Day;
  calendar: Calendar;
  suspensions: Suspension[];
  runs: Run[];
}

/** The facts of a file with its runs and suspensions as they are known on a day.
 * @law 政府信息公开条例 第三十三条第三款 — consultations are taken out as far as they have run */
export function courseOf(facts: ReplyClockFacts, today: Day, calendar: Calendar): Course {
  const asOf = facts.endedOn ?? today;
  const suspensions = facts.consultations.map((each) => suspensionOf(each, asOf, calendar));
  return { facts, today, calendar, suspensions, runs: runsOf(facts, calendar) };
}

/** The legal due day, extension included; null while the clock waits for the requester.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days, extended by twenty at the most */
export function dueOf(course: Course): Day | null {
  const base = baseDue(course);
  return base && nthCounted(course, base, extensionDays(course));
}

/** The last day of the twenty working days before any extension; null while the clock waits.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days from receipt */
export function baseDue(course: Course): Day | null {
  const run = course.runs.at(-1);
  return !run || run.waiting ? null : nthCounted(course, run.from, run.budget);
}

/** The working days of the extension that has its effect, else 0.
 * @law 政府信息公开条例 第三十三条第二款 — one extension under its conditions */
export function extensionDays(course: Course): number {
  const base = baseDue(course);
  const run = course.runs.at(-1);
  return base && run ? extendedBy(course.facts.extension, { base, runFrom: run.from }) : 0;
}

/** The `count`-th working day after `from` that no consultation takes out. */
function nthCounted(course: Course, from: Day, count: number): Day {
  const suspended = suspendedDays(course.suspensions);
  let day = from;
  for (let left = count; left > 0; ) {
    day = addWorkingDays(day, 1, course.calendar);
    if (!suspended.has(day)) left--;
  }
  return day;
}
