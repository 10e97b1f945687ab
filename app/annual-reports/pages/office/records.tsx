import type { Context } from 'hono';
import { askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { RecordsTable } from '#app/annual-reports/parts/records-table.tsx';
import { mayOpenCases } from '#app/annual-reports/permissions.ts';
import { recordsBehind } from '#app/annual-reports/queries.ts';
import { namesOf } from '#app/annual-reports/record-names.ts';
import { pageOf } from '#app/annual-reports/records.ts';
import { cellAt, cellQuery, cellText } from '#app/annual-reports/report-cell.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';

/** The records behind one number; only officers of the agency itself see numbers and titles. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = await askedReport(c);
  const cell = cellAt(c.req.query());
  if (!asked || !cell) return c.notFound();
  const { agency, year, query } = asked;
  const found = await recordsBehind(scope, { agencyId: agency.id, year, cell });
  const { records, page, pages } = pageOf(found, Number(c.req.query('page')));
  const named = mayOpenCases(scope.actor, agency.id) ? await namesOf(scope, records) : undefined;
  const home = `/office/reports/${year}`;
  const here = `${home}/records${query || '?'}${query && '&'}${cellQuery(cell)}`;
  return c.html(
    <OfficePage
      frame={frame}
      title={cellText(cell)}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: cellText(cell) },
      ]}
    >
      <p class="note">
        {agency.name}，{year}年度。
        {!named && '只显示日期、类别和结果，不显示申请人和申请内容。'}
      </p>
      <RecordsTable
        cell={cell}
        records={records}
        total={found.requests.length + found.cases.length}
        named={named}
      />
      <Pager page={page} pages={pages} href={(to) => `${here}&page=${to}`} />
    </OfficePage>,
  );
}
