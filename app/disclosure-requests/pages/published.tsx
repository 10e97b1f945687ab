import type { Context } from 'hono';
import { publishedRecord, publishedRecords } from '#app/disclosure-requests/publishing/published-records.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

const HOME = { title: '依申请公开', href: '/requests' };

/** 转为主动公开: what was given on request and then published (art. 44). */
export async function getList(c: Context<Env>) {
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, total, pages } = await publishedRecords(c.var.scope, { page });
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="转为主动公开的信息"
      lede="多名申请人申请过，或者申请人建议公开，经审核转为主动公开的政府信息。"
      crumbs={[HOME, { title: '转为主动公开' }]}
    >
      <DataTable
        caption={`共 ${total} 项`}
        columns={[
          {
            title: '标题',
            heads: true,
            cell: (row) => <a href={`/requests/published/${row.id}`}>{row.title}</a>,
          },
          { title: '公开机关', cell: (row) => row.agency },
          {
            title: '公开日期',
            nowrap: true,
            cell: (row) => (row.published_on ? dayText(row.published_on) : ''),
          },
        ]}
        rows={rows}
        empty="还没有转为主动公开的信息。可以在申请的办理进度页建议公开。"
      />
      <Pager page={page} pages={pages} href={(to) => `/requests/published?page=${to}`} />
    </PublicPage>,
  );
}

export async function get(c: Context<Env>) {
  const id = c.req.param('record') ?? '';
  const record = /^\d{1,15}$/.test(id) ? await publishedRecord(c.var.scope, Number(id)) : null;
  if (!record) return c.notFound();
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={record.title}
      layout="reading"
      crumbs={[HOME, { title: '转为主动公开', href: '/requests/published' }, { title: record.title }]}
    >
      <Card>
        <Facts
          facts={[
            { name: '公开机关', value: record.agency },
            { name: '公开日期', value: record.published_on ? dayText(record.published_on) : '' },
          ]}
        />
        {record.text.split(/\r?\n/).map((line) => line.trim() && <p>{line}</p>)}
      </Card>
    </PublicPage>,
  );
}
