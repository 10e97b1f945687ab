import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { archivedReport } from '#app/annual-reports/writing/archived-reports.ts';
import { textOfPieces } from '#app/annual-reports/writing/bind.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';

/** The tables of a year's report as they were published, here or elsewhere; null where we have none. */
export async function earlierReport(scope: Scope, asked: ReportAsked): Promise<YearTables | null> {
  const published = await publishedReport(scope, asked);
  if (published) return { table2: published.table2, table3: published.table3, table4: published.table4 };
  return (await archivedReport(scope, asked))?.tables ?? null;
}

/** The prose of the agency's other years and of other agencies this year, to find what was copied. */
export async function otherTexts(
  scope: Scope,
  { agencyId, year }: ReportAsked,
): Promise<{ title: string; text: string }[]> {
  const rows = await scope.db
    .selectFrom('published_reports as p')
    .innerJoin('report_approvals as a', (on) =>
      on.onRef('a.city', '=', 'p.city').onRef('a.id', '=', 'p.approval_id'),
    )
    .select(['a.content'])
    .where('p.city', '=', scope.city.code)
    .where((eb) =>
      eb.or([
        eb.and([eb('p.agency_id', '=', agencyId), eb('p.year', '!=', year)]),
        eb.and([eb('p.agency_id', '!=', agencyId), eb('p.year', '=', year)]),
      ]),
    )
    .orderBy('p.id', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ content }) => {
    const { title, sections } = content as unknown as ReportContent;
    const text = sections.flatMap(({ paragraphs }) => paragraphs.map(textOfPieces)).join('\n');
    return { title: `《${title}》`, text };
  });
}
