import type { Scope } from '#app/shell/scope.ts';

/** The id of the city's agency with this code, or null. */
export async function agencyByCode(scope: Scope, code: string): Promise<number | null> {
  const row = await scope.db
    .selectFrom('agencies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}
