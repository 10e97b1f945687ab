import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/** Agencies of the city as choices of a form, the government office first. */
export async function agencyChoices({ db, city }: Scope): Promise<{ value: string; label: string }[]> {
  const rows = await db
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('city', '=', city.code)
    .orderBy(sql`kind <> 'government-office'`)
    .orderBy('id')
    .execute();
  return rows.map(({ id, name }) => ({ value: String(id), label: name }));
}
