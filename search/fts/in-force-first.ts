import type { Day } from '#law/cite.ts';
import { referenceName } from '#search/analysis/reference.ts';
import type { Columns } from './columns.ts';
import type { Ranked } from './rank.ts';
import { type EntryValidity, validitiesOn } from './validity.ts';

/**
 * Among the versions of one document the text in force on the day stands before the others: versions share a title, and
 * which of them repeats the words more often says nothing about which one holds.
 */
export function inForceFirst(columns: Columns, groups: Ranked[][], on: Day): Ranked[][] {
  const validityOf = validitiesOn(columns, on);
  const standing = ([best]: Ranked[]) => (best ? standingOf(columns, best.id, validityOf(best.id)) : 0);
  const places = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    const title = titleOf(group);
    if (title !== '') places.set(title, [...(places.get(title) ?? []), at]);
  }
  const sorted = [...groups];
  for (const shared of places.values()) {
    if (shared.length < 2) continue;
    const versions = shared.flatMap((at) => [groups[at] ?? []]);
    const inOrder = versions.toSorted((a, b) => standing(b) - standing(a));
    for (const [nth, at] of shared.entries()) sorted[at] = inOrder[nth] ?? [];
  }
  return sorted;
}

/** Without the mark of the version: `（2019年修正）`, `(2017修订)`. */
function titleOf([best]: Ranked[]): string {
  return referenceName(best?.candidate?.title ?? '').replace(
    /\((?:\d{4}年?)?(?:第.次)?(?:修正|修订|修改|\d{4}年?)[^()]*\)$/,
    '',
  );
}

function standingOf(columns: Columns, id: number, validity: EntryValidity): number {
  return (validity === 'in-force' || validity === 'unproven' ? 2 : 0) + (columns.current[id] ? 1 : 0);
}
