import type { SearchQuery } from '#search/engine.ts';
import { type Columns, newest } from './columns.ts';
import { type Counted, countFacets } from './count.ts';

/** Choices of filters kept until the index changes: the plain list is what most readers open and leaf through. */
const MOST_KEPT = 16;

const kept = new WeakMap<Columns, { revision: number; counted: Map<string, Counted> }>();

/** The facets of a question without words: everything passes that the filters let pass, newest first. */
export function countEverything(columns: Columns, query: SearchQuery): Counted {
  const { on, validity, filters } = query;
  const known = kept.get(columns);
  const current =
    known?.revision === columns.revision ? known : { revision: columns.revision, counted: new Map() };
  kept.set(columns, current);
  const key = JSON.stringify([on, validity, Object.entries(filters).sort()]);
  const counted = current.counted.get(key) ?? countFacets(columns, query, newest(columns));
  current.counted.set(key, counted);
  if (current.counted.size > MOST_KEPT) current.counted.delete(current.counted.keys().next().value);
  return counted;
}
