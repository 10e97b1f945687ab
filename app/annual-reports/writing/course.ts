import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { ReportRecords } from '#app/annual-reports/records.ts';
import type { Explanation, ReportContent } from '#app/annual-reports/writing/report-content.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** 起草、已核对、已批准、已公布. */
export type ReportState = 'draft' | 'checked' | 'approved' | 'published';

export const stateZh: Record<ReportState, string> = {
  draft: '起草',
  checked: '已核对',
  approved: '已批准',
  published: '已公布',
};

export interface Approval {
  id: number;
  content: ReportContent;
  records: ReportRecords;
  by: string;
  on: Day;
  at: Date;
}

/** Where the edition under way stands. */
export interface ReportCourse {
  /** 1, and one more for each correction. */
  number: number;
  /** The number of the newest published edition; 0: none. */
  published: number;
  /** What opened this edition; null for the first one. */
  correction: { reason: string; notice: string; on: Day } | null;
  /** Not withdrawn. */
  approval: Approval | null;
  check: { fingerprint: string; explanations: Explanation[] } | null;
  /** Its last approval was taken back. */
  withdrawn: { reason: string; on: Day } | null;
}

/** The course of the edition that is under way, or of the published one where none is. */
export async function courseOf(scope: Scope, asked: ReportAsked): Promise<ReportCourse> {
  const published = await newestPublished(scope, asked);
  const correction = await correctionAfter(scope, asked, published);
  const number = published === 0 || correction ? published + 1 : published;
  const [approvals, check] = await Promise.all([
    approvalsOf(scope, { ...asked, number }),
    newestCheck(scope, { ...asked, number }),
  ]);
  const [last] = approvals;
  const withdrawn = last?.withdrawn_because
    ? { reason: last.withdrawn_because, on: last.withdrawn_on ?? '' }
    : null;
  const approval =
    last && !withdrawn
      ? {
          id: last.id,
          content: last.content as unknown as ReportContent,
          records: last.records as unknown as ReportRecords,
          by: last.by,
          on: last.happened_on,
          at: last.recorded_at,
        }
      : null;
  return { number, published, correction, approval, check, withdrawn };
}

/** What stands now: a check holds while figures and prose are those that were checked. */
export function stateOf(
  { number, published, approval, check }: ReportCourse,
  fingerprint: string,
): ReportState {
  if (published === number) return 'published';
  if (approval) return 'approved';
  return check?.fingerprint === fingerprint ? 'checked' : 'draft';
}

/** Whether prose, filed figures and overrides may change: not once the edition is approved or out. */
export function isOpen({ number, published, approval }: ReportCourse): boolean {
  return published !== number && approval === null;
}

async function newestPublished(scope: Scope, { agencyId, year }: ReportAsked): Promise<number> {
  const row = await scope.db
    .selectFrom('published_reports')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.number ?? 0;
}

async function correctionAfter(scope: Scope, { agencyId, year }: ReportAsked, published: number) {
  const row = await scope.db
    .selectFrom('report_corrections')
    .select(['reason', 'notice', 'happened_on as on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('number', '=', published + 1)
    .executeTakeFirst();
  return row ?? null;
}

async function approvalsOf(scope: Scope, { agencyId, year, number }: ReportAsked & { number: number }) {
  return scope.db
    .selectFrom('report_approvals as a')
    .innerJoin('officers as f', (on) => on.onRef('f.city', '=', 'a.city').onRef('f.id', '=', 'a.officer_id'))
    .leftJoin('report_approval_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'a.city').onRef('w.approval_id', '=', 'a.id'),
    )
    .select(['a.id', 'a.content', 'a.records', 'a.happened_on', 'a.recorded_at', 'f.name as by'])
    .select(['w.reason as withdrawn_because', 'w.happened_on as withdrawn_on'])
    .where('a.city', '=', scope.city.code)
    .where('a.agency_id', '=', agencyId)
    .where('a.year', '=', year)
    .where('a.number', '=', number)
    .orderBy('a.id', 'desc')
    .limit(1)
    .execute();
}

async function newestCheck(scope: Scope, { agencyId, year, number }: ReportAsked & { number: number }) {
  const row = await scope.db
    .selectFrom('report_checks')
    .select(['fingerprint', 'explanations'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row
    ? { fingerprint: row.fingerprint, explanations: row.explanations as unknown as Explanation[] }
    : null;
}
