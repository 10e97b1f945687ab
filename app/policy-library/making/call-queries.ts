import { sql } from 'kysely';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';

const PER_PAGE = 20;

/** Calls for comments of the city, open ones first, then the newest; a page of twenty. */
export async function listCalls(scope: Scope, { page }: { page: number }) {
  const base = scope.db
    .selectFrom('comment_calls as c')
    .innerJoin('makings as m', (on) => on.onRef('m.city', '=', 'c.city').onRef('m.id', '=', 'c.making_id'))
    .innerJoin('agencies as a', (on) =>
      on.onRef('a.city', '=', 'm.city').onRef('a.id', '=', 'm.drafting_agency_id'),
    )
    .leftJoin('comment_results as r', (on) =>
      on.onRef('r.city', '=', 'c.city').onRef('r.call_id', '=', 'c.id'),
    )
    .where('c.city', '=', scope.city.code);
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(['c.id', 'c.opened_on', 'c.closes_on', 'm.title', 'm.kind', 'a.name as agency_name'])
    .select(['r.published_on as results_on'])
    .orderBy(sql`c.closes_on < ${scope.today}`)
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** One call with its draft and results; undefined where the city has none with that id. */
export async function callOf(scope: Scope, id: number) {
  const row = await scope.db
    .selectFrom('comment_calls as c')
    .innerJoin('makings as m', (on) => on.onRef('m.city', '=', 'c.city').onRef('m.id', '=', 'c.making_id'))
    .innerJoin('agencies as a', (on) =>
      on.onRef('a.city', '=', 'm.city').onRef('a.id', '=', 'm.drafting_agency_id'),
    )
    .innerJoin('making_drafts as d', (on) =>
      on.onRef('d.city', '=', 'c.city').onRef('d.id', '=', 'c.draft_id'),
    )
    .leftJoin('comment_results as r', (on) =>
      on.onRef('r.city', '=', 'c.city').onRef('r.call_id', '=', 'c.id'),
    )
    .where('c.city', '=', scope.city.code)
    .where('c.id', '=', id)
    .selectAll('c')
    .select(['m.title', 'm.kind', 'm.document_id as made_id', 'a.name as agency_name', 'd.blocks'])
    .select(['r.published_on as results_on', 'r.summary'])
    .executeTakeFirst();
  return row && { ...row, blocks: row.blocks as unknown as Block[] };
}

/** Every opinion of a call with its newest answer, in order of receipt; contacts stay sealed. */
export async function commentsOf(scope: Scope, callId: number) {
  return scope.db
    .selectFrom('comments as c')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('comment_answers as w')
          .select(['w.outcome', 'w.digest', 'w.reply', 'w.happened_on'])
          .whereRef('w.city', '=', 'c.city')
          .whereRef('w.comment_id', '=', 'c.id')
          .orderBy('w.id', 'desc')
          .limit(1)
          .as('answer'),
      (on) => on.onTrue(),
    )
    .select(['c.id', 'c.channel', 'c.author_kind', 'c.opinion', 'c.contact_sealed', 'c.received_on'])
    .select(['answer.outcome', 'answer.digest', 'answer.reply', 'answer.happened_on as answered_on'])
    .where('c.city', '=', scope.city.code)
    .where('c.call_id', '=', callId)
    .orderBy('c.id')
    .execute();
}
