import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { listPublishedReports, publishedReport } from '#app/annual-reports/queries.ts';
import { listArchived } from '#app/annual-reports/writing/archived-reports.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';

/** The figures of one year that the charts show. */
export interface ChartYear {
  year: number;
  newlyReceived: number;
  total: number;
  reconsideration: number;
}

/** The agency's published and archived years up to ten, the oldest first. */
export async function chartYears(scope: Scope, { agencyId }: ReportAsked): Promise<ChartYear[]> {
  const entries = (await listPublishedReports(scope)).filter((entry) => entry.agencyId === agencyId);
  const published = await Promise.all(
    entries.slice(0, MOST).map(({ year }) => publishedReport(scope, { agencyId, year })),
  );
  const archived = (await listArchived(scope)).filter(({ agency }) => agency.id === agencyId);
  return [
    ...published.flatMap((report) => (report ? [chartYear(report.year, report)] : [])),
    ...archived.map(({ year, tables }) => chartYear(year, tables)),
  ]
    .sort((a, b) => a.year - b.year)
    .slice(-MOST);
}

const MOST = 10;

function chartYear(year: number, { table3, table4 }: Pick<YearTables, 'table3' | 'table4'>): ChartYear {
  return {
    year,
    newlyReceived: table3?.newlyReceived?.[6] ?? 0,
    total: table3?.total?.[6] ?? 0,
    reconsideration: table4?.reconsideration[4] ?? 0,
  };
}
