import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { openSealed, seal, sealedWith } from '#db/sealed.ts';

/** Columns that hold sealed values, by table; a test compares them with the schema. */
export const sealedColumns = {
  disclosure_requests: ['identity_sealed', 'phone_sealed', 'email_sealed', 'address_sealed'],
  comments: ['contact_sealed'],
  officers: ['phone_sealed', 'email_sealed'],
  outbox_messages: ['to_sealed'],
  mail_intakes: ['sender_sealed'],
  rectification_claims: ['contact_sealed'],
  complaints: ['contact_sealed'],
  request_agents: ['identity_sealed', 'phone_sealed'],
  joint_requesters: ['identity_sealed'],
  delivery_changes: ['email_sealed', 'address_sealed'],
} as const;

type SealedTable = keyof typeof sealedColumns;
const BATCH = 500;

/**
 * Seals each value of the city anew that was not sealed with `key`, the current one: a batch a transaction, so that
 * officers go on working and a run cut short goes on where it stopped. Returns the number of values.
 */
export async function resealAll(scope: Scope, key: string): Promise<number> {
  let values = 0;
  for (const table of Object.keys(sealedColumns) as SealedTable[])
    values += await resealTable(scope, key, table);
  await scope.db
    .transaction()
    .execute((trx) =>
      writeAudit(scope.in(trx), { act: 'rotate-keys', subject: `keys:${key}`, detail: { values } }),
    );
  return values;
}

async function resealTable(scope: Scope, key: string, table: SealedTable): Promise<number> {
  let values = 0;
  let after = 0;
  for (;;) {
    const from = after;
    const batch = await scope.db
      .transaction()
      .execute((trx) => resealBatch(scope.in(trx), { key, table, after: from }));
    values += batch.values;
    if (batch.last === null) return values;
    after = batch.last;
  }
}

async function resealBatch(
  { db, city }: Scope,
  { key, table, after }: { key: string; table: SealedTable; after: number },
) {
  const columns: readonly string[] = sealedColumns[table];
  const { rows } = await sql<{ id: number; [column: string]: unknown }>`
    select id, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
    where city = ${city.code} and id > ${after} order by id limit ${BATCH} for update`.execute(db);
  let values = 0;
  for (const row of rows) {
    const anew = columns.flatMap((column) => {
      const old = row[column];
      if (!Buffer.isBuffer(old) || sealedWith(old) === key) return [];
      const place = { table, column, row: row.id };
      return [sql`${sql.ref(column)} = ${seal(openSealed(old, place), place)}`];
    });
    if (anew.length === 0) continue;
    values += anew.length;
    await sql`update ${sql.table(table)} set ${sql.join(anew)}
      where city = ${city.code} and id = ${row.id}`.execute(db);
  }
  return { values, last: rows.at(-1)?.id ?? null };
}
