import type { Context } from 'hono';
import { listCalls } from '#app/policy-library/making/call-queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { daysBetween } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { kindZh } from '#law/publication/document-kinds.ts';
import type { MakingKind } from '#law/publication/making-facts.ts';

/** 意见征集: drafts that the public may comment on, then those that are over with their results. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, total, pages } = await listCalls(scope, { page });
  return c.html(
    <PublicPage
      frame={frame}
      title="意见征集"
      lede="文件出台以前，先听您的意见。提意见不需要注册，不用留姓名；每条意见是否采纳，期满以后在这里公开。"
      crumbs={[{ title: '意见征集' }]}
    >
      <DataTable
        caption={`共 ${total} 次`}
        columns={[
          { title: '草案', heads: true, cell: (row) => <a href={`/comments/${row.id}`}>{row.title}</a> },
          { title: '种类', nowrap: true, cell: (row) => kindZh(row.kind as MakingKind) },
          { title: '征求机关', cell: (row) => row.agency_name },
          {
            title: '时间',
            cell: (row) => `${dayText(row.opened_on)}至${dayText(row.closes_on)}`,
          },
          {
            title: '状态',
            nowrap: true,
            cell: (row) => <CallState call={row} today={scope.today} />,
          },
        ]}
        rows={rows}
        empty="现在没有征求意见的草案。有新的草案会出现在这里。"
        narrow="stack"
      />
      <Pager page={page} pages={pages} href={(to) => `/comments?page=${to}`} />
    </PublicPage>,
  );
}

interface Call {
  opened_on: Day;
  closes_on: Day;
  results_on: Day | null;
}

/** Where a call stands, in words. */
export function CallState({ call, today }: { call: Call; today: Day }) {
  if (call.results_on) return <Tag tone="live">已反馈采纳情况</Tag>;
  if (today > call.closes_on) return <Tag tone="wait">已截止，正在研究</Tag>;
  const left = daysBetween(today, call.closes_on);
  return <Tag tone="new">{left === 0 ? '今天截止' : `还有${left}天`}</Tag>;
}
