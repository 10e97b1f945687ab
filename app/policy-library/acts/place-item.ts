import { type Issue, type IssueItem, loadIssue } from '#app/policy-library/gazette/load-issue.ts';
import { mayNotPrint } from '#app/policy-library/gazette/permissions.ts';
import { type GazetteSection, isGazetteSection } from '#app/policy-library/gazette/sections.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import type { JsonObject } from '#db/tables.ts';

/** 选入: the document's newest text goes to the end of a section, tied to the library by its hash. */
export async function placeItem(
  scope: Scope,
  input: { issueId: number; documentId: number; section: GazetteSection },
): Promise<Result<null>> {
  return editIssue(scope, input.issueId, async (inside, issue) => {
    if (!isGazetteSection(input.section)) return refused('no-section', '请选择栏目。');
    if (issue.items.some((item) => item.document_id === input.documentId)) {
      return refused('placed', '这个文件已经在本期里。');
    }
    const text = await newestText(inside, input.documentId);
    if (!text) return refused('not-public', '只有已经公布的文件才能在公报刊登。');
    const last = issue.items.filter(({ section }) => section === input.section).at(-1)?.position ?? 0;
    await inside.db
      .insertInto('gazette_items')
      .values({
        city: inside.city.code,
        issue_id: issue.id,
        section: input.section,
        position: last + 1,
        document_id: input.documentId,
        version_id: text.id,
        sha256: text.sha256,
        recorded_at: inside.now,
      })
      .execute();
    return done({ placed: input.documentId, section: input.section });
  });
}

/** 取下 */
export async function removeItem(
  scope: Scope,
  input: { issueId: number; itemId: number },
): Promise<Result<null>> {
  return editIssue(scope, input.issueId, async (inside, issue) => {
    const item = issue.items.find(({ id }) => id === input.itemId);
    if (!item) return refused('unknown-item', '本期没有这一篇，可能刚被取下。');
    await inside.db
      .deleteFrom('gazette_items')
      .where('city', '=', inside.city.code)
      .where('id', '=', item.id)
      .execute();
    return done({ removed: item.document_id });
  });
}

/** 上移、下移: changes places with the neighbour of its section; at the end of the section it stays. */
export async function moveItem(
  scope: Scope,
  input: { issueId: number; itemId: number; by: -1 | 1 },
): Promise<Result<null>> {
  return editIssue(scope, input.issueId, async (inside, issue) => {
    const item = issue.items.find(({ id }) => id === input.itemId);
    if (!item) return refused('unknown-item', '本期没有这一篇，可能刚被取下。');
    const section = issue.items.filter((each) => each.section === item.section);
    const at = section.indexOf(item);
    const neighbour = section[at + input.by];
    if (neighbour) await swap(inside, item, neighbour);
    return done({ moved: item.document_id, by: input.by });
  });
}

/** Why the issue cannot be edited; null when it can. */
export async function mayEditIssue(scope: Scope, issue: Issue): Promise<Refusal | null> {
  return (
    (await mayNotPrint(scope, 'place-item')) ??
    (issue.published_on ? { code: 'published', reason: '这一期已经出版，不能再编排。' } : null)
  );
}

/** The course of every change of an issue: lock it, ask, write, add the audit line. */
async function editIssue(
  scope: Scope,
  issueId: number,
  write: (scope: Scope, issue: Issue) => Promise<Result<JsonObject>>,
): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `gazette_issues:${issueId}`);
    const issue = await loadIssue(inside, issueId);
    if (!issue) return refused('unknown-issue', '没有这一期公报。');
    const refusal = await mayEditIssue(inside, issue);
    if (refusal) return { ok: false, refusal };
    const written = await write(inside, issue);
    if (!written.ok) return written;
    await writeAudit(inside, {
      act: 'place-item',
      subject: `gazette_issues:${issueId}`,
      detail: written.value,
    });
    return done(null);
  });
}

async function newestText(scope: Scope, documentId: number) {
  return scope.db
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.city', '=', 'v.city').onRef('d.id', '=', 'v.document_id'),
    )
    .select(['v.id', 'v.sha256'])
    .where('v.city', '=', scope.city.code)
    .where('v.document_id', '=', documentId)
    .where('d.disclosure', '=', 'proactive')
    .where('d.open_for_comments', '=', false)
    .where('d.published_on', 'is not', null)
    .orderBy('v.number', 'desc')
    .executeTakeFirst();
}

/** Positions may stand alike after a removal and a placing at once: then the ids decide, and the swap sets them apart. */
async function swap(scope: Scope, item: IssueItem, neighbour: IssueItem): Promise<void> {
  const put = (id: number, position: number) =>
    scope.db
      .updateTable('gazette_items')
      .set({ position })
      .where('city', '=', scope.city.code)
      .where('id', '=', id)
      .execute();
  await put(item.id, neighbour.position);
  await put(neighbour.id, item.position);
}
