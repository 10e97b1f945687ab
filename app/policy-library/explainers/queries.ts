import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

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
        eb.or([eb('e.title', 'ilike', `%${literal(filter.words)}%`), eb('d.title', 'ilike', `%${literal(filter.words)}%`)]),
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
  return scope.db
    .selectFrom('explainers as e')
    .leftJoin('explainer_reviews as r', (on) => on.onRef('r.city', '=', 'e.city').onRef('r.explainer_id', '=', 'e.id'))
    .leftJoin('explainer_publications as p', (on) =>
      on.onRef('p.city', '=', 'e.city').onRef('p.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainer_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'e.city').onRef('w.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainers as n', (on) => on.onRef('n.city', '=', 'e.city').onRef('n.replaces_id', '=', 'e.id'))
    .select(['e.id', 'e.title', 'e.form', 'e.happened_on', 'e.copy_ratio', 'e.elements', 'r.outcome as review'])
    .select(['p.published_on', 'w.happened_on as withdrawn_on', 'n.id as replaced_by_id'])
    .where('e.city', '=', scope.city.code)
    .where((eb) =>
      eb.or([eb('e.document_id', '=', subject.documentId ?? 0), eb('e.making_id', '=', subject.makingId ?? 0)]),
    )
    .where('n.id', 'is', null)
    .orderBy('e.id')
    .execute();
}

/** A row of the ledger: one document published in a span of days, and when its first explainer came. */
export interface LedgerRow {
  documentId: number;
  title: string;
  documentNo: string | null;
  kind: string;
  columns: string[];
  publishedOn: Day;
  agencyId: number;
  agency: string;
  hasPlan: boolean;
  /** How many are public, and in how many forms. */
  explainers: number;
  forms: number;
  /** Day of the first that is public. */
  firstOn: Day | null;
}

/** Documents of the city's own agencies published in the span, with their explainers; the newest first. */
export async function explainerLedger(scope: Scope, span: { from: Day; to: Day }): Promise<LedgerRow[]> {
  const rows = await scope.db
    .selectFrom('documents as d')
    .innerJoin('agencies as a', (on) =>
      on
        .onRef('a.city', '=', 'd.city')
        .on(({ eb, fn, ref }) => eb('a.id', '=', fn.coalesce(ref('d.drafting_agency_id'), ref('d.agency_id')))),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('explainer_publications as p')
          .innerJoin('explainers as e', (on) => on.onRef('e.city', '=', 'p.city').onRef('e.id', '=', 'p.explainer_id'))
          .leftJoin('explainer_withdrawals as w', (on) =>
            on.onRef('w.city', '=', 'p.city').onRef('w.explainer_id', '=', 'p.explainer_id'),
          )
          .whereRef('p.city', '=', 'd.city')
          .whereRef('p.document_id', '=', 'd.id')
          .where('w.id', 'is', null)
          .select(({ fn }) => [
            fn.countAll<number>().as('explainers'),
            fn.count<number>('e.form').distinct().as('forms'),
            fn.min('p.published_on').as('first_on'),
          ])
          .as('x'),
      (on) => on.onTrue(),
    )
    .select(['d.id', 'd.title', 'd.document_no', 'd.kind', 'd.columns', 'd.published_on'])
    .select(['a.id as agency_id', 'a.name as agency', 'x.explainers', 'x.forms', 'x.first_on'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('explainer_plans as q')
          .leftJoin('makings as m', (on) => on.onRef('m.city', '=', 'q.city').onRef('m.id', '=', 'q.making_id'))
          .select('q.id')
          .whereRef('q.city', '=', 'd.city')
          .where((eb) => eb.or([eb('q.document_id', '=', eb.ref('d.id')), eb('m.document_id', '=', eb.ref('d.id'))])),
      ).as('has_plan'),
    )
    .where('d.city', '=', scope.city.code)
    .where('d.kind', 'in', ['government-rule', 'normative', 'policy', 'plan'])
    .where('d.disclosure', '=', 'proactive')
    .where('d.open_for_comments', '=', false)
    .where('d.published_on', '>=', span.from)
    .where('d.published_on', '<=', span.to)
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return rows.map((row) => ({
    documentId: row.id,
    title: row.title,
    documentNo: row.document_no,
    kind: row.kind,
    columns: row.columns,
    publishedOn: row.published_on ?? '',
    agencyId: row.agency_id,
    agency: row.agency,
    hasPlan: Boolean(row.has_plan),
    explainers: row.explainers ?? 0,
    forms: row.forms ?? 0,
    firstOn: row.first_on,
  }));
}

/** Published, not withdrawn, and its document open to the public: nothing else is ever shown. */
function shownExplainers(scope: Scope) {
  return scope.db
    .selectFrom('explainer_publications as p')
    .innerJoin('explainers as e', (on) => on.onRef('e.city', '=', 'p.city').onRef('e.id', '=', 'p.explainer_id'))
    .innerJoin('documents as d', (on) => on.onRef('d.city', '=', 'p.city').onRef('d.id', '=', 'p.document_id'))
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
