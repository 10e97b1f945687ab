import { addDays, daysBetween, weekdayOf } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { ClockDay } from '#law/disclosure/clock-days.ts';

/** One square of the strip: a day of the clock, or a day that only fills the week. */
export interface WeekDay {
  day: Day;
  clock: ClockDay | null;
}

export interface Week {
  /** Monday to Sunday. */
  days: WeekDay[];
  /** 9月, at the first week that begins in it. */
  month: string | null;
  /** No day of this week counts: shown in half height, so that a long suspension stays readable. */
  quiet: boolean;
}

/** The days of a clock laid out in calendar weeks. */
export function clockWeeks(days: ClockDay[]): Week[] {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (!first || !last) return [];
  const byDay = new Map(days.map((entry) => [entry.day, entry]));
  const monday = addDays(first, 1 - weekdayOf(first));
  const count = Math.floor(daysBetween(monday, last) / 7) + 1;
  const months = Array.from({ length: count }, (_, index) =>
    (index === 0 ? first : addDays(monday, index * 7)).slice(0, 7),
  );
  return months.map((month, index) => ({
    ...weekFrom(addDays(monday, index * 7), byDay),
    month: month === months[index - 1] ? null : `${Number(month.slice(5))}月`,
  }));
}

function weekFrom(monday: Day, byDay: Map<Day, ClockDay>): Pick<Week, 'days' | 'quiet'> {
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    return { day, clock: byDay.get(day) ?? null };
  });
  return { days, quiet: days.every(({ clock }) => clock === null || restKinds.has(clock.kind)) };
}

const restKinds = new Set<ClockDay['kind']>(['suspended', 'waiting', 'weekend', 'holiday']);
