import { coveredShare, type PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { type FoundWords, wordsOnPage } from '#app/disclosure-requests/severance/search/find-words.ts';
import { tellingWords, withheldWords } from '#app/disclosure-requests/severance/search/withheld-words.ts';
import type { Source } from '#app/disclosure-requests/severance/source/source.ts';

/** Places where words that a mark withholds stand unmarked: a name blacked out once and left ten times. */
export async function leftElsewhere(source: Source, marks: PlacedBox[]): Promise<FoundWords[]> {
  const words = tellingWords(await withheldWords(source, marks)).sort((a, b) => b.length - a.length);
  const left: FoundWords[] = [];
  if (words.length === 0) return left;
  for (let page = 1; page <= source.pages.length; page++) {
    const onPage = marks.filter((mark) => mark.page === page);
    const characters = await source.characters(page);
    const found = words.flatMap((word) => wordsOnPage(characters, page, word));
    for (const place of found)
      if (!isCovered(place.boxes, onPage) && !isListed(place, left)) left.push(place);
  }
  return left.slice(0, MOST_LISTED);
}

/** Longer lists say that the marks are wrong, not where. */
const MOST_LISTED = 200;

function isCovered(boxes: PlacedBox[], marks: PlacedBox[]): boolean {
  return boxes.every((box) => marks.some((mark) => coveredShare(box, mark) > 0.6));
}

/** The longer words come first; a part of them at the same place is no second place. */
function isListed(place: FoundWords, left: FoundWords[]): boolean {
  return left.some(
    ({ page, boxes }) =>
      page === place.page &&
      place.boxes.every((box) => boxes.some((other) => coveredShare(box, other) > 0.9)),
  );
}
