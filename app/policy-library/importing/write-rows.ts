import type { Insertable } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';

/** PostgreSQL takes at most 65,535 values in one statement. */
const VALUES_AT_ONCE = 60_000;

/** Inserts many rows of one shape, few statements however many. */
export async function writeRows<T extends keyof DB & string>(
  { db }: Scope,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (const some of portionsOf(rows)) await db.insertInto(table).values(some).execute();
}

/** Inserts documents or versions with a source key. Returns the new ids by that key. */
export async function writeKeyedRows<T extends 'documents' | 'document_versions'>(
  { db }: Scope,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const some of portionsOf(rows)) {
    const insert = db.insertInto<'documents' | 'document_versions'>(table).values(some as never);
    for (const { id, source_key } of await insert.returning(['id', 'source_key']).execute()) {
      ids.set(source_key ?? '', id);
    }
  }
  return ids;
}

function* portionsOf<R extends object>(rows: readonly R[]): Generator<R[]> {
  const step = Math.floor(VALUES_AT_ONCE / (Object.keys(rows[0] ?? {}).length || 1));
  for (let from = 0; from < rows.length; from += step) yield rows.slice(from, from + step);
}
