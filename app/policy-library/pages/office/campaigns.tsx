import type { Context } from 'hono';
import { campaignKindZh } from '#app/policy-library/clean-up/campaign-scope.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { listCampaigns } from '#app/policy-library/clean-up/queries.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 文件清理: every clean-up and how far it is. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const { actor } = scope;
  const may = actor.kind === 'officer' && mayNotCleanUp(actor, 'open-campaign', actor.agencyId) === null;
  return c.html(
    <OfficePage
      frame={frame}
      title="文件清理"
      crumbs={[{ title: '文件清理' }]}
      actions={
        may && (
          <LinkButton href="/office/clean-ups/new" kind="main">
            启动清理
          </LinkButton>
        )
      }
    >
      <DataTable
        caption="清理"
        captionHidden
        columns={[
          {
            title: '名称',
            cell: (row) => <a href={`/office/clean-ups/${row.id}`}>{row.title}</a>,
            heads: true,
          },
          { title: '种类', cell: (row) => campaignKindZh(row.kind), nowrap: true },
          { title: '组织机关', cell: (row) => row.agency_name },
          { title: '件数', cell: (row) => row.items, align: 'end' },
          { title: '未提意见', cell: (row) => row.silent, align: 'end' },
          { title: '未审核', cell: (row) => row.unreviewed, align: 'end' },
          {
            title: '进展',
            nowrap: true,
            cell: ({ decided_on, due_on }) => {
              if (decided_on) return <Tag tone="live">{`${dayText(decided_on)}已作出决定`}</Tag>;
              return due_on < scope.today ? (
                <Tag tone="late">{`${dayText(due_on)}到期`}</Tag>
              ) : (
                `${dayText(due_on)}前提意见`
              );
            },
          },
        ]}
        rows={await listCampaigns(scope)}
        empty="还没有清理。上位法变化时即时清理，按年度计划定期清理，按部署专项清理。"
      />
    </OfficePage>,
  );
}
