import { normalise } from '#search/analysis/normalise.ts';
import { isHan, pairsOf, RUN } from '#search/analysis/terms.ts';
import type { WeighedTerm } from './candidates.ts';
import type { IndexDatabase } from './database.ts';

/** Characters of one question that are looked at, and characters tried in place of each. */
const MOST_SLIPS = 5;
const MOST_TRIED = 60;
/** Characters to each side of a slip that have to stand around it in a title too. */
const AROUND = 2;

/**
 * The words with a slip put right, or null. A character is a slip where no entry holds the pairs that it makes; the one
 * with which most titles hold the words around it takes its place.
 */
export async function spellingOf(
  db: IndexDatabase,
  words: string,
  terms: readonly WeighedTerm[],
): Promise<string | null> {
  const unknown = new Set(
    terms.filter(({ term, idf }) => idf === 0 && term.length === 2).map(({ term }) => term),
  );
  if (unknown.size === 0) return null;
  const normalised = normalise(words);
  const slips = [...normalised.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    isHan(run) ? slipsIn(run, unknown).map((at) => ({ run, at, index })) : [],
  );
  for (const { run, at, index } of slips.slice(0, MOST_SLIPS)) {
    const right = await rightCharacter(db, run, at);
    if (right) return normalised.slice(0, index + at) + right + normalised.slice(index + at + 1);
  }
  return null;
}

/** Places whose character makes unknown pairs only; inside a run before those at its ends, which say less. */
function slipsIn(run: string, unknown: ReadonlySet<string>): number[] {
  const places = Array.from({ length: run.length }, (_, at) => at).filter((at) => {
    const pairs = pairsOf(run.slice(Math.max(0, at - 1), at + 2));
    return run.length > 1 && pairs.every((pair) => unknown.has(pair));
  });
  const atEnd = (at: number) => at === 0 || at === run.length - 1;
  return places.sort((a, b) => Number(atEnd(a)) - Number(atEnd(b)) || a - b);
}

/** By what stands on both sides of the slip; where no title holds that, by the one side and then by the other. */
async function rightCharacter(db: IndexDatabase, run: string, at: number): Promise<string | null> {
  const [before, after] = [run.slice(Math.max(0, at - AROUND), at), run.slice(at + 1, at + 1 + AROUND)];
  for (const [left, right] of [
    [before, after],
    [before, ''],
    ['', after],
  ] as const) {
    // One neighbour alone fits too many words.
    if (left.length + right.length < 2) continue;
    const found = await commonest(db, left, right);
    if (found) return found;
  }
  return null;
}

async function commonest(db: IndexDatabase, left: string, right: string): Promise<string | null> {
  let best: { character: string; titles: number } | null = null;
  for (const character of await charactersBetween(db, left.at(-1) ?? '', right.at(0) ?? '')) {
    const titles = await titlesWith(db, pairsOf(left + character + right));
    if (titles > (best?.titles ?? 0)) best = { character, titles };
  }
  return best?.character ?? null;
}

/** Characters that stand in titles between two others, or beside the one that is not empty. Most frequent first. */
async function charactersBetween(db: IndexDatabase, before: string, after: string): Promise<string[]> {
  const [sql, values] =
    before === ''
      ? [characterBefore, [after]]
      : [characterAfter + (after === '' ? '' : andBefore), after === '' ? [before] : [before, after]];
  const rows = await db.rows<{ found: string }>(`${sql} order by doc desc limit ${MOST_TRIED}`, ...values);
  return rows.map(({ found }) => found).filter((found) => found.length === 1);
}

const characterBefore = `select substr(term, 1, length(term) - 1) found from title_pairs where term like '_' || ?1`;
const characterAfter = `select substr(term, 2) found from title_pairs p where term > ?1 and term < ?1 || char(65535)`;
const andBefore = ` and exists (select 1 from title_pairs where term = substr(p.term, 2) || ?2)`;

async function titlesWith(db: IndexDatabase, pairs: readonly string[]): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    'select count(*) n from titles where titles match ?',
    pairs.map((pair) => `"${pair}"`).join(' AND '),
  );
  return row?.n ?? 0;
}
