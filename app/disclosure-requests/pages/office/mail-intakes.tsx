import type { Context } from 'hono';
import { listIntakes } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { instantText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 电子邮件来件: letters of the announced mailbox, those that wait for the clerk first. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, total, waiting, pages } = await listIntakes(scope, { agencyId, page });
  return c.html(
    <OfficePage
      frame={frame}
      title="电子邮件来件"
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: '电子邮件来件' }]}
    >
      {c.req.query('dismissed') && <Notice tone="done" title="已记录为不作为申请" live />}
      <p class="note">
        公布的申请邮箱每分钟读取一次，邮箱里的原件不会改动。邮件系统接收之日就是收到申请之日，请当天处理。
      </p>
      <DataTable
        caption={`待处理 ${waiting} 封，共 ${total} 封`}
        columns={[
          {
            title: '主题',
            cell: (row) => (
              <a href={`/office/requests/mail-intakes/${row.id}`}>{row.subject || '（无主题）'}</a>
            ),
            heads: true,
          },
          { title: '邮件系统接收时间', cell: (row) => instantText(row.received_at), nowrap: true },
          { title: '处理', cell: (row) => <Outcome row={row} /> },
        ]}
        rows={rows}
        empty="还没有收到电子邮件来件。没有设置收件邮箱的，请系统管理员按运维手册设置。"
        narrow="stack"
      />
      <Pager page={page} pages={pages} href={(to) => `/office/requests/mail-intakes?page=${to}`} />
    </OfficePage>,
  );
}

function Outcome({
  row,
}: {
  row: { outcome: string | null; request_id: number | null; reason: string | null };
}) {
  if (row.outcome === null) return <Tag tone="wait">待处理</Tag>;
  if (row.request_id !== null) return <a href={`/office/requests/${row.request_id}`}>已登记为申请</a>;
  return <span>不作为申请：{row.reason}</span>;
}
