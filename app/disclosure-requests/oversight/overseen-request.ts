import type { Scope } from '#app/shell/scope.ts';

/** Whose request it is and its number: what the supervisor knows before a file is opened. */
export async function overseenRequest(scope: Scope, id: number) {
  return scope.db
    .selectFrom('disclosure_requests as r')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.agency_id'))
    .select(['r.id', 'r.agency_id', 'r.register_no', 'a.short_name as agency'])
    .where('r.city', '=', scope.city.code)
    .where('r.id', '=', id)
    .executeTakeFirst();
}
