import type { ValidityAct } from '#law/publication/validity-facts.ts';

/** Acts by the day of their effect; of one day by what they do and what they rest on, so that the order in which they
 * were entered decides nothing.
 * @nolaw an order */
export function byDay(a: ValidityAct, b: ValidityAct): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}

function keyOf({ effectiveOn, kind, untilOn, basis }: ValidityAct): string {
  return [effectiveOn, kind, untilOn ?? '', basis.title].join('\n');
}

/** Acts that end a document, the earliest first. A replacement on the same day as a plain repeal goes first: it says more.
 * @nolaw picks acts */
export function endingActs(acts: readonly ValidityAct[]): ValidityAct[] {
  const rank = { replaced: 0, repealed: 1, 'declared-lapsed': 2 };
  return acts
    .filter((act): act is ValidityAct & { kind: keyof typeof rank } => act.kind in rank)
    .sort((a, b) =>
      a.effectiveOn === b.effectiveOn ? rank[a.kind] - rank[b.kind] || byDay(a, b) : byDay(a, b),
    );
}
