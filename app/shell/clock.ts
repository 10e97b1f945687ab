import type { Day } from '#law/cite.ts';

/** The only place that reads the machine's clock. */
export function now(): Date {
  return new Date();
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day in Asia/Shanghai on which an instant falls. */
export function dayOf(instant: Date): Day {
  return shanghai.format(instant);
}
