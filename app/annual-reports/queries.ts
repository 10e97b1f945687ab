import { sql } from 'kysely';
import { table2Of } from '#app/annual-reports/figure-cells.ts';
import { countCases, countRequests, type ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import {
  differencesOf,
  type FigureDifference,
  type LibraryFigures,
  libraryFigures,
  withLibrary,
} from '#app/annual-reports/library-figures.ts';
import { behind, type ReportRecords, recordsOf } from '#app/annual-reports/records.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type BalanceCheck, balance } from '#law/report/balance.ts';
import { reportFormOf } from '#law/report/forms.ts';

/** A figure of table 2: as the responsible unit filed it, or as the library counts it. */
export interface EnteredFigure {
  value: number;
  source: string;
  /** With the decimals of the paper; absent where the library counts. */
  shown?: string;
  /** 填报人 */
  person?: string;
  paperId?: number | null;
}

export interface AnnualReport {
  tables: ReportTables;
  /** B1 to B4, each with both sides. */
  balance: BalanceCheck[];
  /** The figure of each cell of table 2, by `FigureCell.cell`: counted by the library, else the newest entered. */
  figures: Map<string, EnteredFigure>;
  /** The documents behind the figures that the library counts. */
  library: LibraryFigures;
  /** Cells in which the library says otherwise than what was entered. */
  differences: FigureDifference[];
}

/**
 * The report of a year from the ledger: what happened by 31 December 24:00, whenever it was recorded, and the newest
 * figures of table 2. A few statements, whatever the size of ledger and library. The year must have the form of 2021 (`hasReport`).
 */
export async function reportOf(scope: Scope, asked: ReportAsked): Promise<AnnualReport> {
  const [requests, cases, entered, library] = await Promise.all([
    countRequests(scope, asked),
    countCases(scope, asked),
    figuresOf(scope, asked),
    libraryFigures(scope, asked),
  ]);
  const figures = withLibrary(entered, library);
  const tables = { table2: table2Of(figures), table3: tallyTable3(requests), table4: tallyTable4(cases) };
  return { tables, balance: balance(tables), figures, library, differences: differencesOf(entered, library) };
}

/** The records behind one cell of table 3 or 4: exactly those it counts. */
export async function recordsBehind(
  scope: Scope,
  { cell, ...asked }: ReportAsked & { cell: ReportCell },
): Promise<ReportRecords> {
  return behind(await recordsOf(scope, asked), cell);
}

/** The newest figure of each cell of table 2. */
export async function figuresOf(
  scope: Scope,
  { agencyId, year }: ReportAsked,
): Promise<Map<string, EnteredFigure>> {
  const rows = await scope.db
    .selectFrom('entered_figures')
    .distinctOn('cell')
    .select(['cell', 'value', 'source', 'person', 'paper_id'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .orderBy('cell')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ cell, value, source, person, paper_id: paperId }) => [
      cell,
      { value: Number(value), shown: value, source, person, paperId },
    ]),
  );
}

/** Whether the ledger makes a report for the year: not before the form of 2021, not before the year has begun. */
export function hasReport(year: number, today: Day): boolean {
  return year <= Number(today.slice(0, 4)) && reportFormOf(year)?.value.name === '2021';
}

/** The years that an agency's ledger reaches, the newest first, the current one always among them. */
export async function reportYears(scope: Scope, agencyId: number): Promise<number[]> {
  const found = await sql<{ first: Day | null }>`
    select min(received_on) as first from disclosure_requests
    where city = ${scope.city.code} and agency_id = ${agencyId}`.execute(scope.db);
  const thisYear = Number(scope.today.slice(0, 4));
  const first = Number(found.rows[0]?.first?.slice(0, 4) ?? thisYear);
  const years = Array.from({ length: thisYear - first + 1 }, (_, back) => thisYear - back);
  return years.filter((year) => hasReport(year, scope.today));
}

/** A published report with its permanent address. */
export interface PublishedEntry {
  year: number;
  /** Name of the agency. */
  agency: string;
  agencyId: number;
  /** Code of the agency. */
  code: string;
  publishedOn: Day;
  /** 1; more after corrections. */
  number: number;
  href: string;
}

/** Every published report of the city in its newest edition, the newest year first, the government office and the governments before the others. */
export async function listPublishedReports(scope: Scope): Promise<PublishedEntry[]> {
  const rows = await scope.db
    .selectFrom('published_reports as p')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.city', '=', 'p.city').onRef('a.id', '=', 'p.agency_id'),
    )
    .select(['p.year', 'p.agency_id', 'p.number', 'p.happened_on', 'a.name', 'a.code', 'a.kind'])
    .where('p.city', '=', scope.city.code)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('published_reports as later')
            .select('later.id')
            .whereRef('later.city', '=', 'p.city')
            .whereRef('later.agency_id', '=', 'p.agency_id')
            .whereRef('later.year', '=', 'p.year')
            .whereRef('later.number', '>', 'p.number'),
        ),
      ),
    )
    .orderBy('p.year', 'desc')
    .orderBy(sql`case a.kind when 'government-office' then 0 when 'government' then 1 else 2 end`)
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    year: row.year,
    agency: row.name,
    agencyId: row.agency_id,
    code: row.code,
    publishedOn: row.happened_on,
    number: row.number,
    href: `/reports/${row.year}?agency=${row.code}`,
  }));
}

export interface PublishedReport extends ReportTables {
  agency: { id: number; code: string; name: string };
  year: number;
  /** Edition: 1, and one more for each correction. */
  number: number;
  publishedAt: Date;
  records: ReportRecords;
  /** The approval that froze it; null for reports of before the six parts were written here. */
  approvalId: number | null;
}

/** The report as it was frozen, its newest edition or the one asked for; null when there is none. */
export async function publishedReport(
  scope: Scope,
  { agencyId, year, number }: ReportAsked & { number?: number },
): Promise<PublishedReport | null> {
  const row = await scope.db
    .selectFrom('published_reports as p')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.city', '=', 'p.city').onRef('a.id', '=', 'p.agency_id'),
    )
    .select([
      'p.tables',
      'p.records',
      'p.recorded_at',
      'p.number',
      'p.approval_id',
      'a.id',
      'a.code',
      'a.name',
    ])
    .where('p.city', '=', scope.city.code)
    .where('p.agency_id', '=', agencyId)
    .where('p.year', '=', year)
    .$if(number !== undefined, (q) => q.where('p.number', '=', number ?? 0))
    .orderBy('p.number', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...(row.tables as unknown as ReportTables),
    agency: { id: row.id, code: row.code, name: row.name },
    year,
    number: row.number,
    publishedAt: row.recorded_at,
    records: row.records as unknown as ReportRecords,
    approvalId: row.approval_id,
  };
}
