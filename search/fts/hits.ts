import type { SearchHit } from '#search/engine.ts';
import type { Ranked } from './rank.ts';
import type { Shown } from './read-shown.ts';

/** Other passages shown with a hit. */
const ALSO = 5;

/** One document once, its best entry first; the others that stood in the ranking follow with it. */
export function groupByDocument(ranked: Ranked[]): Ranked[][] {
  const groups = new Map<number, Ranked[]>();
  for (const entry of ranked) {
    const group = groups.get(entry.document);
    if (!group) groups.set(entry.document, [entry]);
    else if (group.length <= ALSO) group.push(entry);
  }
  return [...groups.values()];
}

export function hitOf(group: Ranked[], shown: Map<number, Shown>): SearchHit[] {
  const [best, ...others] = group;
  const first = best && shown.get(best.id);
  if (!best || !first) return [];
  const alsoIn = others.flatMap(({ id }) => {
    const other = shown.get(id);
    return other ? [{ key: other.key, anchor: other.anchor, label: other.label }] : [];
  });
  const { documentKey, key, anchor } = first;
  return [{ documentKey, key, anchor, score: best.score, alsoIn }];
}
