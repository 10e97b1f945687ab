import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { DB } from '#db/tables.ts';

type CaseRow = ExpressionBuilder<DB & { c: DB['remedy_cases'] }, 'c'>;

/** What happened in case c. */
export function remedyFacts(eb: CaseRow) {
  return [steps(eb), results(eb), runs(eb), papers(eb)] as const;
}

function steps(eb: CaseRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('remedy_steps as s')
      .select(['s.id', 's.kind', 's.instance', 's.happened_on', 's.on_day', 's.head_appeared', 's.note'])
      .whereRef('s.city', '=', 'c.city')
      .whereRef('s.case_id', '=', 'c.id')
      .orderBy('s.happened_on')
      .orderBy('s.id'),
  ).as('steps');
}

function results(eb: CaseRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('remedy_results as s')
      .select(['s.id', 's.instance', 's.result', 's.outcome', 's.concluded_on', 's.received_on'])
      .select(['s.period_days', 's.period_unit'])
      .whereRef('s.city', '=', 'c.city')
      .whereRef('s.case_id', '=', 'c.id')
      .orderBy('s.instance'),
  ).as('results');
}

/** New replies that the case ordered, with the day on which each was sent. */
function runs(eb: CaseRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('ordered_runs as s')
      .leftJoin('dispatches as d', (on) =>
        on
          .onRef('d.city', '=', 's.city')
          .onRef('d.request_id', '=', 's.request_id')
          .onRef('d.run', '=', 's.run'),
      )
      .select(['s.run', 's.received_on', 'd.sent_on'])
      .whereRef('s.city', '=', 'c.city')
      .whereRef('s.remedy_case_id', '=', 'c.id')
      .orderBy('s.run'),
  ).as('runs');
}

function papers(eb: CaseRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('remedy_papers as s')
      .select(['s.id', 's.family', 's.happened_on'])
      .whereRef('s.city', '=', 'c.city')
      .whereRef('s.case_id', '=', 'c.id')
      .orderBy('s.id'),
  ).as('papers');
}
