import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/**
 * Makes everybody else who locks the same name wait until this transaction ends. For rows of append-only tables, which
 * the program may not lock because it may not alter them, and for rows that are not there yet.
 */
export async function lockName(scope: Scope, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.city.code}:${name}`}, 0))`.execute(
    scope.db,
  );
}

/**
 * Lets everybody else who shares the name go on, and makes whoever locks it wait until this transaction ends. To be
 * taken before any row is locked: the one who locks the name goes on to the rows.
 */
export async function shareName(scope: Scope, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`${scope.city.code}:${name}`}, 0))`.execute(
    scope.db,
  );
}
