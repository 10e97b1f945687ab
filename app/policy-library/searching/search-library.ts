import { searchEngine } from '#app/policy-library/searching/engines.ts';
import type { LibraryQuery } from '#app/policy-library/searching/library-query.ts';
import { log } from '#app/shell/log.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { SearchAnswer, SearchEngine } from '#search/engine.ts';

/** Of an answer ordered by day only so many of the best are looked at. */
const MOST_SORTED = 300;

/**
 * Asks the index of the city. Null while there is none that answers: it is being made.
 * Validity is seen from today; the filter stands in the query.
 */
export async function searchLibrary(
  scope: Scope,
  query: LibraryQuery,
  perPage: number,
): Promise<SearchAnswer | null> {
  const engine = await searchEngine(scope.city.code);
  if (!engine) return null;
  try {
    if (query.words === '') return withoutPassages(await engine.search(asked(scope, query, perPage)));
    return query.sort === 'newest'
      ? await newestFirst(scope, engine, { query, perPage })
      : await engine.search(asked(scope, query, perPage));
  } catch (error) {
    log().error({ err: error, city: scope.city.code }, 'the search index does not answer');
    return null;
  }
}

/** Where nothing was asked no passage fits better than another: the document as a whole is shown. */
function withoutPassages(answer: SearchAnswer): SearchAnswer {
  const hits = answer.hits.map(({ documentKey, score }) => ({
    documentKey,
    key: `${documentKey}:`,
    anchor: '',
    score,
    alsoIn: [],
  }));
  return { ...answer, hits };
}

function asked(scope: Scope, query: LibraryQuery, perPage: number) {
  const { words, filters, validity, page } = query;
  return { words, filters, validity, page, perPage, on: scope.today };
}

/** The best answers by day of publication; the engine orders by fitness only. */
async function newestFirst(
  scope: Scope,
  engine: SearchEngine,
  { query, perPage }: { query: LibraryQuery; perPage: number },
): Promise<SearchAnswer> {
  const best = await engine.search(asked(scope, { ...query, page: 1 }, MOST_SORTED));
  const days = await publishedOn(
    scope,
    best.hits.map(({ documentKey }) => Number(documentKey)),
  );
  const dayOfHit = (key: string) => days.get(Number(key)) ?? '';
  const sorted = best.hits.toSorted((a, b) => dayOfHit(b.documentKey).localeCompare(dayOfHit(a.documentKey)));
  const start = (query.page - 1) * perPage;
  return { ...best, total: sorted.length, hits: sorted.slice(start, start + perPage) };
}

async function publishedOn(scope: Scope, ids: number[]): Promise<Map<number, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['id', 'published_on'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.published_on]));
}
