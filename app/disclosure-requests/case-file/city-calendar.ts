import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { lockName, shareName } from '#db/lock.ts';
import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';
import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import { type Calendar, calendarOf, type LocalDayOff, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** What the city adopted besides the notices that came with the program. */
export interface AdoptedDays {
  adoptedNotices: AdoptedNotice[];
  localDaysOff: LocalDayOff[];
}

export interface AdoptedNotice {
  year: number;
  title: string;
  off_days: Day[];
  worked_days: Day[];
  /** Name of the holiday by day. */
  day_names: unknown;
}

/** The calendar of a city: of a year, the notice adopted last stands before the one that came with the program. */
export function calendarWith(adopted: AdoptedDays): Calendar {
  if (adopted.adoptedNotices.length === 0 && adopted.localDaysOff.length === 0) return nationalCalendar;
  const key = JSON.stringify([adopted.adoptedNotices, adopted.localDaysOff]);
  const known = calendars.get(key);
  if (known) return known;
  const byYear = new Map(holidayNotices.map((notice) => [notice.year, notice]));
  for (const notice of adopted.adoptedNotices) byYear.set(notice.year, noticeOf(notice));
  const calendar = calendarOf([...byYear.values()], adopted.localDaysOff);
  if (calendars.size >= MOST_KEPT) calendars.clear();
  calendars.set(key, calendar);
  return calendar;
}

/** Calendars differ by city and by what it adopted; making one anew for every case of a list would be felt. */
const calendars = new Map<string, Calendar>();
const MOST_KEPT = 50;

/**
 * No days are adopted until this transaction ends: whoever writes a due day takes it first, before the case. A request
 * that is being written, and one that is just opened again, are not among the open cases that an adoption can lock.
 */
export function shareCalendar(scope: Scope): Promise<void> {
  return shareName(scope, CALENDAR);
}

/** Waits for every due day that is being written, and lets no other be written until this transaction ends. */
export function lockCalendar(scope: Scope): Promise<void> {
  return lockName(scope, CALENDAR);
}

const CALENDAR = 'calendar';

/** The same for acts that have no file yet; local days off of the agency included. */
export async function cityCalendar(scope: Scope, agencyId: number): Promise<Calendar> {
  const adoptedNotices = await scope.db
    .selectFrom('adopted_notices')
    .select(['year', 'title', 'day_names'])
    // The driver reads an array of dates as text only where it is an array of text.
    .select([sql<Day[]>`off_days::text[]`.as('off_days'), sql<Day[]>`worked_days::text[]`.as('worked_days')])
    .where('city', '=', scope.city.code)
    .where('adopted_at', 'is not', null)
    .orderBy('adopted_at')
    .execute();
  const localDaysOff = await scope.db
    .selectFrom('local_days_off')
    .select(['day', 'name', 'basis'])
    .where('city', '=', scope.city.code)
    .where('adopted_at', 'is not', null)
    .where((eb) => eb.or([eb('agency_id', 'is', null), eb('agency_id', '=', agencyId)]))
    .orderBy('day')
    .execute();
  return calendarWith({ adoptedNotices, localDaysOff });
}

function noticeOf({ year, title, off_days, worked_days, day_names }: AdoptedNotice): HolidayNotice {
  const names = day_names as Record<Day, string>;
  const nameOf = (day: Day) => names[day] ?? '放假调休';
  return {
    year,
    title,
    holidays: [
      ...off_days.map((day) => ({ name: nameOf(day), off: [day], work: [] })),
      ...worked_days.map((day) => ({ name: nameOf(day), off: [], work: [day] })),
    ],
  };
}
