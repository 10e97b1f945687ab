import type { candidates } from '#app/policy-library/gazette/candidates.ts';
import { differenceOf, type Issue, type IssueItem } from '#app/policy-library/gazette/load-issue.ts';
import { gazetteSections, sectionFor } from '#app/policy-library/gazette/sections.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/** The items of an issue in the order of printing, with buttons that move and remove them while it may be edited. */
export function IssueItems({ issue, editing }: { issue: Issue; editing: boolean }) {
  return (
    <DataTable<IssueItem>
      caption="本期目录"
      captionHidden
      columns={[
        { title: '栏目', cell: (item) => item.section, nowrap: true },
        {
          title: '标题',
          heads: true,
          cell: (item) => (
            <>
              <a href={`/office/policies/${item.document_id}`}>{item.title}</a>
              <Difference item={item} issue={issue} />
            </>
          ),
        },
        { title: '发文字号', cell: (item) => item.document_no ?? '', nowrap: true },
        editing
          ? { title: '编排', nowrap: true, cell: (item) => <Moves issue={issue} item={item} /> }
          : { title: '页', align: 'end' as const, cell: (item) => item.page ?? '—' },
      ]}
      rows={issue.items}
      empty="还没有选入文件。"
    />
  );
}

function Difference({ item, issue }: { item: IssueItem; issue: Issue }) {
  const difference = differenceOf(item, issue.published_on);
  return difference ? (
    <p class="note">
      <Tag tone="late">文本不一致</Tag> {difference}
    </p>
  ) : null;
}

/** The form has one field; the button says what is done with the item. */
function Moves({ issue, item }: { issue: Issue; item: IssueItem }) {
  const section = issue.items.filter((each) => each.section === item.section);
  const base = `/office/gazette/${issue.id}`;
  const named = <span class="visually-hidden">：{item.title}</span>;
  return (
    <form method="post" action={`${base}/up`} class="item-moves">
      <input type="hidden" name="item" value={String(item.id)} />
      <button type="submit" class="button button-plain" disabled={section[0] === item}>
        上移{named}
      </button>
      <button
        type="submit"
        class="button button-plain"
        formaction={`${base}/down`}
        disabled={section.at(-1) === item}
      >
        下移{named}
      </button>
      <button type="submit" class="button button-danger" formaction={`${base}/remove`}>
        取下{named}
      </button>
    </form>
  );
}

type Candidate = Awaited<ReturnType<typeof candidates>>['rows'][number];

/** Documents that could be taken in, each with the section where it belongs. */
export function Candidates({ issueId, rows, total }: { issueId: number; rows: Candidate[]; total: number }) {
  return (
    <DataTable<Candidate>
      caption={`共${total}件`}
      columns={[
        { title: '文件', cell: (row) => <a href={`/office/policies/${row.id}`}>{row.title}</a>, heads: true },
        { title: '种类', cell: (row) => kindZh(row.kind as DocumentKind) },
        { title: '发文机关', cell: (row) => row.issuer ?? '' },
        { title: '公布', cell: (row) => row.published_on && dayText(row.published_on), nowrap: true },
        { title: '选入', nowrap: true, cell: (row) => <Place issueId={issueId} row={row} /> },
      ]}
      rows={rows}
      empty="没有待刊登的文件。"
    />
  );
}

function Place({ issueId, row }: { issueId: number; row: Candidate }) {
  const proposed = sectionFor({ kind: row.kind, issuer: row.issuer ?? '' });
  return (
    <form method="post" action={`/office/gazette/${issueId}/place`} class="item-moves">
      <input type="hidden" name="document" value={String(row.id)} />
      <select name="section" class="input input-select" aria-label={`《${row.title}》的栏目`}>
        {gazetteSections.map((section) => (
          <option value={section} selected={section === proposed}>
            {section}
          </option>
        ))}
      </select>
      <button type="submit" class="button button-plain">
        选入<span class="visually-hidden">：{row.title}</span>
      </button>
    </form>
  );
}
