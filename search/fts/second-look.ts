import { B, type FirstLook, K1, type WeighedTerm } from './candidates.ts';
import type { IndexDatabase } from './database.ts';
import { type TermFinder, termFinder } from './term-finder.ts';

/** An entry that goes into the second look, with its texts as normalised for the index. */
export interface Candidate {
  id: number;
  key: string;
  anchor: string;
  label: string;
  title: string;
  body: string;
}

/** What the parts of an entry count beside the whole of it. */
const PASSAGE = 0.7;
const TITLE = 0.4;
/** What three characters of the question in a row count, beside the two pairs in them. */
const RUN_OF_THREE = 0.5;
/** A window of a long text, in characters, and how far the next one starts. */
const WINDOW = 300;
const STEP = 150;

/** Reads texts of entries, in the order given. */
export async function readCandidates(db: IndexDatabase, ids: number[]): Promise<Candidate[]> {
  const [row] = await db.rows<{ json: string }>(
    `select json_group_array(json_array(e.id, e.entry_key, e.anchor, e.label, t.title, t.body)) json
     from json_each(?) wanted join entries e on e.id = wanted.value join texts t on t.entry_id = e.id`,
    JSON.stringify(ids),
  );
  const rows = JSON.parse(row?.json ?? '[]') as [number, string, string, string, string, string][];
  const byId = new Map(
    rows.map(([id, key, anchor, label, title, body]) => [id, { id, key, anchor, label, title, body }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * A scorer of texts: BM25 over title and text as one, the best passage of the text, and the title by itself. Field by
 * field and window by window is too much to ask of an index and little work for some hundred texts.
 */
export function textScorer(
  { terms, question }: Pick<FirstLook, 'terms' | 'question'>,
  averageLength: number,
): (entry: Candidate) => number {
  const found = terms.filter(({ idf }) => idf > 0);
  const known = [...found, ...runsOfThree(question, found)];
  const worths = known.map(({ weight, idf }) => weight * idf);
  const find = termFinder(known.map(({ term }) => term));
  return ({ title, body }) => {
    const titled = countIn(title, known.length, find);
    const { whole, windows } = countByWindow(body, known.length, find);
    let score = 0;
    const length = (body.length + title.length) / averageLength;
    for (const [at, worth] of worths.entries()) {
      score += worth * saturated((whole[at] ?? 0) + (titled[at] ?? 0), 1 - B + B * length);
      score += TITLE * worth * saturated(titled[at] ?? 0, 0.8 + (0.2 * title.length) / 30);
    }
    return score + PASSAGE * bestWindow(windows, worths);
  };
}

/** Three neighbouring characters of the question whose pairs both are known to the index; as rare as the rarer pair. */
function runsOfThree(question: string, terms: WeighedTerm[]): WeighedTerm[] {
  const known = new Map(terms.map((term) => [term.term, term]));
  const runs = new Map<string, WeighedTerm>();
  for (let at = 0; at + 2 < question.length; at++) {
    const term = question.slice(at, at + 3);
    const [first, second] = [known.get(term.slice(0, 2)), known.get(term.slice(1))];
    if (!first || !second || known.has(term)) continue;
    runs.set(term, { term, weight: RUN_OF_THREE, idf: Math.max(first.idf, second.idf) });
  }
  return [...runs.values()];
}

function countIn(text: string, terms: number, find: TermFinder): Float32Array {
  const counts = new Float32Array(terms);
  find(text, (term) => {
    counts[term] = (counts[term] ?? 0) + 1;
  });
  return counts;
}

/** How often each term stands in a text, and in each window of it: the counts of one window after the other. */
function countByWindow(text: string, terms: number, find: TermFinder) {
  const whole = new Float32Array(terms);
  const last = Math.max(0, Math.ceil(text.length / STEP) - 2);
  const windows = new Float32Array((last + 1) * terms);
  find(text, (term, place, length) => {
    whole[term] = (whole[term] ?? 0) + 1;
    const newest = Math.floor(place / STEP);
    for (let window = Math.max(0, newest - 1); window <= Math.min(last, newest); window++) {
      if (place + length > window * STEP + WINDOW) continue;
      windows[window * terms + term] = (windows[window * terms + term] ?? 0) + 1;
    }
  });
  return { whole, windows };
}

function bestWindow(windows: Float32Array, worths: readonly number[]): number {
  let best = 0;
  for (let start = 0; start < windows.length; start += worths.length) {
    let score = 0;
    for (let term = 0; term < worths.length; term++) {
      const times = windows[start + term] ?? 0;
      if (times > 0) score += (worths[term] ?? 0) * saturated(times, 1);
    }
    best = Math.max(best, score);
  }
  return best;
}

function saturated(times: number, norm: number): number {
  return times === 0 ? 0 : (times * (K1 + 1)) / (times + K1 * norm);
}
