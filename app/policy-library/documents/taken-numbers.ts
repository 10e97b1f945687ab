import type { Refusal, Scope } from '#app/shell/scope.ts';
import { lockName } from '#db/lock.ts';

/**
 * Why a document, index or source number cannot be given again; null when it is free. Waits for acts that are giving
 * the same one, until the transaction ends.
 */
export async function numberTaken(
  inside: Scope,
  { column, value, zh }: { column: 'document_no' | 'index_no'; value: string; zh: string },
): Promise<Refusal | null> {
  await lockName(inside, `documents:${column}:${value}`);
  const holder = await inside.db
    .selectFrom('documents')
    .select(['id', 'title'])
    .where('city', '=', inside.city.code)
    .where(column, '=', value)
    .executeTakeFirst();
  return holder
    ? {
        code: `${column.replace('_', '-')}-taken`,
        reason: `${zh}${value}已经用于《${holder.title}》（第${holder.id}号记录）。`,
      }
    : null;
}

/** The same of a register number, which documents and decisions to continue share. */
export async function registerNoTaken(inside: Scope, registerNo: string): Promise<Refusal | null> {
  const value = registerNo.trim();
  await lockName(inside, `register-no:${value}`);
  const { db, city } = inside;
  const [document, act] = await Promise.all([
    db
      .selectFrom('documents')
      .select('id')
      .where('city', '=', city.code)
      .where('register_no', '=', value)
      .executeTakeFirst(),
    db
      .selectFrom('document_acts')
      .select('id')
      .where('city', '=', city.code)
      .where('register_no', '=', value)
      .executeTakeFirst(),
  ]);
  return document || act ? { code: 'register-no-taken', reason: `登记号${value}已经用过。` } : null;
}
