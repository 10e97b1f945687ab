import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/** Changes that may still become visible behind a newer one: no transaction takes so many numbers. */
const LATE = 10_000;

/**
 * An ETag of everything public of the city on this day: another one as soon as a change is committed, also one that
 * took its number before others and is committed after them, and at midnight, when validity moves without a write.
 */
export async function libraryTag(scope: Scope, also = ''): Promise<string> {
  const { rows } = await sql<{ last: number; seen: number }>`
    with newest as (select coalesce(max(seq), 0) as seq from changes)
    select newest.seq as last, count(c.seq) as seen
    from newest left join changes c on c.city = ${scope.city.code} and c.seq > newest.seq - ${LATE}
    group by newest.seq`.execute(scope.db);
  const { last = 0, seen = 0 } = rows[0] ?? {};
  return `W/"${scope.today}-${last}-${seen}${also && `-${also}`}"`;
}

/** Whether the caller holds this very answer already. */
export function holds(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((known) => known.trim() === tag);
}
