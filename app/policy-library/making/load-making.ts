import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { explainerReadiness } from '#app/policy-library/explainers/readiness.ts';
import type { Step, StepName } from '#app/policy-library/making/steps.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';
import type { MakingKind } from '#law/publication/making-facts.ts';

export type Making = NonNullable<Awaited<ReturnType<typeof loadMaking>>>;

/**
 * A making with every fact of its course; undefined where the city has none with that id. The texts of
 * the drafts are read apart. Who may see it is the page's question.
 */
export async function loadMaking(scope: Scope, makingId: number) {
  const row = await scope.db
    .selectFrom('makings as m')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'm.city').onRef('a.id', '=', 'm.agency_id'))
    .innerJoin('agencies as d', (on) =>
      on.onRef('d.city', '=', 'm.city').onRef('d.id', '=', 'm.drafting_agency_id'),
    )
    .leftJoin('documents as p', (on) => on.onRef('p.city', '=', 'm.city').onRef('p.id', '=', 'm.document_id'))
    .where('m.city', '=', scope.city.code)
    .where('m.id', '=', makingId)
    .selectAll('m')
    .select(['a.name as agency_name', 'a.kind as agency_kind', 'a.organisation_code'])
    .select([
      'd.name as drafting_agency_name',
      'p.document_no',
      'p.published_on',
      'p.effective_on',
      'p.expires_on',
    ])
    .select((eb) => [...courseOf(eb), ...papersOf(eb), ...consultingOf(eb)])
    .executeTakeFirst();
  if (!row) return undefined;
  const { reviewed } = await explainerReadiness(scope, makingId);
  return {
    ...row,
    kind: row.kind as MakingKind,
    steps: row.steps as unknown as Step[],
    explainersReviewed: reviewed,
  };
}

/** Locks the making until the act commits, so that two officers act one after the other. */
export async function lockMaking(scope: Scope, makingId: number): Promise<boolean> {
  const row = await scope.db
    .selectFrom('makings')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('id', '=', makingId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The steps of one name, oldest first. */
export function stepsNamed<Name extends StepName>(making: Pick<Making, 'steps'>, name: Name): Step<Name>[] {
  return making.steps.filter((step): step is Step<Name> => step.step === name);
}

/** The newest step of a name: the one that counts. */
export function stepNamed<Name extends StepName>(
  making: Pick<Making, 'steps'>,
  name: Name,
): Step<Name> | undefined {
  return stepsNamed(making, name).at(-1);
}

type OfMaking = ExpressionBuilder<DB & { m: DB['makings'] }, 'm'>;

function courseOf(eb: OfMaking) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('making_steps as f')
        .select(['f.id', 'f.step', 'f.content', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'm.city')
        .whereRef('f.making_id', '=', 'm.id')
        .orderBy('f.id'),
    ).as('steps'),
    jsonArrayFrom(
      eb
        .selectFrom('making_drafts as f')
        .select(['f.id', 'f.number', 'f.stage', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'm.city')
        .whereRef('f.making_id', '=', 'm.id')
        .orderBy('f.number'),
    ).as('drafts'),
  ] as const;
}

function papersOf(eb: OfMaking) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('making_files as f')
        .select(['f.id', 'f.gate', 'f.paper', 'f.name', 'f.mime', 'f.size', 'f.sha256', 'f.officer_id'])
        .select('f.recorded_at')
        .whereRef('f.city', '=', 'm.city')
        .whereRef('f.making_id', '=', 'm.id')
        .orderBy('f.id'),
    ).as('files'),
    jsonArrayFrom(
      eb
        .selectFrom('explainer_plans as f')
        .select(['f.id', 'f.outline', 'f.forms', 'f.planned_on', 'f.leader', 'f.officer_id', 'f.happened_on'])
        .select('f.recorded_at')
        .whereRef('f.city', '=', 'm.city')
        .whereRef('f.making_id', '=', 'm.id')
        .orderBy('f.id'),
    ).as('explainerPlans'),
  ] as const;
}

function consultingOf(eb: OfMaking) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('comment_calls as f')
        .leftJoin('comment_results as r', (on) =>
          on.onRef('r.city', '=', 'f.city').onRef('r.call_id', '=', 'f.id'),
        )
        .select(['f.id', 'f.draft_id', 'f.document_id', 'f.opened_on', 'f.closes_on', 'f.short_because'])
        .select(['f.officer_id', 'f.recorded_at'])
        .select(['r.published_on as results_on', 'r.summary', 'r.officer_id as results_officer_id'])
        .select('r.recorded_at as results_at')
        .select(({ selectFrom }) => [
          selectFrom('comments as c')
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .whereRef('c.city', '=', 'f.city')
            .whereRef('c.call_id', '=', 'f.id')
            .as('received'),
          selectFrom('comments as c')
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .whereRef('c.city', '=', 'f.city')
            .whereRef('c.call_id', '=', 'f.id')
            .where((of) =>
              of.not(
                of.exists(
                  of
                    .selectFrom('comment_answers as w')
                    .select('w.id')
                    .whereRef('w.city', '=', 'c.city')
                    .whereRef('w.comment_id', '=', 'c.id'),
                ),
              ),
            )
            .as('unanswered'),
        ])
        .whereRef('f.city', '=', 'm.city')
        .whereRef('f.making_id', '=', 'm.id')
        .orderBy('f.id'),
    ).as('calls'),
  ] as const;
}
