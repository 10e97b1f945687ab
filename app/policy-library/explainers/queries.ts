import { rowsOfSubject } from '#app/policy-library/explainers/explainer-rows.ts';
import type { Scope } from '#app/shell/scope.ts';

/** 解读 of a document that the public reads, oldest first: for the document's page, search and answers. */
export async function explainersOf(scope: Scope, documentId: number) {
  return shownExplainers(scope)
    .select(['e.id', 'e.title', 'e.form', 'e.interpreter', 'p.published_on'])
    .where('p.document_id', '=', documentId)
    .orderBy('p.published_on')
    .orderBy('e.id')
    .execute();
}

/** What a reader of the list asks for. */
export interface ExplainerFilter {
  form: string | null;
  agencyId: number | null;
  words: string;
  /** From 1. */
  page: number;
}

export const EXPLAINERS_PER_PAGE = 20;

/** The public list, the newest first, one page of it. Whether the document still holds is the caller's question. */
export async function listExplainers(scope: Scope, filter: ExplainerFilter) {
  const found = shownExplainers(scope)
    .$if(filter.form !== null, (q) => q.where('e.form', '=', filter.form ?? ''))
    .$if(filter.agencyId !== null, (q) => q.where('e.agency_id', '=', filter.agencyId ?? 0))
    .$if(filter.words !== '', (q) =>
      q.where((eb) =>
        eb.or([
          eb('e.title', 'ilike', `%${literal(filter.words)}%`),
          eb('d.title', 'ilike', `%${literal(filter.words)}%`),
        ]),
      ),
    );
  const [rows, count] = await Promise.all([
    found
      .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'e.city').onRef('a.id', '=', 'e.agency_id'))
      .select(['e.id', 'e.title', 'e.form', 'e.interpreter', 'p.published_on', 'a.name as agency'])
      .select(['d.id as document_id', 'd.title as document_title', 'd.document_no'])
      .orderBy('p.published_on', 'desc')
      .orderBy('e.id', 'desc')
      .limit(EXPLAINERS_PER_PAGE)
      .offset((filter.page - 1) * EXPLAINERS_PER_PAGE)
      .execute(),
    found.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: count.n };
}

/** How many public explainers there are of each form and of each department. */
export async function explainerCounts(scope: Scope) {
  const [forms, agencies] = await Promise.all([
    shownExplainers(scope)
      .select((eb) => ['e.form', eb.fn.countAll<number>().as('n')])
      .groupBy('e.form')
      .execute(),
    shownExplainers(scope)
      .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'e.city').onRef('a.id', '=', 'e.agency_id'))
      .select((eb) => ['a.id', 'a.name', eb.fn.countAll<number>().as('n')])
      .groupBy(['a.id', 'a.name'])
      .orderBy('a.id')
      .execute(),
  ]);
  return { forms, agencies };
}

/** The newest plan of a document or its making; undefined before any. */
export async function planOf(scope: Scope, subject: { documentId: number | null; makingId: number | null }) {
  return scope.db
    .selectFrom('explainer_plans')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where((eb) =>
      eb.or([eb('document_id', '=', subject.documentId ?? 0), eb('making_id', '=', subject.makingId ?? 0)]),
    )
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** All texts written for a document or its making that none has replaced, with where each stands. */
export async function writtenFor(
  scope: Scope,
  subject: { documentId: number | null; makingId: number | null },
) {
  return rowsOfSubject(scope, subject)
    .select([
      'e.id',
      'e.title',
      'e.form',
      'e.happened_on',
      'e.copy_ratio',
      'e.elements',
      'r.outcome as review',
    ])
    .select(['p.published_on', 'w.happened_on as withdrawn_on', 'n.id as replaced_by_id'])
    .orderBy('e.id')
    .execute();
}

/** Published, not withdrawn, and its document open to the public: nothing else is ever shown. */
function shownExplainers(scope: Scope) {
  return scope.db
    .selectFrom('explainer_publications as p')
    .innerJoin('explainers as e', (on) =>
      on.onRef('e.city', '=', 'p.city').onRef('e.id', '=', 'p.explainer_id'),
    )
    .innerJoin('documents as d', (on) =>
      on.onRef('d.city', '=', 'p.city').onRef('d.id', '=', 'p.document_id'),
    )
    .leftJoin('explainer_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'p.city').onRef('w.explainer_id', '=', 'p.explainer_id'),
    )
    .where('p.city', '=', scope.city.code)
    .where('d.disclosure', '=', 'proactive')
    .where('w.id', 'is', null);
}

/** Signs that LIKE would read as patterns. */
function literal(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
