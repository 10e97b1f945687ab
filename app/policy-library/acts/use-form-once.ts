import type { Scope } from '#app/shell/scope.ts';
import { lockName } from '#db/lock.ts';

/** What this key already made, or null; a second form with the same key waits here for the first. */
export async function madeBy(scope: Scope, key: string): Promise<string | null> {
  await lockName(scope, `form_keys:${key}`);
  const used = await scope.db
    .selectFrom('form_keys')
    .select('location')
    .where('city', '=', scope.city.code)
    .where('key', '=', key)
    .executeTakeFirst();
  return used?.location ?? null;
}

/** Remembers what the form made, in the same transaction. */
export async function rememberMade(scope: Scope, key: string, location: string): Promise<void> {
  await scope.db
    .insertInto('form_keys')
    .values({ city: scope.city.code, key, used_at: scope.now, location })
    .execute();
}
