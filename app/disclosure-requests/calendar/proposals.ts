import { sql } from 'kysely';
import type { AdoptedDays } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { LocalDayOff } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** A whole year's notice, or one day off in one place. */
export type ProposalKind = 'notice' | 'local';

/** What was proposed for the calendar, with who proposed and decided; `null` is the command line. */
export interface Proposal {
  kind: ProposalKind;
  id: number;
  /** The notice's title, or the name of the day off. */
  title: string;
  /** The pasted notice, or the legal basis of the day off. */
  source: string;
  off: Day[];
  worked: Day[];
  names: Record<Day, string>;
  year: number;
  /** Of a day off that holds for one agency only. */
  agencyId: number | null;
  proposedBy: number | null;
  proposedAt: Date;
  adoptedBy: number | null;
  adoptedAt: Date | null;
  declinedAt: Date | null;
}

/** Every proposal of the city, the newest first. */
export async function proposals(scope: Scope): Promise<Proposal[]> {
  const found = [...(await notices(scope)), ...(await localDays(scope))];
  return found.sort((a, b) => b.proposedAt.getTime() - a.proposedAt.getTime());
}

/** Undefined where the city has no such proposal. */
export async function proposalOf(
  scope: Scope,
  { kind, id }: { kind: ProposalKind; id: number },
): Promise<Proposal | undefined> {
  return (kind === 'notice' ? await notices(scope) : await localDays(scope)).find((each) => each.id === id);
}

/** What the proposal adds to the calendar of an agency; nothing for another agency's own day off. */
export function addedBy(proposal: Proposal, agencyId: number): AdoptedDays {
  const { kind, year, title, names, source } = proposal;
  if (kind === 'notice') {
    const notice = { year, title, off_days: proposal.off, worked_days: proposal.worked, day_names: names };
    return { adoptedNotices: [notice], localDaysOff: [] };
  }
  const applies = proposal.agencyId === null || proposal.agencyId === agencyId;
  const days: LocalDayOff[] = proposal.off.map((day) => ({ day, name: title, basis: source }));
  return { adoptedNotices: [], localDaysOff: applies ? days : [] };
}

async function notices(scope: Scope): Promise<Proposal[]> {
  const rows = await scope.db
    .selectFrom('adopted_notices')
    .select(['id', 'year', 'title', 'source_text', 'day_names', 'proposed_by', 'proposed_at'])
    .select(['adopted_by', 'adopted_at', 'declined_at'])
    .select([sql<Day[]>`off_days::text[]`.as('off'), sql<Day[]>`worked_days::text[]`.as('worked')])
    .where('city', '=', scope.city.code)
    .execute();
  return rows.map((row) => ({
    ...courseOf(row),
    kind: 'notice',
    title: row.title,
    source: row.source_text,
    off: row.off,
    worked: row.worked,
    names: row.day_names as Record<Day, string>,
    year: row.year,
    agencyId: null,
  }));
}

async function localDays(scope: Scope): Promise<Proposal[]> {
  const rows = await scope.db
    .selectFrom('local_days_off')
    .selectAll()
    .where('city', '=', scope.city.code)
    .execute();
  return rows.map((row) => ({
    ...courseOf(row),
    kind: 'local',
    title: row.name,
    source: row.basis,
    off: [row.day],
    worked: [],
    names: { [row.day]: row.name },
    year: Number(row.day.slice(0, 4)),
    agencyId: row.agency_id,
  }));
}

interface CourseRow {
  id: number;
  proposed_by: number | null;
  proposed_at: Date;
  adopted_by: number | null;
  adopted_at: Date | null;
  declined_at: Date | null;
}

function courseOf(row: CourseRow) {
  return {
    id: row.id,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    adoptedBy: row.adopted_by,
    adoptedAt: row.adopted_at,
    declinedAt: row.declined_at,
  };
}
