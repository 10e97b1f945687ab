import { sql } from 'kysely';
import { addedBy, type Proposal } from '#app/disclosure-requests/calendar/proposals.ts';
import { type AdoptedDays, calendarWith } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

/** An open case whose due day another calendar moves. */
export interface MovedCase {
  requestId: number;
  registerNo: string;
  title: string;
  agencyId: number;
  agency: string;
  /** 承办人, by the newest assignment. */
  handlerId: number | null;
  from: Day;
  to: Day;
}

/**
 * The open cases whose due day the proposal would move, by their new due day. With `lock` every open case stays locked
 * until the transaction ends: an act that waits for it finds the calendar adopted.
 */
export async function casesMovedBy(
  scope: Scope,
  proposal: Proposal,
  { lock = false } = {},
): Promise<MovedCase[]> {
  if (lock) await lockOpenCases(scope);
  const moved: MovedCase[] = [];
  for (const id of await casesInReach(scope, proposal)) {
    const file = await loadCase(scope, id);
    const found = file && movedCase(scope, file, proposal);
    if (found) moved.push(found);
  }
  return moved.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.requestId - b.requestId));
}

async function lockOpenCases({ db, city }: Scope): Promise<void> {
  await db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', city.code)
    .where('is_open', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
}

function movedCase(scope: Scope, file: CaseFile, proposal: Proposal): MovedCase | null {
  const from = clockOf(file, scope.today).due;
  const calendar = calendarWith(merged(file, addedBy(proposal, file.agency_id)));
  const to = replyClock(clockFactsOf(file), scope.today, calendar).due;
  if (from === null || to === null || from === to) return null;
  return {
    requestId: file.id,
    registerNo: file.register_no,
    title: file.info_title,
    agencyId: file.agency_id,
    agency: file.agency_name,
    handlerId: file.assignments.at(-1)?.handler_id ?? null,
    from,
    to,
  };
}

/**
 * Open requests that a changed day can touch: received before the last of them and not due before the first. Of those
 * whose clock stands still the stored day is only a projection, so they are always looked at.
 */
async function casesInReach(scope: Scope, proposal: Proposal): Promise<number[]> {
  const days = changedDays(await adoptedBefore(scope), proposal);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await scope.db
    .selectFrom('disclosure_requests as r')
    .select('r.id')
    .where('r.city', '=', scope.city.code)
    .where('r.is_open', '=', true)
    .where('r.received_on', '<=', last)
    .where((eb) => eb.or([eb('r.reply_due_on', '>=', first), consulting]))
    .$if(proposal.agencyId !== null, (q) => q.where('r.agency_id', '=', proposal.agencyId))
    .orderBy('r.id')
    .execute();
  return rows.map(({ id }) => id);
}

const consulting = sql<boolean>`exists (select from consultations f where f.city = r.city and f.request_id = r.id
  and not exists (select from consultation_opinions o where o.city = f.city and o.consultation_id = f.id))`;

/** Days that are working days by one of the two calendars only. */
function changedDays(before: AdoptedDays, proposal: Proposal): Day[] {
  const now = calendarWith(before);
  const then = calendarWith(merged(before, addedBy(proposal, proposal.agencyId ?? 0)));
  const from = [...proposal.off, ...proposal.worked, `${proposal.year}-01-01`].sort()[0] ?? '';
  const days = Array.from({ length: 366 }, (_, index) => addDays(from, index));
  return days.filter((day) => isWorkingDay(day, now) !== isWorkingDay(day, then));
}

async function adoptedBefore(scope: Scope): Promise<AdoptedDays> {
  const adoptedNotices = await scope.db
    .selectFrom('adopted_notices')
    .select(['year', 'title', 'day_names'])
    .select([sql<Day[]>`off_days::text[]`.as('off_days'), sql<Day[]>`worked_days::text[]`.as('worked_days')])
    .where('city', '=', scope.city.code)
    .where('adopted_at', 'is not', null)
    .orderBy('adopted_at')
    .execute();
  return { adoptedNotices, localDaysOff: [] };
}

function merged(before: AdoptedDays, added: AdoptedDays): AdoptedDays {
  return {
    adoptedNotices: [...before.adoptedNotices, ...added.adoptedNotices],
    localDaysOff: [...before.localDaysOff, ...added.localDaysOff],
  };
}
