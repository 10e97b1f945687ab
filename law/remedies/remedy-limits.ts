import { lastDayOf, monthsAfter } from '#law/calendar/calendar-days.ts';
import { type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

/** 申请行政复议: calendar days from service. */
export const reconsiderationDays: Provision<number>[] = [
  { from: '1999-10-01', value: 60, cite: { instrument: '行政复议法（1999）', article: '第九条第一款' } },
  { from: '2024-01-01', value: 60, cite: { instrument: '行政复议法', article: '第二十条第一款' } },
];

/** 直接起诉: months from service. */
export const litigationMonths: Provision<number>[] = [
  { from: '2015-05-01', value: 6, cite: { instrument: '行政诉讼法', article: '第四十六条第一款' } },
];

/** 复议后起诉: calendar days from service of the decision. */
export const litigationDaysAfterDecision: Provision<number>[] = [
  { from: '2015-05-01', value: 15, cite: { instrument: '行政诉讼法', article: '第四十五条' } },
];

/** The last day for applying for reconsideration of a reply served on a day.
 * @law 行政复议法 第二十条第一款 — sixty days from knowing the act
 * @law 行政复议法（1999） 第九条第一款 — the same before 2024
 * @law 民法典 第二百零三条 — rolled over days off */
export function reconsiderBy(servedOn: Day, calendar: Calendar = nationalCalendar): Day {
  return lastDayOf(servedOn, inForce(reconsiderationDays, servedOn).value, calendar);
}

/** The last day for suing directly over a reply served on a day.
 * @law 行政诉讼法 第四十六条第一款 — six months from knowing the act
 * @law 民法典 第二百零二条 — the same date, or the month's last */
export function sueBy(servedOn: Day, calendar: Calendar = nationalCalendar): Day {
  return monthsAfter(servedOn, inForce(litigationMonths, servedOn).value, calendar);
}

/** The last day for suing over silence: counted from the end of the reply limit.
 * @law 法释〔2018〕1号 第六十六条 — six months from the end of the time to perform */
export function sueOverSilenceBy(due: Day, calendar: Calendar = nationalCalendar): Day {
  return monthsAfter(due, inForce(litigationMonths, due).value, calendar);
}

/** The last day for suing after a reconsideration decision was served.
 * @law 行政诉讼法 第四十五条 — fifteen days from receiving the decision
 * @law 行政复议法 第三十四条 — the same where reconsideration had to come first and was refused */
export function sueAfterDecisionBy(decisionServedOn: Day, calendar: Calendar = nationalCalendar): Day {
  return lastDayOf(decisionServedOn, inForce(litigationDaysAfterDecision, decisionServedOn).value, calendar);
}
