import type { Context } from 'hono';
import { mayDecide } from '#app/policy-library/acts/decide-campaign.ts';
import { campaignKindZh } from '#app/policy-library/clean-up/campaign-scope.ts';
import { listsOf } from '#app/policy-library/clean-up/decision-text.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import {
  type Campaign,
  type CampaignItem,
  itemsOf,
  progressOf,
  removalsOf,
} from '#app/policy-library/clean-up/queries.ts';
import { askedCampaign } from '#app/policy-library/pages/office/asked-campaign.ts';
import { CampaignItems } from '#app/policy-library/parts/campaign-items.tsx';
import { LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { Figures } from '#app/shell/figures.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { listZh } from '#law/publication/clean-up-rules.ts';

/** 一次清理: progress by department, the lists as they stand, and every document; prints as it is. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const campaign = await askedCampaign(c);
  if (!campaign) return c.notFound();
  const [items, removals] = await Promise.all([itemsOf(scope, campaign.id), removalsOf(scope, campaign.id)]);
  const removing =
    campaign.decision_id === null && !mayNotCleanUp(scope.actor, 'remove-campaign-item', campaign.agency_id);
  const home = `/office/clean-ups/${campaign.id}`;
  return c.html(
    <OfficePage
      frame={frame}
      title={campaign.title}
      crumbs={[{ title: '文件清理', href: '/office/clean-ups' }, { title: campaignKindZh(campaign.kind) }]}
      tag={campaign.decision_id !== null && <Tag tone="live">已作出决定</Tag>}
      actions={<Actions c={c} campaign={campaign} items={items} />}
    >
      {c.req.query('done') && <Notice tone="done" title="已保存" live />}
      <Figures figures={listFigures(items)} />
      <Columns shape="main">
        <Stack>
          <Card title="各部门进展">
            <Progress items={items} campaign={campaign} today={scope.today} />
          </Card>
        </Stack>
        <Stack>
          <Card title="这次清理">
            <Facts facts={campaignFacts(campaign)} />
          </Card>
          {removals.length > 0 && (
            <Card title="移出的文件">
              <ul class="plain-list">
                {removals.map(({ id, title, reason, happened_on }) => (
                  <li>
                    <a href={`/office/policies/${id}`}>《{title}》</a>，{dayText(happened_on)}移出：{reason}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Stack>
      </Columns>
      <CampaignItems
        items={items}
        caption={`清理范围：${items.length}件`}
        act={
          removing
            ? { title: '移出', zh: '移出', href: (item) => `${home}/remove?document=${item.documentId}` }
            : undefined
        }
      />
    </OfficePage>,
  );
}

function Actions({ c, campaign, items }: { c: Context<Env>; campaign: Campaign; items: CampaignItem[] }) {
  const { scope } = c.var;
  const home = `/office/clean-ups/${campaign.id}`;
  if (campaign.decision_id !== null) {
    return <LinkButton href={`/policies/${campaign.decision_id}`}>看清理决定</LinkButton>;
  }
  const refusal = mayDecide(scope, campaign, items);
  const decides = refusal?.code !== 'not-your-role';
  const mine = items.some(({ agencyId }) => mayNotCleanUp(scope.actor, 'give-opinion', agencyId) === null);
  return (
    <>
      {mine && <LinkButton href={`${home}/opinions`}>提出意见</LinkButton>}
      {!mayNotCleanUp(scope.actor, 'review-campaign', campaign.agency_id) && (
        <LinkButton href={`${home}/review`}>合法性审核</LinkButton>
      )}
      {decides && refusal && (
        <RefusedButton id="decide" refusal={refusal}>
          作出决定
        </RefusedButton>
      )}
      {decides && !refusal && (
        <LinkButton href={`${home}/decide`} kind="main">
          作出决定
        </LinkButton>
      )}
    </>
  );
}

function listFigures(items: CampaignItem[]) {
  const silent = items.filter(({ department, review }) => department === null && review === null).length;
  return [
    ...listsOf(items).map(({ list, items: own }) => ({
      label: listZh[list].replace('的文件目录', ''),
      value: own.length,
      unit: '件',
    })),
    { label: '还没有意见', value: silent, unit: '件' },
  ];
}

interface ProgressProps {
  items: CampaignItem[];
  campaign: Campaign;
  today: string;
}

/** Who has not yet answered is the list of reminders. */
function Progress({ items, campaign, today }: ProgressProps) {
  const late = campaign.decision_id === null && campaign.due_on < today;
  return (
    <DataTable
      caption="各部门进展"
      captionHidden
      columns={[
        { title: '部门', cell: (row) => row.agencyName, heads: true },
        { title: '件数', cell: (row) => row.items, align: 'end' },
        { title: '未提意见', cell: (row) => row.silent, align: 'end' },
        { title: '未审核', cell: (row) => row.unreviewed, align: 'end' },
        {
          title: '催办',
          nowrap: true,
          cell: ({ silent }) => {
            if (silent === 0) return '意见已齐';
            return late ? <Tag tone="late">逾期未提</Tag> : <Tag tone="wait">等待意见</Tag>;
          },
        },
      ]}
      rows={progressOf(items).sort((a, b) => b.silent - a.silent)}
      empty="清理范围里已经没有文件。"
    />
  );
}

function campaignFacts(campaign: Campaign) {
  return [
    { name: '种类', value: campaignKindZh(campaign.kind) },
    { name: '依据', value: campaign.basis },
    { name: '组织机关', value: campaign.agency_name },
    { name: '启动', value: dayText(campaign.happened_on) },
    { name: '提意见的最后一天', value: dayText(campaign.due_on) },
    ...(campaign.decision_id === null
      ? []
      : [
          {
            name: '清理决定',
            value: (
              <a href={`/office/policies/${campaign.decision_id}`}>
                {campaign.decision_title}（{campaign.decision_no}）
              </a>
            ),
          },
          { name: '决定施行', value: campaign.effective_on ? dayText(campaign.effective_on) : '' },
        ]),
  ];
}
