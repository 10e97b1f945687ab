import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { PublishedReport } from '#app/annual-reports/queries.ts';
import { cellsOfTable2 } from '#app/annual-reports/report-files.ts';
import { type ReportContent, reportTitle } from '#app/annual-reports/writing/report-content.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** A published edition in the history of versions. */
export interface Edition {
  number: number;
  publishedOn: Day;
  publishedAt: Date;
  /** The signer. */
  approvedBy: string;
  /** Why it was corrected and the notice published with it; null for the first edition. */
  correction: { reason: string; notice: string } | null;
}

/** All editions of a report, the newest first. */
export async function editionsOf(scope: Scope, { agencyId, year }: ReportAsked): Promise<Edition[]> {
  const rows = await scope.db
    .selectFrom('published_reports as p')
    .leftJoin('report_approvals as a', (on) =>
      on.onRef('a.city', '=', 'p.city').onRef('a.id', '=', 'p.approval_id'),
    )
    .leftJoin('officers as f', (on) => on.onRef('f.city', '=', 'a.city').onRef('f.id', '=', 'a.officer_id'))
    .leftJoin('report_corrections as c', (on) =>
      on
        .onRef('c.city', '=', 'p.city')
        .onRef('c.agency_id', '=', 'p.agency_id')
        .onRef('c.year', '=', 'p.year')
        .onRef('c.number', '=', 'p.number'),
    )
    .select(['p.number', 'p.happened_on', 'p.recorded_at', 'f.name', 'c.reason', 'c.notice'])
    .where('p.city', '=', scope.city.code)
    .where('p.agency_id', '=', agencyId)
    .where('p.year', '=', year)
    .orderBy('p.number', 'desc')
    .execute();
  return rows.map(({ number, happened_on, recorded_at, name, reason, notice }) => ({
    number,
    publishedOn: happened_on,
    publishedAt: recorded_at,
    approvedBy: name ?? '',
    correction: reason === null || notice === null ? null : { reason, notice },
  }));
}

/** What an edition prints. Reports of before the six parts were written here have tables only. */
export async function contentOf(scope: Scope, published: PublishedReport): Promise<ReportContent> {
  if (published.approvalId === null) return tablesOnly(published);
  const { content } = await scope.db
    .selectFrom('report_approvals')
    .select('content')
    .where('city', '=', scope.city.code)
    .where('id', '=', published.approvalId)
    .executeTakeFirstOrThrow();
  return content as unknown as ReportContent;
}

function tablesOnly({ agency, year, table2, table3, table4, records }: PublishedReport): ReportContent {
  const values = cellsOfTable2(table2);
  return {
    title: reportTitle(agency.name, year),
    agency,
    year,
    tables: { table2, table3, table4 },
    figures: figureCells.map(({ cell }, index) => {
      const value = values[index] ?? null;
      const origin = records.documents?.[cell] ? ('counted' as const) : ('filed' as const);
      return {
        cell,
        shown: value === null ? null : String(value),
        origin,
        source: '',
        person: '',
        paperId: null,
      };
    }),
    sections: [],
    activities: [],
    overrides: [],
    explanations: [],
  };
}
