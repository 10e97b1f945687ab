import { addDays, daysFrom, weekdayOf } from '#law/calendar/day.ts';
import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';
import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import type { Day } from '#law/cite.ts';

export interface Calendar {
  /** Days that a notice sets off or has worked; all others follow the week. */
  set: ReadonlyMap<Day, SetDay>;
  /** Years whose arrangement is published. */
  years: ReadonlySet<number>;
}

export interface SetDay {
  working: boolean;
  /** 春节 */
  name: string;
  /** Title of the notice; for a local day off, its legal basis. */
  notice: string;
  /** Off in one place only (typhoon, election): not by the State Council's notice. */
  local?: boolean;
}

export interface LocalDayOff {
  day: Day;
  /** 台风停工 */
  name: string;
  /** The decision that set the day off, with its document number. */
  basis: string;
}

export interface DayNature {
  working: boolean;
  nature: 'workday' | 'weekend' | 'holiday' | 'worked-weekend';
  name?: string;
  notice?: string;
  local?: boolean;
  /** No arrangement of this year is known yet: the week alone decides, and the day may change. */
  provisional: boolean;
}

export const nationalCalendar: Calendar = calendarOf(holidayNotices);

/** A calendar from holiday notices, with days off that hold in one place only.
 * @law 全国年节及纪念日放假办法 第二条 — the holidays of all citizens, arranged year by year by notice
 * @reading a local emergency day off counts as off only where it is entered with its legal basis (local-day-off) */
export function calendarOf(notices: HolidayNotice[], localDaysOff: LocalDayOff[] = []): Calendar {
  const set = new Map<Day, SetDay>();
  for (const { title, holidays } of notices) {
    for (const { name, off, work, notice = title } of holidays) {
      for (const day of off.flatMap(daysOfRange)) set.set(day, { working: false, name, notice });
      for (const day of work.flatMap(daysOfRange)) set.set(day, { working: true, name, notice });
    }
  }
  for (const { day, name, basis } of localDaysOff) {
    set.set(day, { working: false, name, notice: basis, local: true });
  }
  return { set, years: new Set(notices.map(({ year }) => year)) };
}

/** What kind of day it is, and by which notice.
 * @law 全国年节及纪念日放假办法 第二条 — days off and worked weekends by the notice of the year */
export function dayNature(day: Day, calendar: Calendar = nationalCalendar): DayNature {
  const provisional = !calendar.years.has(Number(day.slice(0, 4)));
  const own = calendar.set.get(day);
  const weekend = weekdayOf(day) > 5;
  if (!own) return { working: !weekend, nature: weekend ? 'weekend' : 'workday', provisional };
  return { ...own, nature: !own.working ? 'holiday' : weekend ? 'worked-weekend' : 'workday', provisional };
}

/** Whether the day is a working day (工作日).
 * @law 全国年节及纪念日放假办法 第二条 — working days are the days that are not off */
export function isWorkingDay(day: Day, calendar: Calendar = nationalCalendar): boolean {
  return calendar.set.get(day)?.working ?? weekdayOf(day) <= 5;
}

/** The `count`-th working day after `start`; backwards when `count` is negative.
 * @law 民法典 第二百零一条 — the first day is not counted, counting begins on the next */
export function addWorkingDays(start: Day, count: number, calendar: Calendar = nationalCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}

/** Working days after `from` up to and including `to`.
 * @law 民法典 第二百零一条 — the first day is not counted */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar = nationalCalendar): number {
  return daysFrom(addDays(from, 1), to).filter((day) => isWorkingDay(day, calendar)).length;
}

function daysOfRange(range: string): Day[] {
  const [from = range, to = from] = range.split('..');
  return daysFrom(from, to);
}
