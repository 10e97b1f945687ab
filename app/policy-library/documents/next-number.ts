import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { lockName } from '#db/lock.ts';
import { writeDocumentNumber } from '#law/publication/document-number.ts';
import { makeIndexNumber } from '#law/publication/index-number.ts';

/**
 * The next number of a mark and year: one above the highest that any document of the city bears, whoever numbered it.
 * Call it inside the act's transaction; acts that number wait here for each other.
 */
export async function nextDocumentNumber(
  inside: Scope,
  { mark, year }: { mark: string; year: number | null },
): Promise<string> {
  await lockName(inside, `document-number:${mark}:${year ?? ''}`);
  const head = year === null ? `${mark}第` : `${mark}〔${year}〕`;
  const highest = await highestAfter(inside, { column: 'document_no', head });
  return writeDocumentNumber({ mark, year, serial: highest + 1 });
}

/** The next index number of an agency's code and year, in the same way. */
export async function nextIndexNumber(
  inside: Scope,
  { code, year }: { code: string; year: number },
): Promise<string> {
  await lockName(inside, `index-number:${code}:${year}`);
  const highest = await highestAfter(inside, { column: 'index_no', head: `${code}/${year}-` });
  return makeIndexNumber({ code, year, serial: highest + 1 });
}

/** The highest serial behind a head; 0 where there is none. */
async function highestAfter(
  { db, city }: Scope,
  { column, head }: { column: 'document_no' | 'index_no'; head: string },
): Promise<number> {
  const found = await sql<{ highest: number | null }>`
    select max(substring(substr(${sql.ref(column)}, ${head.length + 1}::int) from '^[0-9]{1,9}')::bigint) as highest
    from documents where city = ${city.code} and starts_with(${sql.ref(column)}, ${head})`.execute(db);
  return Number(found.rows[0]?.highest ?? 0);
}
