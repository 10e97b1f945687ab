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
  /** 9月, where a month begins to be shown. */
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
  return Array.from({ length: count }, (_, index) =>
    weekFrom(addDays(monday, index * 7), byDay, index === 0),
  );
}

function weekFrom(monday: Day, byDay: Map<Day, ClockDay>, isFirst: boolean): Week {
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    return { day, clock: byDay.get(day) ?? null };
  });
  const inClock = days.filter(({ clock }) => clock !== null);
  const opening = days.find(({ day }) => day.endsWith('-01'))?.day ?? (isFirst ? inClock[0]?.day : undefined);
  return {
    days,
    month: opening ? `${Number(opening.slice(5, 7))}月` : null,
    quiet: inClock.every(
      ({ clock }) => clock && ['suspended', 'waiting', 'weekend', 'holiday'].includes(clock.kind),
    ),
  };
}
