import type { Context } from 'hono';
import { listPublishedReports } from '#app/annual-reports/queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 信息公开年报: every published report. */
export async function get(c: Context<Env>) {
  const rows = await listPublishedReports(c.var.scope);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="政府信息公开工作年度报告"
      lede="各机关每年公布上一年度政府信息公开工作的情况；表中的数字都可以点开，看它由哪些件组成。"
      crumbs={[{ title: '信息公开' }]}
      meta={{
        kind: 'column',
        name: '信息公开年报',
        description: '各机关政府信息公开工作年度报告，表中每个数字都可以核对。',
        keywords: '政府信息公开,年度报告',
        type: '信息公开年报',
      }}
    >
      <DataTable
        caption="已公布的年度报告"
        captionHidden
        columns={[
          {
            title: '报告',
            heads: true,
            cell: ({ href, agency, year }) => (
              <a href={href}>{`${agency}${year}年政府信息公开工作年度报告`}</a>
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
