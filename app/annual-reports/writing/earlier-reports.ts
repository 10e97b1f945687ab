import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { archivedReport } from '#app/annual-reports/writing/archived-reports.ts';
import { textOfPieces } from '#app/annual-reports/writing/bind.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';
import type { Table3Row } from '#law/report/lines.ts';

/** The tables of a year's report as published, here or elsewhere, or its typed carry-over alone; null where we have none. */
export async function earlierReport(scope: Scope, asked: ReportAsked): Promise<YearTables | null> {
  const published = await publishedReport(scope, asked);
  if (published) return { table2: published.table2, table3: published.table3, table4: published.table4 };
  return (await archivedReport(scope, asked))?.tables ?? openingBalance(scope, asked);
}

/** The carry-over that was typed with its source where no report of the year is on file. */
async function openingBalance(scope: Scope, { agencyId, year }: ReportAsked): Promise<YearTables | null> {
  const row = await scope.db
    .selectFrom('opening_balances')
    .select('carried_out')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const total = row.carried_out.reduce((sum, each) => sum + each, 0);
  return { table2: null, table3: { carriedOut: [...row.carried_out, total] as Table3Row }, table4: null };
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
