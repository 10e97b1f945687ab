import { type JudgedRow, judgeLedger } from '#app/policy-library/explainers/coverage.ts';
import { explainerLedger } from '#app/policy-library/explainers/queries.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The ledger of one year, judged as of today; the newest document first. */
export async function ledgerOfYear(scope: Scope, year: number): Promise<JudgedRow[]> {
  const rows = await explainerLedger(scope, { from: `${year}-01-01`, to: `${year}-12-31` });
  return judgeLedger(rows, scope.today, scope.city.code);
}

/** The year that a query asks for; the present one for anything that is no year up to it. */
export function yearAsked(scope: Scope, asked: string | undefined): number {
  const present = Number(scope.today.slice(0, 4));
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : present;
  return year >= 1980 && year <= present ? year : present;
}

/** Years with a published document, newest first; the present one always. */
export async function ledgerYears(scope: Scope): Promise<number[]> {
  const row = await scope.db
    .selectFrom('documents')
    .select((eb) => eb.fn.min('published_on').as('first'))
    .where('city', '=', scope.city.code)
    .where('agency_id', 'is not', null)
    .executeTakeFirst();
  const present = Number(scope.today.slice(0, 4));
  const first = Math.max(Number(row?.first?.slice(0, 4) ?? present), present - 20);
  return Array.from({ length: Math.max(present - first, 0) + 1 }, (_, index) => present - index);
}

/** What waits for somebody in the officer's agency: texts to review or publish, and makings without plan or text. */
export async function explainersAtWork(scope: Scope) {
  const { actor, city } = scope;
  const sees = actor.kind === 'officer' && !actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const agencyId = sees && actor.kind === 'officer' ? actor.agencyId : null;
  return scope.db
    .selectFrom('explainers as e')
    .leftJoin('makings as m', (on) => on.onRef('m.city', '=', 'e.city').onRef('m.id', '=', 'e.making_id'))
    .leftJoin('documents as d', (on) =>
      on
        .onRef('d.city', '=', 'e.city')
        .on(({ eb, fn, ref }) => eb('d.id', '=', fn.coalesce(ref('e.document_id'), ref('m.document_id')))),
    )
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'e.city').onRef('a.id', '=', 'e.agency_id'))
    .leftJoin('explainer_reviews as r', (on) => on.onRef('r.city', '=', 'e.city').onRef('r.explainer_id', '=', 'e.id'))
    .leftJoin('explainer_publications as p', (on) =>
      on.onRef('p.city', '=', 'e.city').onRef('p.explainer_id', '=', 'e.id'),
    )
    .leftJoin('explainers as n', (on) => on.onRef('n.city', '=', 'e.city').onRef('n.replaces_id', '=', 'e.id'))
    .select(['e.id', 'e.title', 'e.form', 'e.copy_ratio', 'e.happened_on', 'a.name as agency', 'r.outcome as review'])
    .select(({ fn, ref }) => fn.coalesce(ref('d.title'), ref('m.title')).as('subject'))
    .select(['d.published_on'])
    .where('e.city', '=', city.code)
    .where('n.id', 'is', null)
    .where('p.id', 'is', null)
    .$if(agencyId !== null, (q) =>
      q.where((eb) =>
        eb.or([
          eb('e.agency_id', '=', agencyId ?? 0),
          eb('m.agency_id', '=', agencyId ?? 0),
          eb('d.agency_id', '=', agencyId ?? 0),
        ]),
      ),
    )
    .orderBy('e.id')
    .execute();
}

/** Makings under way with what they lack of explaining; those of the officer's agency unless he looks at all. */
export async function makingsToExplain(scope: Scope) {
  const { actor } = scope;
  const all = actor.kind !== 'officer' || actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  const agencyId = actor.kind === 'officer' ? actor.agencyId : 0;
  return scope.db
    .selectFrom('makings as m')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'm.city').onRef('a.id', '=', 'm.drafting_agency_id'))
    .select(['m.id', 'm.title', 'm.happened_on', 'a.name as agency'])
    .select(({ selectFrom }) => [
      selectFrom('explainer_plans as q')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('q.city', '=', 'm.city')
        .whereRef('q.making_id', '=', 'm.id')
        .as('plans'),
      selectFrom('explainers as e')
        .innerJoin('explainer_reviews as r', (on) =>
          on.onRef('r.city', '=', 'e.city').onRef('r.explainer_id', '=', 'e.id').on('r.outcome', '=', 'passed'),
        )
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('e.city', '=', 'm.city')
        .whereRef('e.making_id', '=', 'm.id')
        .as('reviewed'),
    ])
    .where('m.city', '=', scope.city.code)
    .where('m.document_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('making_steps as s')
            .select('s.id')
            .whereRef('s.city', '=', 'm.city')
            .whereRef('s.making_id', '=', 'm.id')
            .where('s.step', '=', 'ending'),
        ),
      ),
    )
    .$if(!all, (q) =>
      q.where((eb) => eb.or([eb('m.agency_id', '=', agencyId), eb('m.drafting_agency_id', '=', agencyId)])),
    )
    .orderBy('m.id', 'desc')
    .execute();
}
