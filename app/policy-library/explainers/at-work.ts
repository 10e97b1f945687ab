import type { ExpressionBuilder } from 'kysely';
import { explainerRows } from '#app/policy-library/explainers/explainer-rows.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';

/** Texts that wait for review, rewriting or publication: those of the officer's agency, or all for who looks at all. */
export async function explainersAtWork(scope: Scope) {
  const agencyId = onlyAgencyOf(scope);
  return explainerRows(scope)
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'e.city').onRef('a.id', '=', 'e.agency_id'))
    .leftJoin('makings as m', (on) => on.onRef('m.city', '=', 'e.city').onRef('m.id', '=', 'e.making_id'))
    .leftJoin('documents as d', (on) =>
      on
        .onRef('d.city', '=', 'e.city')
        .on(({ eb, fn, ref }) => eb('d.id', '=', fn.coalesce(ref('e.document_id'), ref('m.document_id')))),
    )
    .select(['e.id', 'e.title', 'e.form', 'e.copy_ratio', 'e.happened_on', 'a.name as agency'])
    .select(['r.outcome as review', 'd.published_on'])
    .select(({ fn, ref }) => fn.coalesce(ref('d.title'), ref('m.title')).as('subject'))
    .where('n.id', 'is', null)
    .where('p.id', 'is', null)
    .$if(agencyId !== null, (q) =>
      q.where((eb) =>
        eb(eb.val(agencyId), 'in', [eb.ref('e.agency_id'), eb.ref('m.agency_id'), eb.ref('d.agency_id')]),
      ),
    )
    .orderBy('e.id')
    .execute();
}

/** Makings under way with what they lack of explaining; the newest first. */
export async function makingsToExplain(scope: Scope) {
  const agencyId = onlyAgencyOf(scope);
  return scope.db
    .selectFrom('makings as m')
    .innerJoin('agencies as a', (on) =>
      on.onRef('a.city', '=', 'm.city').onRef('a.id', '=', 'm.drafting_agency_id'),
    )
    .select(['m.id', 'm.title', 'm.happened_on', 'a.name as agency'])
    .select((eb) => [plansOf(eb).as('plans'), reviewedOf(eb).as('reviewed')])
    .where('m.city', '=', scope.city.code)
    .where('m.document_id', 'is', null)
    .where((eb) => eb.not(eb.exists(endingOf(eb))))
    .$if(agencyId !== null, (q) =>
      q.where((eb) => eb(eb.val(agencyId), 'in', [eb.ref('m.agency_id'), eb.ref('m.drafting_agency_id')])),
    )
    .orderBy('m.id', 'desc')
    .execute();
}

/** The agency to which the officer's view is limited; null for supervisors and auditors. */
function onlyAgencyOf({ actor }: Scope): number | null {
  if (actor.kind !== 'officer') return null;
  return actor.roles.some((role) => role === 'supervisor' || role === 'auditor') ? null : actor.agencyId;
}

type OfMaking = ExpressionBuilder<DB & { m: DB['makings'] }, 'm'>;

function plansOf({ selectFrom }: OfMaking) {
  return selectFrom('explainer_plans as q')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .whereRef('q.city', '=', 'm.city')
    .whereRef('q.making_id', '=', 'm.id');
}

function reviewedOf({ selectFrom }: OfMaking) {
  return selectFrom('explainers as e')
    .innerJoin('explainer_reviews as r', (on) =>
      on.onRef('r.city', '=', 'e.city').onRef('r.explainer_id', '=', 'e.id').on('r.outcome', '=', 'passed'),
    )
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .whereRef('e.city', '=', 'm.city')
    .whereRef('e.making_id', '=', 'm.id');
}

function endingOf({ selectFrom }: OfMaking) {
  return selectFrom('making_steps as s')
    .select('s.id')
    .whereRef('s.city', '=', 'm.city')
    .whereRef('s.making_id', '=', 'm.id')
    .where('s.step', '=', 'ending');
}
