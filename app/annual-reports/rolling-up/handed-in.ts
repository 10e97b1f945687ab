import { sql } from 'kysely';
import { hasReport } from '#app/annual-reports/queries.ts';
import type { Finding, Unreadable } from '#app/annual-reports/reading/report-reading.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** The report of an agency as it is published here, in its newest edition. */
export interface PublishedHere {
  via: 'published';
  number: number;
  on: Day;
  /** Of the first edition: a correction makes nobody late. */
  firstOn: Day;
  tables: ReportTables;
}

/** A report that came from outside, as the reader read it. */
export interface FiledReport {
  via: 'filed';
  id: number;
  on: Day;
  /** Of the first file that was not withdrawn. */
  firstOn: Day;
  sender: string;
  /** The agency that its title names. */
  agencyRead: string | null;
  tables: ReportTables;
  findings: Finding[];
  unreadable: Unreadable[];
  paper: { id: number; name: string; sha256: string; fileKey: string };
}

/** What an agency handed in for a year: what is published here counts before what came as a file. */
export interface HandedIn {
  published: PublishedHere | null;
  filed: FiledReport | null;
}

/** By agency; those that handed in nothing are not in the map. Two statements, whatever the number of agencies. */
export async function handedIn(scope: Scope, year: number): Promise<Map<number, HandedIn>> {
  const [published, filed] = await Promise.all([publishedHere(scope, year), filedReports(scope, year)]);
  const ids = new Set([...published.keys(), ...filed.keys()]);
  return new Map(
    [...ids].map((id) => [id, { published: published.get(id) ?? null, filed: filed.get(id) ?? null }]),
  );
}

/** The report that counts; null where none was handed in. */
export function counting(handed: HandedIn | undefined): PublishedHere | FiledReport | null {
  return handed?.published ?? handed?.filed ?? null;
}

async function publishedHere(scope: Scope, year: number): Promise<Map<number, PublishedHere>> {
  const found = await sql<Omit<PublishedHere, 'via'> & { agencyId: number }>`
    select distinct on (agency_id) agency_id as "agencyId", number, happened_on as "on", tables,
      min(happened_on) over (partition by agency_id) as "firstOn"
    from published_reports where city = ${scope.city.code} and year = ${year}
    order by agency_id, number desc`.execute(scope.db);
  return new Map(found.rows.map(({ agencyId, ...row }) => [agencyId, { via: 'published', ...row }]));
}

async function filedReports(scope: Scope, year: number): Promise<Map<number, FiledReport>> {
  const rows = await filings(scope)
    .distinctOn('f.agency_id')
    .where('f.year', '=', year)
    .where('w.filing_id', 'is', null)
    .orderBy('f.agency_id')
    .orderBy('f.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.agency_id, filedReport(row)]));
}

/** The years for which anything was handed in, and the two that are under way, the newest first. */
export async function rollUpYears(scope: Scope): Promise<number[]> {
  const found = await sql<{ year: number }>`
    select year from published_reports where city = ${scope.city.code}
    union select year from report_filings where city = ${scope.city.code}`.execute(scope.db);
  const thisYear = Number(scope.today.slice(0, 4));
  const years = new Set([...found.rows.map(({ year }) => year), thisYear, thisYear - 1]);
  return [...years].filter((year) => hasReport(year, scope.today)).sort((a, b) => b - a);
}

/** Every filing of an agency for the year, the newest first, those that were withdrawn too. */
export async function filingsOf(scope: Scope, { agencyId, year }: { agencyId: number; year: number }) {
  const rows = await filings(scope)
    .where('f.agency_id', '=', agencyId)
    .where('f.year', '=', year)
    .orderBy('f.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...filedReport(row), by: row.by, withdrawn: row.withdrawn_because }));
}

/** One filing with its text; null where the city has none of that id. */
export async function filingOf(scope: Scope, id: number) {
  const row = await filings(scope).select(['f.plain_text']).where('f.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { agency_id: agencyId, year, by, plain_text: text, withdrawn_because: withdrawn } = row;
  return { ...filedReport(row), agencyId, year, by, text, withdrawn };
}

function filings({ db, city }: Scope) {
  return db
    .selectFrom('report_filings as f')
    .innerJoin('report_papers as p', (on) =>
      on.onRef('p.city', '=', 'f.city').onRef('p.id', '=', 'f.paper_id'),
    )
    .innerJoin('officers as o', (on) => on.onRef('o.city', '=', 'f.city').onRef('o.id', '=', 'f.officer_id'))
    .leftJoin('report_filing_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'f.city').onRef('w.filing_id', '=', 'f.id'),
    )
    .select(['f.id', 'f.agency_id', 'f.year', 'f.agency_read', 'f.tables', 'f.findings', 'f.unreadable'])
    .select([
      'f.sender',
      'f.filed_on',
      'p.id as paper_id',
      'p.name as paper_name',
      'p.sha256',
      'p.file_key',
      'o.name as by',
    ])
    .select(['w.filing_id', 'w.reason as withdrawn_because'])
    .select(firstFiled.as('first_on'))
    .where('f.city', '=', city.code);
}

const firstFiled = sql<Day | null>`(
  select min(e.filed_on) from report_filings e
  where e.city = f.city and e.agency_id = f.agency_id and e.year = f.year and not exists (
    select from report_filing_withdrawals x where x.city = e.city and x.filing_id = e.id))`;

type Row = Awaited<ReturnType<ReturnType<typeof filings>['execute']>>[number];

function filedReport(row: Row): FiledReport {
  return {
    via: 'filed',
    id: row.id,
    on: row.filed_on,
    firstOn: row.first_on ?? row.filed_on,
    sender: row.sender,
    agencyRead: row.agency_read,
    tables: row.tables as unknown as ReportTables,
    findings: row.findings as unknown as Finding[],
    unreadable: row.unreadable as unknown as Unreadable[],
    paper: { id: row.paper_id, name: row.paper_name, sha256: row.sha256, fileKey: row.file_key },
  };
}
