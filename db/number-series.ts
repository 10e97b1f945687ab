import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/**
 * Takes the next number of a series and year, inside the act's transaction. The counter's row stays locked until
 * the act commits, so a number is never given twice, and an act that fails gives its number back.
 */
export async function takeNumber(scope: Scope, series: string, year: number): Promise<number> {
  const taken = await scope.db
    .insertInto('number_series')
    .values({ city: scope.city.code, series, year, last: 1 })
    .onConflict((c) =>
      c.columns(['city', 'series', 'year']).doUpdateSet({ last: sql`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return taken.last;
}
