import type { Context } from 'hono';
import { listCases } from '#app/disclosure-requests/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';

/** 依申请公开台账: every request of the officer's agency. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const text = (c.req.query('text') ?? '').trim().slice(0, 100);
  const open = c.req.query('all') !== 'yes';
  const { rows, total, pages } = await listCases(scope, { agencyId, page, text, open });
  const query = new URLSearchParams({ text, all: open ? '' : 'yes' });
  return c.html(
    <OfficePage
      frame={frame}
      title="依申请公开"
      crumbs={[{ title: '依申请公开' }]}
      actions={
        <LinkButton href="/office/requests/receive" kind="main">
          收件
        </LinkButton>
      }
    >
      <Form action="/office/requests" method="get">
        <div class="filter-row">
          <TextField name="text" label="登记号或者名称" value={text} size="medium" />
          <CheckField name="all" label="包括已办结" checked={!open} />
          <Button kind="plain">查找</Button>
        </div>
      </Form>
      <DataTable
        caption={`共 ${total} 件`}
        columns={[
          {
            title: '登记号',
            cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
            heads: true,
            nowrap: true,
          },
          { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
          { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
          { title: '到期', cell: (row) => <Due row={row} today={scope.today} />, nowrap: true },
        ]}
        rows={rows}
        empty={text ? '没有找到。换一个词，或者勾选“包括已办结”。' : '现在没有在办的申请。'}
        narrow="stack"
      />
      <Pager page={page} pages={pages} href={(to) => `/office/requests?${query}&page=${to}`} />
    </OfficePage>,
  );
}

/** While a consultation runs no day is final; the case page shows where the count stands. */
function Due({ row, today }: { row: { reply_due_on: Day | null; consulting: boolean }; today: Day }) {
  if (row.consulting) return <Tag>征求意见，暂停计算</Tag>;
  if (!row.reply_due_on) return <span>—</span>;
  return (
    <>
      {dayText(row.reply_due_on)} {row.reply_due_on < today && <Tag tone="late">已过期</Tag>}
    </>
  );
}
