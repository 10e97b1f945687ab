import { sql } from 'kysely';
import { libraryQuery } from '#app/policy-library/searching/library-query.ts';
import { searchLibrary } from '#app/policy-library/searching/search-library.ts';
import { type ShownHit, shownHits } from '#app/policy-library/searching/shown-hits.ts';
import { titleListing } from '#app/policy-library/searching/title-listing.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { similarity } from '#law/disclosure/likeness.ts';

export interface AlreadyPublic {
  documents: ShownHit[];
  /** Given to somebody else on request, and then published (art. 44). */
  records: { id: number; title: string; agency: string; publishedOn: Day | null }[];
}

/** Shown of each. */
const MOST = 5;
/** Titles that are compared at most. */
const MOST_COMPARED = 300;
/** Below this two titles have no more in common than the words of every title. */
const ALIKE = 0.25;

/** What fits the words and is public already: documents of the library and records published after a request. */
export async function alreadyPublic(scope: Scope, words: string): Promise<AlreadyPublic> {
  const asked = words.trim();
  if (asked.length < 2) return { documents: [], records: [] };
  const [documents, records] = await Promise.all([documentsFor(scope, asked), recordsFor(scope, asked)]);
  return { documents, records };
}

async function documentsFor(scope: Scope, words: string): Promise<ShownHit[]> {
  const query = libraryQuery(new URLSearchParams({ q: words, validity: 'all' }));
  const answer = await searchLibrary(scope, query, MOST);
  const { hits } = answer ?? (await titleListing(scope, query, MOST));
  return shownHits(scope, hits);
}

async function recordsFor(scope: Scope, words: string): Promise<AlreadyPublic['records']> {
  const found = await sql<AlreadyPublic['records'][number]>`
    select d.id, d.title, a.name as agency, d.published_on as "publishedOn"
    from publish_decisions d
      join disclosure_requests r on r.city = d.city and r.id = d.request_id
      join agencies a on a.city = r.city and a.id = r.agency_id
    where d.city = ${scope.city.code} and d.publish and bigrams(d.title) && bigrams(${words}::text)
    order by d.published_on desc, d.id desc limit ${MOST_COMPARED}`.execute(scope.db);
  return found.rows
    .map((row) => ({ row, alike: similarity(row.title, words) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ row }) => row);
}
