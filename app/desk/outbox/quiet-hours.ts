import type { City } from '#app/shell/city.ts';
import { dayOf } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';

/** Nobody's phone rings at night for a reminder. */
const DEFAULT = { from: '21:00', to: '08:00' };

const hourAndMinute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** The instant at which the quiet hours that `now` falls into end; null outside them. They may pass midnight. */
export function quietUntil({ quietHours = DEFAULT }: Pick<City, 'quietHours'>, now: Date): Date | null {
  const { from, to } = quietHours;
  const time = hourAndMinute.format(now);
  const overnight = from > to;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return null;
  const endsOn = overnight && time >= from ? addDays(dayOf(now), 1) : dayOf(now);
  return new Date(`${endsOn}T${to}:00+08:00`);
}
