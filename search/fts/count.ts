import type { FacetName, SearchAnswer, SearchQuery } from '#search/engine.ts';
import type { Columns } from './columns.ts';
import { validityOf } from './validity.ts';

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
  const wanted = facetNames.map((name) => wantedCode(columns, query.filters[name]));
  const counters = facetNames.map(documentCounter<number>);
  const validities = documentCounter<string>();
  const passed = documentCounter<true>();
  const passing: number[] = [];
  for (const id of entries) {
    const document = columns.document[id] ?? 0;
    const validity = validityOf(columns, id, query.on);
    let misses = query.validity === 'all' || query.validity === validity ? 0 : VALIDITY;
    for (let at = 0; at < facetNames.length; at++) {
      if (wanted[at] !== null && !codesOf(columns, at, id).includes(wanted[at] ?? NO_VALUE)) misses |= 1 << at;
    }
    if (misses === 0) {
      passing.push(id);
      passed.add(document, [true]);
    }
    for (let at = 0; at < facetNames.length; at++) {
      if ((misses & ~(1 << at)) === 0) counters[at]?.add(document, codesOf(columns, at, id));
    }
    if ((misses & ~VALIDITY) === 0) validities.add(document, [validity]);
  }
  const facets = Object.fromEntries(
    facetNames.map((name, at) => [name, inOrder(counters[at]?.counts, (code) => columns.values[code] ?? '')]),
  ) as SearchAnswer['facets'];
  facets.validity = inOrder(validities.counts, (value) => value);
  return { passing, total: passed.counts.get(true) ?? 0, facets };
}

const NO_VALUE = -1;

/** Null: any value will do. */
function wantedCode(columns: Columns, value: string | undefined): number | null {
  if (value === undefined || value === '') return null;
  return columns.codes.get(value) ?? NO_VALUE;
}

function codesOf(columns: Columns, facet: number, id: number): number[] {
  return columns.facets[facetNames[facet] ?? 'kind'][id] ?? [];
}

/** Counts each document once, whichever of its entries comes first. */
function documentCounter<Value>() {
  const seen: boolean[] = [];
  const counts = new Map<Value, number>();
  return {
    counts,
    add(document: number, values: Value[]) {
      if (seen[document]) return;
      seen[document] = true;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    },
  };
}

/** Most first; of equally many the one that comes first in the order of texts. */
function inOrder<Value>(counts: Map<Value, number> | undefined, textOf: (value: Value) => string) {
  return [...(counts ?? [])]
    .map(([value, count]) => ({ value: textOf(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
