import type { Context } from 'hono';
import { listPublishedReports } from '#app/annual-reports/queries.ts';
import { listArchived } from '#app/annual-reports/writing/archived-reports.ts';
import { reportTitle } from '#app/annual-reports/writing/report-content.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 政府信息公开年报: every published report, and those of earlier years from the archive. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const [published, archived] = await Promise.all([listPublishedReports(scope), listArchived(scope)]);
  const rows = [
    ...published.map(({ year, agency, publishedOn, number, href }) => ({
      year,
      agency,
      publishedOn,
      number,
      href,
    })),
    ...archived.map(({ year, agency, publishedOn }) => ({
      year,
      agency: agency.name,
      publishedOn,
      number: 1,
      href: `/reports/${year}?agency=${agency.code}`,
    })),
  ].sort((a, b) => b.year - a.year);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="政府信息公开年报"
      lede="各机关每年公布上一年度政府信息公开工作的情况；表中的数字都可以点开，看它怎样统计、由哪些件组成。历年报告长期保留。"
      crumbs={[{ title: '政府信息公开年报' }]}
      meta={{
        kind: 'column',
        name: '政府信息公开年报',
        description: '各机关政府信息公开工作年度报告，表中每个数字都可以核对。',
        keywords: '政府信息公开,年度报告',
        type: '政府信息公开年报',
      }}
    >
      <DataTable
        caption="已公布的年度报告"
        captionHidden
        columns={[
          {
            title: '报告',
            heads: true,
            cell: ({ href, agency, year, number }) => (
              <>
                <a href={href}>{reportTitle(agency, year)}</a>
                {number > 1 && `（第${number}版，更正）`}
              </>
            ),
          },
          { title: '公布', cell: ({ publishedOn }) => dayText(publishedOn), nowrap: true },
        ]}
        rows={rows}
        empty="还没有公布年度报告。"
      />
    </PublicPage>,
  );
}
