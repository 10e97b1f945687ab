import type { Block } from '#app/policy-library/text/block.ts';

const HEADINGS: Partial<Record<Block['kind'], number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  heading: 4,
  article: 9,
};

/**
 * The heading level of each heading of a text, by its anchor. The title is h1; each heading is one level under the
 * one it stands in, so that a screen reader can walk them and never meets a gap.
 */
export function headingLevels(blocks: readonly Block[]): Map<string, number> {
  const levels = new Map<string, number>();
  const open: number[] = [];
  for (const block of blocks) {
    const rank = rankOf(block);
    if (rank === null) continue;
    while ((open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    levels.set(block.anchor, Math.min(open.length + 1, 6));
  }
  return levels;
}

/** How high a heading stands; an annex without a number stands beside the chapters. */
function rankOf({ kind, level = 1, label }: Block): number | null {
  if (kind === 'heading') return label === '' ? 1 : (HEADINGS.heading ?? 0) + Math.min(level, 4) - 1;
  return HEADINGS[kind] ?? null;
}
