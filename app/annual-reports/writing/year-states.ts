import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { governmentCompiledBy } from '#app/annual-reports/rolling-up/compiler.ts';
import { deadlineOf } from '#app/annual-reports/rolling-up/deadline-of.ts';
import { filingsOf } from '#app/annual-reports/rolling-up/handed-in.ts';
import { lastReminder } from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import { courseOf, type ReportState } from '#app/annual-reports/writing/course.ts';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Where the report of one year stands, as far as it can be told without adding it up. */
export interface YearState {
  year: number;
  /** `checked` says that a check was recorded; whether it still holds is asked on the report's page. */
  state: ReportState;
  published: number;
  correcting: boolean;
}

/** Of each year asked for, in their order. */
export async function yearStates(
  scope: Scope,
  { agencyId, years }: { agencyId: number; years: readonly number[] },
): Promise<YearState[]> {
  return Promise.all(
    years.map(async (year) => {
      const { number, published, approval, check, correction } = await courseOf(scope, { agencyId, year });
      const state =
        published === number ? 'published' : approval ? 'approved' : check ? ('checked' as const) : 'draft';
      return { year, state, published, correcting: correction !== null && published < number };
    }),
  );
}

/** A report that waits for the officer's agency. */
export interface ReportDue {
  /** Whose report: the agency's own, or the roll-up that it compiles. */
  agency: string;
  href: string;
  year: number;
  state: ReportState;
  targetOn: string;
  lastOn: string;
  late: boolean;
  /** 催报 by whoever adds it up. */
  remindedOn: Day | null;
}

/** For the to-do list: last year's report, and the roll-up that the agency compiles, until they are out or filed. */
export async function reportsDue(scope: Scope): Promise<ReportDue[]> {
  const { actor, today } = scope;
  if (!hasRole(actor, 'clerk', 'office-head', 'signer')) return [];
  const year = Number(today.slice(0, 4)) - 1;
  const [own, government] = await Promise.all([
    agencyOf(scope, actor.agencyId),
    governmentCompiledBy(scope, actor.agencyId),
  ]);
  const agencies = [own, government].filter((agency) => agency !== null);
  const due = await Promise.all(agencies.map((agency) => dueOf(scope, agency, year)));
  return due.flat();
}

async function dueOf(scope: Scope, agency: Agency, year: number): Promise<ReportDue[]> {
  const [row] = await yearStates(scope, { agencyId: agency.id, years: [year] });
  if (!row || row.state === 'published') return [];
  const filings = await filingsOf(scope, { agencyId: agency.id, year });
  if (filings.some(({ withdrawn }) => withdrawn === null)) return [];
  const { targetOn, lastOn } = deadlineOf(agency, {
    year,
    calendar: await cityCalendar(scope, agency.id),
  });
  const late = row.published === 0 && scope.today > lastOn;
  const remindedOn = await lastReminder(scope, { agencyId: agency.id, year });
  const query = agency.kind === 'government' ? `?agency=${agency.id}` : '';
  const href = `/office/reports/${year}${query}`;
  return [{ agency: agency.name, href, year, state: row.state, targetOn, lastOn, late, remindedOn }];
}
