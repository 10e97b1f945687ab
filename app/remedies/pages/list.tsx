import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { mayNotRecord, mayReadCases } from '#app/remedies/permissions.ts';
import { listRemedyCases } from '#app/remedies/queries.ts';
import { kindZh, resultZh } from '#app/remedies/remedy-words.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 复议诉讼: the cases of the officer's agency. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const { actor } = scope;
  if (actor.kind !== 'officer' || !mayReadCases(actor, actor.agencyId)) throw new HTTPException(403);
  const rows = await listRemedyCases(scope, actor.agencyId);
  const records = mayNotRecord(actor, actor.agencyId) === null;
  return c.html(
    <OfficePage
      frame={frame}
      title="复议诉讼"
      crumbs={[{ title: '复议诉讼' }]}
      actions={
        records && (
          <LinkButton href="/office/remedies/new" kind="main">
            登记案件
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={`共 ${rows.length} 件`}
        columns={[
          {
            title: '案件',
            cell: ({ id, body }) => <a href={`/office/remedies/${id}`}>{body}</a>,
            heads: true,
          },
          { title: '种类', cell: ({ kind }) => kindZh[kind], nowrap: true },
          { title: '知悉', cell: ({ notifiedOn }) => dayText(notifiedOn), nowrap: true },
          { title: '申请', cell: ({ request }) => request?.registerNo ?? '—', nowrap: true },
          {
            title: '结果',
            nowrap: true,
            cell: ({ result }) => (result ? resultZh[result.result] : <Tag tone="wait">尚未审结</Tag>),
          },
          { title: '审结', cell: ({ result }) => (result ? dayText(result.concludedOn) : '—'), nowrap: true },
        ]}
        rows={rows}
        empty="还没有登记复议诉讼案件。"
      />
    </OfficePage>,
  );
}
