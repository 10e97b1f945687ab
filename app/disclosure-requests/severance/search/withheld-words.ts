import { type Box, coveredShare, type PlacedBox } from '#app/disclosure-requests/severance/box.ts';
import { plain } from '#app/disclosure-requests/severance/search/plain-text.ts';
import type { Character, Source } from '#app/disclosure-requests/severance/source/source.ts';

/**
 * The texts that lie under the marks: of the page's own text, seen or hidden, and of the notes and form fields that
 * touch a mark. Each is plain (`plain-text.ts`).
 */
export async function withheldWords(source: Source, marks: PlacedBox[]): Promise<string[]> {
  const texts = new Set<string>();
  for (const page of new Set(marks.map((mark) => mark.page))) {
    const onPage = marks.filter((mark) => mark.page === page);
    const characters = await source.characters(page);
    for (const mark of onPage) for (const run of runsUnder(characters, mark)) texts.add(plain(run));
    for (const note of await source.notes(page)) {
      const { place } = note;
      if (place && onPage.some((mark) => touch(place, mark)))
        for (const text of note.texts) texts.add(plain(text));
    }
  }
  texts.delete('');
  return [...texts];
}

/** A character is under a mark when this much of it is: its place is an estimate. */
const ENOUGH = 0.35;

/** Runs of characters under one mark, in the order of the file. */
export function runsUnder(characters: Character[], mark: Box): string[] {
  const runs: string[] = [];
  let open = false;
  for (const { text, place } of characters) {
    const isUnder = place !== null && coveredShare(place, mark) >= ENOUGH;
    if (isUnder && open) runs[runs.length - 1] += text;
    if (isUnder && !open) runs.push(text);
    // A blank between two words of one line may stand without a place of its own.
    open = isUnder || (open && text.trim() === '');
  }
  return runs;
}

function touch(a: Box, b: Box): boolean {
  return coveredShare(a, b) > 0;
}

/**
 * What to look for elsewhere: of each withheld text the whole, its words, and of short ones every four signs in a row,
 * so that a name is found though the mark took its label in. Shorter than four signs only a name: two Han signs or three.
 */
export function tellingWords(withheld: string[]): string[] {
  const words = withheld.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const telling = words.filter((word) => word.length >= WINDOW || /^\p{Script=Han}{2,}$/u.test(word));
  return [...new Set([...telling, ...telling.filter(({ length }) => length <= SHORT).flatMap(windowsOf)])];
}

const WINDOW = 4;
/** A label with a name or number; of longer texts four signs in a row are everyday words. */
const SHORT = 24;

function windowsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - WINDOW + 1) }, (_, at) =>
    word.slice(at, at + WINDOW),
  ).filter((window) => /^[\p{L}\p{N}]+$/u.test(window));
}
