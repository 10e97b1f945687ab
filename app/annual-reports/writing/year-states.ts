import { courseOf, type ReportState } from '#app/annual-reports/writing/course.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';
import { reportDeadline } from '#law/report/deadlines.ts';

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
  year: number;
  state: ReportState;
  targetOn: string;
  lastOn: string;
  late: boolean;
}

/** For the to-do list: last year's report until it is out, and corrections under way. */
export async function reportsDue(scope: Scope): Promise<ReportDue[]> {
  const { actor, today } = scope;
  if (!hasRole(actor, 'clerk', 'office-head', 'signer')) return [];
  const year = Number(today.slice(0, 4)) - 1;
  const [row] = await yearStates(scope, { agencyId: actor.agencyId, years: [year] });
  if (!row || row.state === 'published') return [];
  const { targetOn, lastOn } = reportDeadline('agency', year);
  return [{ year, state: row.state, targetOn, lastOn, late: row.published === 0 && today > lastOn }];
}
