import { addDays, isDay } from '#law/calendar/day.ts';
import { type Calendar, dayNature, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** Last day of a period of calendar days: the start is not counted, and a last day off moves to the next day that is not.
 * @law 民法典 第二百零一条 — counting begins on the next day
 * @law 民法典 第二百零三条 — a last day that is a legal day off is replaced by the day after the days off */
export function lastDayOf(start: Day, days: number, calendar: Calendar = nationalCalendar): Day {
  return rolled(addDays(start, days), calendar);
}

/** Last day of a period of months: the same date, or the month's last where there is none, rolled over days off.
 * @law 民法典 第二百零二条 — the corresponding day of the last month, or its last day
 * @law 民法典 第二百零三条 — a last day that is a legal day off is replaced by the day after the days off */
export function monthsAfter(start: Day, months: number, calendar: Calendar = nationalCalendar): Day {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  let date = Number(start.slice(8));
  while (!isDay(dateOf(month, date))) date--;
  return rolled(dateOf(month, date), calendar);
}

/** A worked Saturday is no day off: the period ends on it. */
function rolled(day: Day, calendar: Calendar): Day {
  let last = day;
  while (!dayNature(last, calendar).working) last = addDays(last, 1);
  return last;
}

function dateOf(month: string, date: number): Day {
  return `${month}-${String(date).padStart(2, '0')}`;
}
