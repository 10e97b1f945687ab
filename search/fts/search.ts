import { wordsToMark } from '#search/analysis/query-terms.ts';
import { articleReference } from '#search/analysis/reference.ts';
import type { SearchAnswer, SearchQuery } from '#search/engine.ts';
import { firstLook } from './candidates.ts';
import type { Columns } from './columns.ts';
import { countFacets } from './count.ts';
import { countEverything } from './count-everything.ts';
import { type FoundReference, findReference } from './find-reference.ts';
import { groupByDocument, hitOf } from './hits.ts';
import { inForceFirst } from './in-force-first.ts';
import type { Opened } from './opened.ts';
import { type Ranked, rank } from './rank.ts';
import { readShown } from './read-shown.ts';
import { spellingOf } from './spelling.ts';

/** What fits at least this share as well as the best is found; the rest shares only odd words with the question. */
const LEAST_COVERAGE = 0.3;

/**
 * Words that name an article are looked for by the law's name alone: `第三十三条` stands in every law and says nothing of
 * what the others are about, and what was named stands first anyhow.
 */
export async function search({ db, columns }: Opened, query: SearchQuery): Promise<SearchAnswer> {
  const words = query.words.trim();
  const reference = words === '' ? null : await findReference(db, columns, query);
  const named = reference?.shown.how === 'article' ? articleReference(words)?.name : undefined;
  const look = await firstLook(db, columns, named ?? words);
  const found = words === '' ? [] : fitting(columns, look.coverage);
  if (reference && !found.includes(reference.id)) found.push(reference.id);
  const counted = words === '' ? countEverything(columns, query) : countFacets(columns, query, found);
  const { passing, total, facets } = counted;
  const wanted = query.page * query.perPage;
  const ranked =
    words === ''
      ? firstDocuments(columns, passing, wanted)
      : await rank({ db, columns, look, wanted, on: query.on, once: reference !== null }, passing);
  const withNamed = withReference(
    columns,
    ranked,
    reference && passing.includes(reference.id) ? reference : null,
  );
  const groups = referenceFirst(inForceFirst(columns, groupByDocument(withNamed), query.on), reference);
  const page = groups.slice(wanted - query.perPage, wanted);
  const shown = await readShown(
    db,
    page.flat().map(({ id }) => id),
  );
  return {
    ...{ total, facets, reference: reference?.shown ?? null, words: wordsToMark(words) },
    hits: page.flatMap((group) => hitOf(group, shown)),
    spelling: await spellingOf(db, words, look.terms),
  };
}

/** What the words name is among the ranked, however little its text repeats them. */
function withReference(columns: Columns, ranked: Ranked[], reference: FoundReference | null): Ranked[] {
  if (!reference || ranked.some(({ id }) => id === reference.id)) return ranked;
  const { id } = reference;
  return [
    { id, document: columns.document[id] ?? 0, score: ranked[0]?.score ?? 0, candidate: null },
    ...ranked,
  ];
}

/** The document that the words name stands first, opened at the passage that they name. */
function referenceFirst(groups: Ranked[][], reference: FoundReference | null): Ranked[][] {
  const at = groups.findIndex((group) => group.some(({ id }) => id === reference?.id));
  const named = groups[at];
  if (!named) return groups;
  const inside = named.toSorted((a, b) => Number(b.id === reference?.id) - Number(a.id === reference?.id));
  return [inside, ...groups.filter((group) => group !== named)];
}

function fitting(columns: Columns, coverage: Float32Array): number[] {
  let best = 0;
  for (let id = 1; id < coverage.length; id++) best = Math.max(best, coverage[id] ?? 0);
  const least = LEAST_COVERAGE * best;
  const ids: number[] = [];
  for (let id = 1; id < coverage.length; id++) {
    const share = coverage[id] ?? 0;
    if (share > 0 && share >= least && columns.document[id]) ids.push(id);
  }
  return ids;
}

/** The entries of the first so many documents: without words nothing has to be ranked, and the rest is not looked at. */
function firstDocuments(columns: Columns, entries: readonly number[], wanted: number): Ranked[] {
  const documents = new Set<number>();
  const first: Ranked[] = [];
  for (const id of entries) {
    const document = columns.document[id] ?? 0;
    if (documents.size === wanted && !documents.has(document)) break;
    documents.add(document);
    first.push({ id, document, score: 0, candidate: null });
  }
  return first;
}
