import { normalise } from '#search/analysis/normalise.ts';
import { isHan, pairsOf, RUN } from '#search/analysis/terms.ts';
import type { WeighedTerm } from './candidates.ts';
import type { IndexDatabase } from './database.ts';

const SHORTEST = 3;
const LONGEST = 6;

/**
 * The words with a slip put right, or null. A pair of characters that no entry holds is suspect: a word of the titles
 * that differs from the words around it in one character takes their place.
 */
export async function spellingOf(
  db: IndexDatabase,
  words: string,
  terms: WeighedTerm[],
): Promise<string | null> {
  const unknown = new Set(
    terms.filter(({ term, idf }) => idf === 0 && term.length === 2).map(({ term }) => term),
  );
  if (unknown.size === 0) return null;
  const normalised = normalise(words);
  const windows = [...normalised.matchAll(RUN)].flatMap(([run]) =>
    isHan(run) ? suspects(run, unknown) : [],
  );
  for (const wrong of windows.slice(0, 20)) {
    const right = await nearestWord(db, wrong);
    if (right) return normalised.replace(wrong, right);
  }
  return null;
}

/** Parts of a run around unknown pairs, longest first. */
function suspects(run: string, unknown: Set<string>): string[] {
  const parts: string[] = [];
  for (let length = LONGEST; length >= SHORTEST; length--) {
    for (let at = 0; at + length <= run.length; at++) {
      const part = run.slice(at, at + length);
      if (pairsOf(part).some((pair) => unknown.has(pair))) parts.push(part);
    }
  }
  return parts;
}

async function nearestWord(db: IndexDatabase, wrong: string): Promise<string | null> {
  const patterns = Array.from(wrong, (_, at) => `${wrong.slice(0, at)}_${wrong.slice(at + 1)}`);
  const likes = patterns.map(() => 'word like ?').join(' or ');
  const [found] = await db.rows<{ word: string }>(
    `select word from title_words where ${likes} order by documents desc, word limit 1`,
    ...patterns,
  );
  return found?.word ?? null;
}
