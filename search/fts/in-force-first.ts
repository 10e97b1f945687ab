import type { Day } from '#law/cite.ts';
import { referenceName } from '#search/analysis/reference.ts';
import type { Columns } from './columns.ts';
import type { Ranked } from './rank.ts';
import { validityOf } from './validity.ts';

/**
 * Among the versions of one document the text in force on the day stands before the others: versions share a title, and
 * which of them repeats the words more often says nothing about which one holds.
 */
export function inForceFirst(columns: Columns, groups: Ranked[][], on: Day): Ranked[][] {
  const places = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    const title = titleOf(group);
    if (title !== '') places.set(title, [...(places.get(title) ?? []), at]);
  }
  const sorted = [...groups];
  for (const shared of places.values()) {
    if (shared.length < 2) continue;
    const versions = shared.flatMap((at) => [groups[at] ?? []]);
    const inOrder = versions.toSorted((a, b) => standing(columns, b, on) - standing(columns, a, on));
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

function standing(columns: Columns, [best]: Ranked[], on: Day): number {
  if (!best) return 0;
  const validity = validityOf(columns, best.id, on);
  return (validity === 'in-force' || validity === 'unproven' ? 2 : 0) + (columns.current[best.id] ? 1 : 0);
}
