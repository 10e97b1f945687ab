import type { Insertable } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';

/** PostgreSQL takes at most 65,535 values in one statement. */
const VALUES_AT_ONCE = 60_000;

/** Inserts many rows of one shape, few statements however many. Returns the new ids by the rows' `key` column, where one is asked for. */
export async function writeRows<T extends keyof DB & string>(
  { db }: Scope,
  table: T,
  rows: readonly Insertable<DB[T]>[],
  key?: 'source_key',
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const width = Object.keys(rows[0] ?? {}).length || 1;
  const step = Math.floor(VALUES_AT_ONCE / width);
  for (let from = 0; from < rows.length; from += step) {
    const insert = db.insertInto(table).values(rows.slice(from, from + step));
    if (key === undefined) await insert.execute();
    else {
      const made = await insert.returning(['id', key] as never).execute();
      for (const row of made as unknown as { id: number; source_key: string }[])
        ids.set(row.source_key, row.id);
    }
  }
  return ids;
}
