import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';
import type { ReportFormName } from '#law/report/forms.ts';

/** A report of an earlier year that was published elsewhere, in the form it was published in. */
export interface ArchivedReport {
  agency: { id: number; code: string; name: string };
  year: number;
  form: ReportFormName;
  tables: YearTables;
  text: string;
  publishedOn: Day;
  paperId: number;
}

/** The report of one agency and year that was taken into the archive, or null. */
export async function archivedReport(
  scope: Scope,
  { agencyId, year }: ReportAsked,
): Promise<ArchivedReport | null> {
  const row = await archive(scope)
    .where('r.agency_id', '=', agencyId)
    .where('r.year', '=', year)
    .executeTakeFirst();
  return row ? archived(row) : null;
}

/** Every report in the city's archive, the newest year first. */
export async function listArchived(scope: Scope): Promise<ArchivedReport[]> {
  const rows = await archive(scope).orderBy('r.year', 'desc').orderBy('a.id').execute();
  return rows.map(archived);
}

function archive({ db, city }: Scope) {
  return db
    .selectFrom('archived_reports as r')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.agency_id'))
    .select([
      'a.id',
      'a.code',
      'a.name',
      'r.year',
      'r.form',
      'r.tables',
      'r.plain_text',
      'r.published_on',
      'r.paper_id',
    ])
    .where('r.city', '=', city.code);
}

type Row = Awaited<ReturnType<ReturnType<typeof archive>['execute']>>[number];

function archived({ id, code, name, ...row }: Row): ArchivedReport {
  return {
    agency: { id, code, name },
    year: row.year,
    form: row.form === '2019' ? '2019' : '2021',
    tables: row.tables as unknown as YearTables,
    text: row.plain_text,
    publishedOn: row.published_on,
    paperId: row.paper_id,
  };
}
