import type { FacetName, SearchAnswer, SearchQuery } from '#search/engine.ts';
import type { Columns } from './columns.ts';
import { validitiesOn } from './validity.ts';

export interface Counted {
  /** Entries that pass every filter. */
  passing: number[];
  /** Documents among them. */
  total: number;
  facets: SearchAnswer['facets'];
}

const facetNames: FacetName[] = ['theme', 'kind', 'agency', 'year', 'region'];
const VALIDITY = 1 << facetNames.length;

/** Filters entries and counts documents by facet; each facet without its own filter, so that one can change it. */
export function countFacets(columns: Columns, query: SearchQuery, entries: Iterable<number>): Counted {
  const validityOf = validitiesOn(columns, query.on);
  const wanted = facetNames.map((name) => wantedCode(columns, query.filters[name]));
  const codes = facetNames.map((name) => columns.facets[name]);
  const counters = facetNames.map(documentCounter<number>);
  const validities = documentCounter<string>();
  const passed = documentCounter<true>();
  const passing: number[] = [];
  for (const id of entries) {
    const document = columns.document[id] ?? 0;
    const validity = validityOf(id);
    let misses = query.validity === 'all' || query.validity === validity ? 0 : VALIDITY;
    for (let at = 0; at < codes.length; at++) {
      const code = wanted[at] ?? null;
      if (code !== null && !codes[at]?.[id]?.includes(code)) misses |= 1 << at;
    }
    if (misses === 0) {
      passing.push(id);
      passed.add(document, ONCE);
    }
    for (let at = 0; at < codes.length; at++) {
      if ((misses & ~(1 << at)) === 0) counters[at]?.add(document, codes[at]?.[id] ?? NONE);
    }
    if ((misses & ~VALIDITY) === 0) validities.add(document, lists[validity]);
  }
  const facets = Object.fromEntries(
    facetNames.map((name, at) => [name, inOrder(counters[at]?.counts, (code) => columns.values[code] ?? '')]),
  ) as SearchAnswer['facets'];
  facets.validity = inOrder(validities.counts, (value) => value);
  return { passing, total: passed.counts.get(true) ?? 0, facets };
}

/** Made once: this runs for every entry of every question. */
const ONCE: readonly true[] = [true];
const NONE: readonly number[] = [];
const lists = {
  'in-force': ['in-force'],
  'not-yet': ['not-yet'],
  ended: ['ended'],
  unproven: ['unproven'],
} as const;

const NO_VALUE = -1;

/** Null: any value will do. */
function wantedCode(columns: Columns, value: string | undefined): number | null {
  if (value === undefined || value === '') return null;
  return columns.codes.get(value) ?? NO_VALUE;
}

/** Counts each document once, whichever of its entries comes first. */
function documentCounter<Value>() {
  // Bytes, not a list: entries come newest first, and a list that is filled from its end is kept as a table of hashes.
  let seen = new Uint8Array(4096);
  const counts = new Map<Value, number>();
  return {
    counts,
    add(document: number, values: readonly Value[]) {
      if (document >= seen.length) seen = grown(seen, document);
      if (seen[document] === 1) return;
      seen[document] = 1;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    },
  };
}

function grown(seen: Uint8Array<ArrayBuffer>, document: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(2 * document);
  wider.set(seen);
  return wider;
}

/** Most first; of equally many the one that comes first in the order of texts. */
function inOrder<Value>(counts: Map<Value, number> | undefined, textOf: (value: Value) => string) {
  return [...(counts ?? [])]
    .map(([value, count]) => ({ value: textOf(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
