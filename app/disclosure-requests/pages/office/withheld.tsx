import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { countWithheld, withheldReplies } from '#app/disclosure-requests/withheld/withheld-replies.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';

/** 不公开信息定期评估: what the agency withholds, the one that is due first. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  if (scope.actor.kind !== 'officer') throw new HTTPException(403);
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { agencyId } = scope.actor;
  const [rows, { total, pages }] = await Promise.all([
    withheldReplies(scope, { agencyId, page }),
    countWithheld(scope, agencyId),
  ]);
  return c.html(
    <OfficePage
      frame={frame}
      title="不公开信息定期评估"
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: '定期评估' }]}
    >
      <p class="note">
        条例第十八条：不予公开的信息要定期评估，因情势变化可以公开的应当公开。每件每十二个月评估一次，解密、案件办结、第三方同意的随时评估。
      </p>
      <DataTable
        caption={`不予公开、部分公开 ${total} 件`}
        columns={[
          {
            title: '登记号',
            heads: true,
            nowrap: true,
            cell: (row) => <a href={`/office/requests/${row.requestId}`}>{row.registerNo}</a>,
          },
          { title: '所需信息', cell: (row) => row.infoTitle || '（未写名称）' },
          { title: '答复', cell: (row) => replyTypeOf(row.code).zh },
          { title: '答复日期', nowrap: true, cell: (row) => dayText(row.repliedOn) },
          {
            title: '上次评估',
            nowrap: true,
            cell: (row) => (row.assessedOn ? dayText(row.assessedOn) : '未评估'),
          },
          {
            title: '下次评估',
            nowrap: true,
            cell: (row) => (
              <>
                {dayText(row.dueOn)} {row.dueOn <= scope.today && <Tag tone="late">到期</Tag>}
              </>
            ),
          },
          {
            title: '办理',
            nowrap: true,
            cell: (row) => <a href={`/office/requests/${row.requestId}/review-withheld`}>评估</a>,
          },
        ]}
        rows={rows}
        empty="本机关没有不予公开的信息需要评估。"
        narrow="stack"
      />
      <Pager page={page} pages={pages} href={(to) => `/office/withheld?page=${to}`} />
    </OfficePage>,
  );
}
