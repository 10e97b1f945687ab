import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Addresses in one file at most, by sitemaps.org. */
const MOST_ADDRESSES = 50_000;

/** Pages that are always there. */
const FIXED_PAGES = [
  '/',
  '/policies',
  '/policies/changes',
  '/policies/normative',
  '/explainers',
  '/gazette',
  '/requests',
  '/agencies',
  '/reports',
  '/api',
];

/** An address of the site and the day on which its content last changed, where it is known. */
export interface SitemapEntry {
  path: string;
  changedOn: Day | null;
}

/** The parts of the sitemap: documents by ranges of their ids, so that a part keeps its addresses for ever. */
export async function sitemapParts(scope: Scope): Promise<{ part: number; changedOn: Day | null }[]> {
  const rows = await publicDocuments(scope)
    .select([partOf.as('part'), changedOn(scope).as('changedOn')])
    .groupBy('part')
    .orderBy('part')
    .execute();
  return rows.some(({ part }) => part === 1) ? rows : [{ part: 1, changedOn: null }, ...rows];
}

/** The addresses of one part, counted from 1; none where there is no such part. */
export async function libraryPages(scope: Scope, part: number): Promise<SitemapEntry[]> {
  if (!Number.isSafeInteger(part) || part < 1) return [];
  const rows = await publicDocuments(scope)
    .select(['d.id', changedOn(scope).as('changedOn')])
    .where('d.id', '>=', (part - 1) * RANGE)
    .where('d.id', '<', part * RANGE)
    .groupBy('d.id')
    .orderBy('d.id')
    .execute();
  const documents = rows.map(({ id, changedOn: day }) => ({ path: `/policies/${id}`, changedOn: day }));
  if (part !== 1) return documents;
  return [...FIXED_PAGES.map((path) => ({ path, changedOn: null })), ...documents];
}

/** Ids in a part; the fixed pages have room in the first. */
const RANGE = MOST_ADDRESSES - 100;
const partOf = sql<number>`d.id / ${sql.lit(RANGE)} + 1`;

function publicDocuments(scope: Scope) {
  return scope.db
    .selectFrom('documents as d')
    .leftJoin('document_versions as v', (join) =>
      join.onRef('v.city', '=', 'd.city').onRef('v.document_id', '=', 'd.id'),
    )
    .leftJoin('document_acts as a', (join) =>
      join.onRef('a.city', '=', 'd.city').onRef('a.document_id', '=', 'd.id'),
    )
    .where('d.city', '=', scope.city.code)
    .where('d.disclosure', '=', 'proactive')
    .where('d.published_on', 'is not', null);
}

/** The newest of: a text written, an act recorded, a day of effect that has come. */
function changedOn(scope: Scope) {
  const day = (column: string) => sql`max(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`;
  const come = sql`max(a.effective_on) filter (where a.effective_on <= ${scope.today})`;
  return sql<Day | null>`greatest(${day('v.recorded_at')}, ${day('a.recorded_at')}, ${come})`;
}
