import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isOutcome, outcomeZh } from '#app/complaints/complaint-words.ts';
import { readsFindings } from '#app/complaints/permissions.ts';
import { findingsFor } from '#app/complaints/queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 投诉处理意见: what the competent department told this agency to put right; who complained is not shown. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const { actor } = scope;
  if (actor.kind !== 'officer' || !readsFindings(actor)) throw new HTTPException(403);
  const rows = await findingsFor(scope, actor.agencyId);
  return c.html(
    <OfficePage frame={frame} title="投诉处理意见" crumbs={[{ title: '投诉处理意见' }]}>
      <DataTable
        caption={`共 ${rows.length} 件`}
        columns={[
          { title: '编号', heads: true, nowrap: true, cell: (row) => row.complaint_no },
          {
            title: '处理',
            nowrap: true,
            cell: (row) => (row.outcome && isOutcome(row.outcome) ? outcomeZh[row.outcome] : ''),
          },
          { title: '要求', cell: (row) => row.to_agency },
          {
            title: '整改期限',
            nowrap: true,
            cell: (row) => (row.remedy_by ? dayText(row.remedy_by) : '—'),
          },
          {
            title: '作出日期',
            nowrap: true,
            cell: (row) => (row.decided_on ? dayText(row.decided_on) : ''),
          },
        ]}
        rows={rows}
        empty="主管部门没有对本机关作出处理意见。"
        narrow="stack"
      />
    </OfficePage>,
  );
}
