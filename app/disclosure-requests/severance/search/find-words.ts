import type { Box, PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { type PlainPage, plain, plainPage } from '#app/disclosure-requests/severance/search/plain-text.ts';
import type { Character, Source } from '#app/disclosure-requests/severance/source/source.ts';

/** Words found on a page; words that run over a line's end have a box on each line. */
export interface FoundWords {
  page: number;
  boxes: PlacedBox[];
  /** The words with some signs before and after them. */
  context: { before: string; words: string; after: string };
}

/** Found places of one search; more make a list that nobody reads. */
const MOST_FOUND = 500;

/** Every place of the record where the words can be taken out as text; blanks and letter case do not matter. */
export async function findWords(source: Source, words: string): Promise<FoundWords[]> {
  const wanted = plain(words);
  const found: FoundWords[] = [];
  if (wanted === '') return found;
  for (let page = 1; page <= source.pages.length && found.length < MOST_FOUND; page++)
    found.push(...wordsOnPage(await source.characters(page), page, wanted));
  return found.slice(0, MOST_FOUND);
}

/** The same on one page; `wanted` is plain already. */
function wordsOnPage(characters: Character[], page: number, wanted: string): FoundWords[] {
  const { text, from } = plainPage(characters);
  const found: FoundWords[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const span = { at, end: at + wanted.length };
    found.push(foundAt({ characters, text, from, page }, span));
  }
  return found.filter(({ boxes }) => boxes.length > 0);
}

/** A page with its plain text, ready to be searched. */
export interface SearchedPage extends PlainPage {
  page: number;
  characters: Character[];
}

/** What stands in a span of the plain text: where it is seen, and what stands around it. */
export function foundAt(
  { page, characters, text, from }: SearchedPage,
  { at, end }: { at: number; end: number },
): FoundWords {
  const hit = characters.slice(from[at], (from[end - 1] ?? 0) + 1);
  return {
    page,
    boxes: linesOf(hit).map((box) => ({ page, ...box })),
    context: {
      before: text.slice(Math.max(0, at - AROUND), at),
      words: text.slice(at, end),
      after: text.slice(end, end + AROUND),
    },
  };
}

const AROUND = 12;

/** One box a line: characters join while they stand beside or under each other without a jump. */
function linesOf(characters: Character[]): Box[] {
  const lines: Box[] = [];
  for (const { place } of characters) {
    if (!place) continue;
    const line = lines.at(-1);
    if (line && isOneLine(line, place)) lines[lines.length - 1] = joined(line, place);
    else lines.push(place);
  }
  return lines;
}

function isOneLine(line: Box, next: Box): boolean {
  const across = common([line.left, line.width], [next.left, next.width]);
  const down = common([line.top, line.height], [next.top, next.height]);
  // Side by side, with at most two signs between; or, in vertical text, one under the other.
  if (down > next.height / 2) return across > -2 * next.width;
  return across > next.width / 2 && down > -next.height / 4;
}

type Span = [from: number, length: number];

/** The common length of two spans; below zero it is the gap between them. */
function common([a, aLength]: Span, [b, bLength]: Span): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

function joined(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
