import type { Context } from 'hono';
import type { DueAsked } from '#app/disclosure-requests/overview/due-cases.ts';
import { caseRoles } from '#app/disclosure-requests/permissions.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole } from '#app/shell/permit.ts';
import { addDays, daysFrom, isDay, weekdayOf } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What the calendar of due days is asked for: a month, of the officer or of his agency. */
export interface DueMonth extends DueAsked {
  /** 2026-11 */
  month: string;
  mine: boolean;
}

/** The month in the address, this one by default; null for officers who do not work on cases. */
export function dueMonthOf(c: Context<Env>): DueMonth | null {
  const { actor, today } = c.var.scope;
  if (!hasRole(actor, ...caseRoles)) return null;
  const asked = `${c.req.query('month') ?? ''}-01`;
  const from = isDay(asked) ? asked : `${today.slice(0, 7)}-01`;
  const mine = c.req.query('mine') === 'yes';
  const handlerId = mine ? actor.officerId : null;
  return { agencyId: actor.agencyId, handlerId, from, to: lastOf(from), month: from.slice(0, 7), mine };
}

/** The month before (-1) or after (1). */
export function monthBeside(month: string, step: -1 | 1): string {
  return addDays(`${month}-15`, step * 30).slice(0, 7);
}

/** Weeks from Monday to Sunday that hold the days of the month; null outside it. */
export function weeksOf(from: Day, to: Day): (Day | null)[][] {
  const lead = weekdayOf(from) - 1;
  const days: (Day | null)[] = [...Array.from({ length: lead }, () => null), ...daysFrom(from, to)];
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function lastOf(first: Day): Day {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
}
