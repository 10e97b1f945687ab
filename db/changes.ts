import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

export const CHANGES_CHANNEL = 'qingchuang_changes';

/** Tells every process, when the act commits, that something public changed: cached pages are dropped by it. */
export async function noteChange(scope: Scope, kind: string, key: string): Promise<void> {
  await scope.db.insertInto('changes').values({ city: scope.city.code, kind, key }).execute();
  await tellReaders(scope);
}

/** Has every process forget the city's pages without a change of facts: the search index has caught up with one. */
export async function tellReaders(scope: Scope): Promise<void> {
  await sql`select pg_notify(${CHANGES_CHANNEL}, ${scope.city.code})`.execute(scope.db);
}
