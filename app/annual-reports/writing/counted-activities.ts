import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { agenciesIn } from '#app/annual-reports/rolling-up/members.ts';
import { explainerRows } from '#app/policy-library/explainers/explainer-rows.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { ActivityKey } from '#law/report/activities.ts';

/**
 * The ids of the records behind each activity that the system counts, by the rules of law/report/activities.ts; of a
 * government those of every agency that is counted in its report.
 */
export async function countedActivities(
  scope: Scope,
  asked: ReportAsked,
): Promise<Map<ActivityKey, number[]>> {
  const counting = { agencyIds: await agenciesIn(scope, asked), year: asked.year };
  const counts = await Promise.all(
    counters.map(async ([key, count]) => [key, (await count(scope, counting)).map(({ id }) => id)] as const),
  );
  return new Map(counts);
}

interface Counting {
  agencyIds: number[];
  year: number;
}

type Counter = (scope: Scope, counting: Counting) => Promise<{ id: number }[]>;

const counters: [ActivityKey, Counter][] = [
  ['libraryDocuments', libraryDocuments],
  ['gazetteDocuments', gazetteDocuments],
  ['gazetteIssues', gazetteIssues],
  ['libraryExplainers', libraryExplainers],
  ['commentCalls', commentCalls],
  ['commentResults', commentResults],
];

function libraryDocuments({ db, city }: Scope, { agencyIds, year }: Counting) {
  return db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', city.code)
    .where('agency_id', 'in', agencyIds)
    .where('disclosure', '=', 'proactive')
    .where('open_for_comments', '=', false)
    .where('published_on', '>=', `${year}-01-01`)
    .where('published_on', '<=', `${year}-12-31`)
    .orderBy('published_on')
    .orderBy('id')
    .execute();
}

function gazetteDocuments({ db, city }: Scope, { agencyIds, year }: Counting) {
  return db
    .selectFrom('gazette_items as i')
    .innerJoin('gazette_publications as p', (on) =>
      on.onRef('p.city', '=', 'i.city').onRef('p.issue_id', '=', 'i.issue_id'),
    )
    .innerJoin('documents as d', (on) =>
      on.onRef('d.city', '=', 'i.city').onRef('d.id', '=', 'i.document_id'),
    )
    .select('d.id')
    .distinct()
    .where('i.city', '=', city.code)
    .where('d.agency_id', 'in', agencyIds)
    .where('p.published_on', '>=', `${year}-01-01`)
    .where('p.published_on', '<=', `${year}-12-31`)
    .orderBy('d.id')
    .execute();
}

/** The government office edits the gazette; another agency has none. */
function gazetteIssues({ db, city }: Scope, { agencyIds, year }: Counting) {
  return db
    .selectFrom('gazette_publications as p')
    .innerJoin('agencies as a', 'a.city', 'p.city')
    .select('p.issue_id as id')
    .where('p.city', '=', city.code)
    .where('a.id', 'in', agencyIds)
    .where('a.kind', '=', 'government-office')
    .where('p.published_on', '>=', `${year}-01-01`)
    .where('p.published_on', '<=', `${year}-12-31`)
    .orderBy('p.published_on')
    .execute();
}

function libraryExplainers(scope: Scope, { agencyIds, year }: Counting) {
  return explainerRows(scope)
    .select('e.id')
    .where('e.agency_id', 'in', agencyIds)
    .where('w.id', 'is', null)
    .where('p.published_on', '>=', `${year}-01-01`)
    .where('p.published_on', '<=', `${year}-12-31`)
    .orderBy('p.published_on')
    .orderBy('e.id')
    .execute();
}

function commentCalls(scope: Scope, { agencyIds, year }: Counting) {
  return calls(scope, agencyIds)
    .where('k.opened_on', '>=', `${year}-01-01`)
    .where('k.opened_on', '<=', `${year}-12-31`)
    .orderBy('k.opened_on')
    .execute();
}

function commentResults(scope: Scope, { agencyIds, year }: Counting) {
  return calls(scope, agencyIds)
    .innerJoin('comment_results as r', (on) =>
      on.onRef('r.city', '=', 'k.city').onRef('r.call_id', '=', 'k.id'),
    )
    .where('r.published_on', '>=', `${year}-01-01`)
    .where('r.published_on', '<=', `${year}-12-31`)
    .orderBy('r.published_on')
    .execute();
}

function calls({ db, city }: Scope, agencyIds: number[]) {
  return db
    .selectFrom('comment_calls as k')
    .innerJoin('makings as m', (on) => on.onRef('m.city', '=', 'k.city').onRef('m.id', '=', 'k.making_id'))
    .select('k.id')
    .where('k.city', '=', city.code)
    .where('m.agency_id', 'in', agencyIds);
}
