import type { Day } from '#law/cite.ts';

const MS_PER_DAY = 86_400_000;

/** The day `count` days later (or earlier).
 * @nolaw arithmetic */
export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * MS_PER_DAY);
}

/** 1 Monday to 7 Sunday.
 * @nolaw arithmetic */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** Days from one day to another; negative when `to` is earlier.
 * @nolaw arithmetic */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_PER_DAY);
}

/** Whether a text is a day that exists: 2025-02-29 does not.
 * @nolaw arithmetic */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dayAt(timeOf(text)) === text;
}

/** Every day from one to another, both included.
 * @nolaw arithmetic */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
