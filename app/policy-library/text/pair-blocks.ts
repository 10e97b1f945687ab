import type { Block } from '#app/policy-library/text/block.ts';

type Pair = readonly [Block | null, Block | null];

/** Lines at least this alike (of 1) are one line that was changed. */
const ALIKE = 0.5;

/**
 * Which line of the old text became which of the new one: lines with the same words first, then those with the same
 * anchor that are alike, then the most alike that are left, then what is left at the same anchor. The pairs stand in order of the new text; what was removed
 * stands after the line it followed in the old text.
 */
export function pairBlocks(old: readonly Block[], current: readonly Block[]): Pair[] {
  const partner = new Map<Block, Block>();
  const taken = new Set<Block>();
  const pair = (after: Block, before: Block) => {
    partner.set(after, before);
    taken.add(before);
  };
  pairSame(old, current, pair);
  const byAnchor = new Map(old.map((block) => [block.anchor, block]));
  const pairAtAnchor = (least: number) => {
    for (const after of current) {
      const before = byAnchor.get(after.anchor);
      if (partner.has(after) || !before || taken.has(before) || before.kind !== after.kind) continue;
      if (alike(before, after) >= least) pair(after, before);
    }
  };
  pairAtAnchor(ALIKE);
  pairAlike(
    old.filter((block) => !taken.has(block)),
    current.filter((block) => !partner.has(block)),
    pair,
  );
  pairAtAnchor(0);
  return inOrder(old, current, partner);
}

type Pairing = (after: Block, before: Block) => void;

/** The same words: with the same anchor where there is one, else the first that is free in order of reading. */
function pairSame(old: readonly Block[], current: readonly Block[], pair: Pairing): void {
  const byWords = new Map<string, Block[]>();
  for (const block of old) byWords.set(keyOf(block), [...(byWords.get(keyOf(block)) ?? []), block]);
  for (const after of current) {
    const candidates = byWords.get(keyOf(after)) ?? [];
    const at = Math.max(
      0,
      candidates.findIndex(({ anchor }) => anchor === after.anchor),
    );
    const [before] = candidates.splice(at, 1);
    if (before) pair(after, before);
  }
}

/** The most alike first; an article may have moved and been renumbered. */
function pairAlike(old: readonly Block[], current: readonly Block[], pair: Pairing): void {
  const scores = current.flatMap((after) =>
    old
      .filter((before) => before.kind === after.kind && mayBeAlike(before, after))
      .map((before) => ({ before, after, score: alike(before, after) }))
      .filter(({ score }) => score >= ALIKE),
  );
  const done = new Set<Block>();
  for (const { before, after } of scores.sort((a, b) => b.score - a.score)) {
    if (done.has(before) || done.has(after)) continue;
    done.add(before).add(after);
    pair(after, before);
  }
}

function inOrder(
  old: readonly Block[],
  current: readonly Block[],
  partner: ReadonlyMap<Block, Block>,
): Pair[] {
  const kept = new Set(partner.values());
  const removedAfter = new Map<Block | null, Block[]>();
  let last: Block | null = null;
  for (const block of old) {
    if (kept.has(block)) last = block;
    else removedAfter.set(last, [...(removedAfter.get(last) ?? []), block]);
  }
  const removed = (after: Block | null) =>
    (removedAfter.get(after) ?? []).map((block): Pair => [block, null]);
  return [
    ...removed(null),
    ...current.flatMap((after): Pair[] => {
      const before = partner.get(after) ?? null;
      return [[before, after], ...(before ? removed(before) : [])];
    }),
  ];
}

function keyOf({ kind, text, rows }: Block): string {
  return `${kind}\n${text}\n${JSON.stringify(rows ?? [])}`;
}

/** Lines of too different a length cannot share enough; it saves the counting. */
function mayBeAlike(before: Block, after: Block): boolean {
  const [short, long] = [before, after].map(({ text }) => text.length).sort((a, b) => a - b) as [
    number,
    number,
  ];
  return short * 3.2 + 4 >= long;
}

/** 0 to 1: how many of their pairs of neighbouring characters two lines share (Dice). */
function alike(before: Block, after: Block): number {
  const [a, b] = [pairsOf(before), pairsOf(after)];
  if (a.length + b.length === 0) return before.text === after.text ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function pairsOf({ text, rows }: Block): string[] {
  const words = rows ? rows.flat().join('') : text;
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
