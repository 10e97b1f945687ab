import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/** A change as the index follows it. */
export interface SeenChange {
  seq: number;
  kind: string;
  key: string;
}

/**
 * The oldest transaction still under way: every change of an older one is there to be read, whatever the order of
 * their commits. The place from which the index follows is such a number, not a `seq`, which a slow transaction may
 * have taken long before it commits.
 */
export async function changesEdge(scope: Scope): Promise<number> {
  const { rows } = await sql<{ edge: number }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as edge`.execute(scope.db);
  return rows[0]?.edge ?? 0;
}

/**
 * The city's changes of transactions from `edge` on, in order. Some of them may be newer than the next edge: they are
 * indexed at once, and read once more when the transactions before them have ended.
 */
export async function changesSince(scope: Scope, edge: number): Promise<SeenChange[]> {
  return scope.db
    .selectFrom('changes')
    .select(['seq', 'kind', 'key'])
    .where('city', '=', scope.city.code)
    .where(sql<boolean>`xid >= ${String(edge)}::xid8`)
    .orderBy('seq')
    .execute();
}
