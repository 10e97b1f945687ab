import { coveredShare, type PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { type FoundWords, foundAt } from '#app/disclosure-requests/severance/search/find-words.ts';
import { plainPage } from '#app/disclosure-requests/severance/search/plain-text.ts';
import { tellingWords, withheldWords } from '#app/disclosure-requests/severance/search/withheld-words.ts';
import type { Source } from '#app/disclosure-requests/severance/source/source.ts';

/** Places where words that a mark withholds stand unmarked: a name blacked out once and left ten times. */
export async function leftElsewhere(source: Source, marks: PlacedBox[]): Promise<FoundWords[]> {
  const words = tellingWords(await withheldWords(source, marks));
  const left: FoundWords[] = [];
  if (words.length === 0) return left;
  for (let page = 1; page <= source.pages.length; page++) {
    const onPage = marks.filter((mark) => mark.page === page);
    const characters = await source.characters(page);
    const searched = { page, characters, ...plainPage(characters) };
    const found = spansOf(searched.text, words).map((span) => foundAt(searched, span));
    left.push(...found.filter(({ boxes }) => boxes.length > 0 && !isCovered(boxes, onPage)));
  }
  return left.slice(0, MOST_LISTED);
}

/** Longer lists say that the marks are wrong, not where. */
const MOST_LISTED = 200;

/** Every stretch of the text that the words cover, overlapping ones as one. */
function spansOf(text: string, words: string[]): { at: number; end: number }[] {
  const covered = Array<string>(text.length).fill('-');
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      covered.fill('x', at, at + word.length);
  return [...covered.join('').matchAll(/x+/g)].map(({ 0: run, index }) => ({
    at: index,
    end: index + run.length,
  }));
}

function isCovered(boxes: PlacedBox[], marks: PlacedBox[]): boolean {
  return boxes.every((box) => marks.some((mark) => coveredShare(box, mark) > 0.6));
}
