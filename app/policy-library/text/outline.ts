import type { Block } from '#app/policy-library/text/block.ts';

/** A line of the outline of a text with what stands under it. */
export interface OutlineEntry {
  anchor: string;
  label: string;
  text: string;
  below: OutlineEntry[];
}

const LONGEST_TITLE = 40;

/** The outline of a text: 编 over 章 over 节, else the headings; articles stand under them with the first words of each. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: { depth: number; entry: OutlineEntry }[] = [];
  for (const block of blocks) {
    const depth = depthOf(block);
    if (depth === null) continue;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const entry = { anchor: block.anchor, label: block.label, text: titleOf(block), below: [] };
    (open.at(-1)?.entry.below ?? top).push(entry);
    open.push({ depth, entry });
  }
  return top;
}

/** How deep a block stands in the outline; null for what is left out of it. */
function depthOf({ kind, anchor, label, level = 1 }: Block): number | null {
  if (kind === 'part') return /-f\d+(_\d+)?$/.test(anchor) ? 1 : 0;
  if (kind === 'chapter') return 2;
  if (kind === 'section') return 3;
  if (kind === 'article') return 6;
  // An annex or 附则 without a number stands beside the chapters.
  if (kind === 'heading') return label === '' ? 0 : level <= 2 ? 3 + level : null;
  return null;
}

/** Of a heading its first sentence: 一、加强领导。各部门要…… has its title before the full stop. */
function titleOf({ text }: Block): string {
  const title = text.split(/[。；：]/)[0] ?? '';
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}
