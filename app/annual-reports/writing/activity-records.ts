import { documentNames } from '#app/policy-library/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ActivityKey } from '#law/report/activities.ts';

/** A public record behind an activity's figure. */
export interface ActivityRecord {
  id: number;
  title: string;
  on: Day | null;
  href: string;
}

/** The records of these ids, in their order; each is public and has a page of its own. */
export async function activityRecords(
  scope: Scope,
  { key, ids }: { key: ActivityKey; ids: readonly number[] },
): Promise<ActivityRecord[]> {
  if (ids.length === 0) return [];
  if (key === 'libraryDocuments' || key === 'gazetteDocuments') return documents(scope, ids);
  if (key === 'gazetteIssues') return issues(scope, ids);
  if (key === 'libraryExplainers') return explainers(scope, ids);
  return calls(scope, ids);
}

async function documents(scope: Scope, ids: readonly number[]): Promise<ActivityRecord[]> {
  const rows = (await documentNames(scope, ids)).filter(({ disclosure }) => disclosure === 'proactive');
  return rows.map(({ id, title, published_on: on }) => ({ id, title, on, href: `/policies/${id}` }));
}

async function issues({ db, city }: Scope, ids: readonly number[]): Promise<ActivityRecord[]> {
  const rows = await db
    .selectFrom('gazette_issues as s')
    .innerJoin('gazette_publications as p', (on) =>
      on.onRef('p.city', '=', 's.city').onRef('p.issue_id', '=', 's.id'),
    )
    .select(['s.id', 's.year', 's.number', 'p.published_on'])
    .where('s.city', '=', city.code)
    .where('s.id', 'in', ids)
    .orderBy('s.total_number')
    .execute();
  return rows.map(({ id, year, number, published_on: on }) => {
    return { id, title: `${year}年第${number}号`, on, href: `/gazette/${year}/${number}` };
  });
}

async function explainers({ db, city }: Scope, ids: readonly number[]): Promise<ActivityRecord[]> {
  const rows = await db
    .selectFrom('explainers as e')
    .innerJoin('explainer_publications as p', (on) =>
      on.onRef('p.city', '=', 'e.city').onRef('p.explainer_id', '=', 'e.id'),
    )
    .select(['e.id', 'e.title', 'p.published_on'])
    .where('e.city', '=', city.code)
    .where('e.id', 'in', ids)
    .orderBy('p.published_on')
    .execute();
  return rows.map(({ id, title, published_on: on }) => ({ id, title, on, href: `/explainers/${id}` }));
}

async function calls({ db, city }: Scope, ids: readonly number[]): Promise<ActivityRecord[]> {
  const rows = await db
    .selectFrom('comment_calls as k')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.city', '=', 'k.city').onRef('d.id', '=', 'k.document_id'),
    )
    .select(['k.id', 'd.title', 'k.opened_on'])
    .where('k.city', '=', city.code)
    .where('k.id', 'in', ids)
    .orderBy('k.opened_on')
    .execute();
  return rows.map(({ id, title, opened_on: on }) => ({ id, title, on, href: `/comments/${id}` }));
}
