import type { ExpressionBuilder } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';
import type { Day } from '#law/cite.ts';

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
        .on(({ eb, fn, ref }) =>
          eb('a.id', '=', fn.coalesce(ref('d.drafting_agency_id'), ref('d.agency_id'))),
        ),
    )
    .leftJoinLateral(shownOf, (on) => on.onTrue())
    .select(['d.id as documentId', 'd.title', 'd.document_no as documentNo', 'd.kind', 'd.columns'])
    .select(['d.published_on', 'a.id as agencyId', 'a.name as agency'])
    .select(['x.explainers', 'x.forms', 'x.firstOn'])
    .select((eb) => hasPlan(eb).as('hasPlan'))
    .where('d.city', '=', scope.city.code)
    .where('d.kind', 'in', ['government-rule', 'normative', 'policy', 'plan'])
    .where('d.disclosure', '=', 'proactive')
    .where('d.open_for_comments', '=', false)
    .where('d.published_on', '>=', span.from)
    .where('d.published_on', '<=', span.to)
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return rows.map(({ published_on, explainers, forms, hasPlan: planned, ...row }) => ({
    ...row,
    publishedOn: published_on ?? '',
    explainers: explainers ?? 0,
    forms: forms ?? 0,
    hasPlan: Boolean(planned),
  }));
}

type OfDocument = ExpressionBuilder<DB & { d: DB['documents'] }, 'd'>;

/** What the public reads of a document: how many explainers, in how many forms, since when. */
function shownOf(eb: OfDocument) {
  return eb
    .selectFrom('explainer_publications as p')
    .innerJoin('explainers as e', (on) =>
      on.onRef('e.city', '=', 'p.city').onRef('e.id', '=', 'p.explainer_id'),
    )
    .leftJoin('explainer_withdrawals as w', (on) =>
      on.onRef('w.city', '=', 'p.city').onRef('w.explainer_id', '=', 'p.explainer_id'),
    )
    .whereRef('p.city', '=', 'd.city')
    .whereRef('p.document_id', '=', 'd.id')
    .where('w.id', 'is', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('explainers'),
      fn.count<number>('e.form').distinct().as('forms'),
      fn.min('p.published_on').as('firstOn'),
    ])
    .as('x');
}

/** A plan made for the document, or for the making that it came from. */
function hasPlan({ exists, selectFrom }: OfDocument) {
  return exists(
    selectFrom('explainer_plans as q')
      .leftJoin('makings as m', (on) => on.onRef('m.city', '=', 'q.city').onRef('m.id', '=', 'q.making_id'))
      .select('q.id')
      .whereRef('q.city', '=', 'd.city')
      .where((eb) =>
        eb.or([eb('q.document_id', '=', eb.ref('d.id')), eb('m.document_id', '=', eb.ref('d.id'))]),
      ),
  );
}
