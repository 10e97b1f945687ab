import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

const PER_PAGE = 30;

/** Information that was given on request and then published: nothing of any request is read here. */
export async function publishedRecords(scope: Scope, { page }: { page: number }) {
  const { total } = await base(scope).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base(scope)
    .select(['d.id', 'd.title', 'd.published_on', 'a.name as agency'])
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** One of them; null when there is none. */
export async function publishedRecord(scope: Scope, id: number) {
  const row = await base(scope)
    .select(['d.id', 'd.title', 'd.text', 'd.published_on', 'a.name as agency'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

function base(scope: Scope) {
  return scope.db
    .selectFrom('publish_decisions as d')
    .innerJoin('disclosure_requests as r', (on) =>
      on.onRef('r.city', '=', 'd.city').onRef('r.id', '=', 'd.request_id'),
    )
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.agency_id'))
    .where('d.city', '=', scope.city.code)
    .where('d.publish', '=', true);
}
