import type { Updateable } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { openSealed, seal, sealedWith } from '#db/sealed.ts';
import type { DisclosureRequests } from '#db/tables.ts';

/** Columns that hold sealed values; a test compares them with the schema. */
export const sealedColumns = ['identity_sealed', 'phone_sealed', 'email_sealed', 'address_sealed'] as const;

const TABLE = 'disclosure_requests';
const BATCH = 500;

/**
 * Seals each value of the city anew that was not sealed with `key`, the current one: a batch a transaction, so that
 * officers go on working and a run cut short goes on where it stopped. Returns the number of values.
 */
export async function resealAll(scope: Scope, key: string): Promise<number> {
  let values = 0;
  let after = 0;
  for (;;) {
    const batch = await scope.db.transaction().execute((trx) => resealBatch(scope.in(trx), key, after));
    values += batch.values;
    if (batch.last === null) break;
    after = batch.last;
  }
  await scope.db
    .transaction()
    .execute((trx) =>
      writeAudit(scope.in(trx), { act: 'rotate-keys', subject: `keys:${key}`, detail: { values } }),
    );
  return values;
}

async function resealBatch({ db, city }: Scope, key: string, after: number) {
  const rows = await db
    .selectFrom(TABLE)
    .select(['id', ...sealedColumns])
    .where('city', '=', city.code)
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  let values = 0;
  for (const row of rows) {
    const anew: Updateable<DisclosureRequests> = {};
    for (const column of sealedColumns) {
      const old = row[column];
      if (old === null || sealedWith(old) === key) continue;
      const place = { table: TABLE, column, row: row.id };
      anew[column] = seal(openSealed(old, place), place);
      values++;
    }
    if (Object.keys(anew).length === 0) continue;
    await db.updateTable(TABLE).set(anew).where('city', '=', city.code).where('id', '=', row.id).execute();
  }
  return { values, last: rows.at(-1)?.id ?? null };
}
