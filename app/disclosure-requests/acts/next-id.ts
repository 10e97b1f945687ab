import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/** An id taken before its row is written, because it is bound into the sealed values. */
export async function nextIdOf(scope: Scope, sequence: string): Promise<number> {
  const taken = await sql<{ id: number }>`select nextval(${sequence}) as id`.execute(scope.db);
  const row = taken.rows[0];
  if (!row) throw new Error(`the sequence ${sequence} gave no id`);
  return row.id;
}
