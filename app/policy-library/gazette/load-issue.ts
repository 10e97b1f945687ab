import { type GazetteSection, gazetteSections } from '#app/policy-library/gazette/sections.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** An issue with its items in the order of printing; undefined where the city has none with that id. */
export async function loadIssue(scope: Scope, id: number) {
  const issue = await issues(scope).where('s.id', '=', id).executeTakeFirst();
  return issue && { ...issue, items: await itemsOf(scope, issue.id) };
}

/** The published issue of a year and number. */
export async function publishedIssue(scope: Scope, { year, number }: { year: number; number: number }) {
  const issue = await issues(scope)
    .where('s.year', '=', year)
    .where('s.number', '=', number)
    .where('p.published_on', 'is not', null)
    .executeTakeFirst();
  return issue && { ...issue, items: await itemsOf(scope, issue.id) };
}

export type Issue = NonNullable<Awaited<ReturnType<typeof loadIssue>>>;
export type IssueItem = Issue['items'][number];

/** All issues, the newest first, with how many items each has. */
export async function listIssues(scope: Scope, { onlyPublished }: { onlyPublished: boolean }) {
  return issues(scope)
    .select(({ selectFrom }) =>
      selectFrom('gazette_items as i')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('i.city', '=', 's.city')
        .whereRef('i.issue_id', '=', 's.id')
        .as('items'),
    )
    .$if(onlyPublished, (q) => q.where('p.published_on', 'is not', null))
    .orderBy('s.total_number', 'desc')
    .execute();
}

/** Where 政府公报 printed a document; only issues that are published. Undefined where none did. */
export async function gazetteOf(scope: Scope, documentId: number) {
  return scope.db
    .selectFrom('gazette_items as i')
    .innerJoin('gazette_issues as s', (on) =>
      on.onRef('s.city', '=', 'i.city').onRef('s.id', '=', 'i.issue_id'),
    )
    .innerJoin('gazette_publications as p', (on) =>
      on.onRef('p.city', '=', 's.city').onRef('p.issue_id', '=', 's.id'),
    )
    .select(['s.year', 's.number', 's.total_number', 'i.page', 'i.sha256', 'i.version_id', 'p.published_on'])
    .where('i.city', '=', scope.city.code)
    .where('i.document_id', '=', documentId)
    .orderBy('s.total_number')
    .executeTakeFirst();
}

/** The texts of an issue's items as they are printed, by item. */
export async function textsOf(
  scope: Scope,
  issueId: number,
): Promise<Map<number, { blocks: Block[]; note: string }>> {
  const rows = await scope.db
    .selectFrom('gazette_items as i')
    .innerJoin('document_versions as v', (on) =>
      on.onRef('v.city', '=', 'i.city').onRef('v.id', '=', 'i.version_id'),
    )
    .select(['i.id', 'v.blocks', 'v.note'])
    .where('i.city', '=', scope.city.code)
    .where('i.issue_id', '=', issueId)
    .execute();
  return new Map(rows.map(({ id, blocks, note }) => [id, { blocks: blocks as unknown as Block[], note }]));
}

function issues(scope: Scope) {
  return scope.db
    .selectFrom('gazette_issues as s')
    .leftJoin('gazette_publications as p', (on) =>
      on.onRef('p.city', '=', 's.city').onRef('p.issue_id', '=', 's.id'),
    )
    .selectAll('s')
    .select(['p.published_on', 'p.file_key', 'p.size', 'p.sha256'])
    .where('s.city', '=', scope.city.code);
}

async function itemsOf(scope: Scope, issueId: number) {
  const rows = await scope.db
    .selectFrom('gazette_items as i')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.city', '=', 'i.city').onRef('d.id', '=', 'i.document_id'),
    )
    .innerJoin('document_versions as v', (on) =>
      on.onRef('v.city', '=', 'i.city').onRef('v.id', '=', 'i.version_id'),
    )
    .leftJoin('document_issuers as u', (on) =>
      on.onRef('u.city', '=', 'd.city').onRef('u.document_id', '=', 'd.id').on('u.position', '=', 1),
    )
    .select(['i.id', 'i.section', 'i.position', 'i.document_id', 'i.version_id', 'i.sha256', 'i.page'])
    .select(['d.title', 'd.document_no', 'd.kind', 'd.published_on', 'd.disclosure', 'd.formed_on'])
    .select(['u.name as issuer', 'v.sha256 as library_sha256', 'v.number as version'])
    .select(({ selectFrom }) =>
      selectFrom('document_versions as n')
        .select(({ fn }) => fn.max('n.number').as('newest'))
        .whereRef('n.city', '=', 'i.city')
        .whereRef('n.document_id', '=', 'i.document_id')
        .as('newest_version'),
    )
    .where('i.city', '=', scope.city.code)
    .where('i.issue_id', '=', issueId)
    .execute();
  return rows.sort(inPrintingOrder);
}

type Placed = { id: number; section: string; position: number };

/** Sections in their order, within one by position. */
function inPrintingOrder(a: Placed, b: Placed): number {
  const place = ({ section }: Placed) => gazetteSections.indexOf(section as GazetteSection);
  return place(a) - place(b) || a.position - b.position || a.id - b.id;
}

/** 2024年第1号（总第8号） */
export function issueZh({
  year,
  number,
  total_number,
}: Pick<Issue, 'year' | 'number' | 'total_number'>): string {
  return `${year}年第${number}号（总第${total_number}号）`;
}

/** What does not agree between the printed text and the library; null where they are the same. */
export function differenceOf(item: IssueItem, publishedOn: Day | null): string | null {
  if (item.sha256 !== item.library_sha256) return '公报刊登的文本与文件库的文本不一致。';
  if (publishedOn === null && item.version !== item.newest_version) {
    return '文件库已有更新的文本：取下后重新选入，就用新的文本。';
  }
  return null;
}
