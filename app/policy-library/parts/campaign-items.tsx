import {
  type CampaignItem,
  type GivenOpinion,
  standingOpinion,
} from '#app/policy-library/clean-up/queries.ts';
import { DataTable } from '#app/shell/table.tsx';
import { opinions } from '#law/publication/clean-up-rules.ts';

/** Documents of a clean-up with both opinions; `act` brings a last column. */
export function CampaignItems({
  items,
  caption,
  act,
}: {
  items: CampaignItem[];
  caption: string;
  act?: { title: string; href: (item: CampaignItem) => string; zh: string };
}) {
  return (
    <DataTable<CampaignItem>
      caption={caption}
      columns={[
        {
          title: '文件',
          heads: true,
          cell: (item) => <a href={`/office/policies/${item.documentId}`}>{item.title}</a>,
        },
        { title: '文号', cell: (item) => item.documentNo ?? '—', nowrap: true },
        { title: '部门', cell: (item) => item.agencyName },
        { title: '部门意见', cell: ({ department }) => <Opinion given={department} /> },
        { title: '合法性审核', cell: ({ review }) => <Opinion given={review} /> },
        ...(act
          ? [
              {
                title: act.title,
                nowrap: true,
                cell: (item: CampaignItem) => <a href={act.href(item)}>{act.zh}</a>,
              },
            ]
          : []),
      ]}
      rows={items}
      empty="没有文件。"
    />
  );
}

export function opinionZh(opinion: string): string {
  return opinions.find((row) => row.opinion === opinion)?.zh ?? opinion;
}

/** What becomes of the item as things stand. */
export function standingZh(item: CampaignItem): string {
  const standing = standingOpinion(item);
  return standing ? opinionZh(standing.opinion) : '未提出';
}

function Opinion({ given }: { given: GivenOpinion | null }) {
  if (!given) return <span class="note">未提出</span>;
  return (
    <>
      {opinionZh(given.opinion)}
      {given.clauses.length > 0 && `（${given.clauses.join('、')}）`}
      <span class="note">：{given.reason}</span>
    </>
  );
}
