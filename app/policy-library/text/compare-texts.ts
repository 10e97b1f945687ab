import { diffChars } from 'diff';
import type { Block } from '#app/policy-library/text/block.ts';
import { pairBlocks } from '#app/policy-library/text/pair-blocks.ts';

/** A row of the side-by-side view 新旧对照. */
export interface ComparedRow {
  change: 'same' | 'changed' | 'added' | 'removed';
  old: ComparedSide | null;
  new: ComparedSide | null;
}

export interface ComparedSide {
  block: Block;
  /** The words of the line with its label, cut where they differ from the other side. */
  pieces: { text: string; marked: boolean }[];
}

/** The two texts line by line in order of reading; a line that has moved stands where the new text has it. */
export function compareTexts(old: readonly Block[], current: readonly Block[]): ComparedRow[] {
  return pairBlocks(old, current).map(([before, after]) => {
    if (!before || !after) {
      return {
        change: before ? 'removed' : 'added',
        old: before && whole(before),
        new: after && whole(after),
      };
    }
    const [from, to] = [wordsOf(before), wordsOf(after)];
    if (from === to) return { change: 'same', old: unmarked(before, from), new: unmarked(after, to) };
    return { change: 'changed', ...marked(before, after) };
  });
}

function whole(block: Block): ComparedSide {
  return { block, pieces: [{ text: wordsOf(block), marked: true }] };
}

function unmarked(block: Block, text: string): ComparedSide {
  return { block, pieces: [{ text, marked: false }] };
}

function marked(before: Block, after: Block): { old: ComparedSide; new: ComparedSide } {
  const parts = settled(diffChars(wordsOf(before), wordsOf(after)));
  const side = (block: Block, drop: 'added' | 'removed'): ComparedSide => ({
    block,
    pieces: joinedPieces(
      parts
        .filter((part) => !part[drop])
        .map(({ value, added, removed }) => ({ text: value, marked: added || removed })),
    ),
  });
  return { old: side(before, 'added'), new: side(after, 'removed') };
}

type Part = { value: string; added: boolean; removed: boolean };

/** One character that happens to be the same between two changes is read as changed too: 应当 → 可以 is one change. */
function settled(parts: Part[]): Part[] {
  return parts.flatMap((part, index) => {
    const between = index > 0 && index < parts.length - 1 && !part.added && !part.removed;
    if (!between || part.value.length > 1 || /[，。；：、]/.test(part.value)) return [part];
    return [
      { ...part, removed: true },
      { ...part, added: true },
    ];
  });
}

function joinedPieces(pieces: ComparedSide['pieces']): ComparedSide['pieces'] {
  const joined: ComparedSide['pieces'] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.marked === piece.marked) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function wordsOf({ label, text, rows }: Block): string {
  const space = label.startsWith('第') && text !== '' ? ' ' : '';
  return rows ? rows.map((row) => row.join(' | ')).join('\n') : `${label}${space}${text}`;
}
