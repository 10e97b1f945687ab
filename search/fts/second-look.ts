import { B, type FirstLook, K1, type WeighedTerm } from './candidates.ts';
import type { IndexDatabase } from './database.ts';

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
  const count = counterOf(known);
  return ({ title, body }) => {
    const titled = count(title, 0, title.length);
    const whole = count(body, 0, body.length);
    let score = 0;
    const length = (body.length + title.length) / averageLength;
    for (const [at, { weight, idf }] of known.entries()) {
      score += weight * idf * saturated((whole[at] ?? 0) + (titled[at] ?? 0), 1 - B + B * length);
      score += TITLE * weight * idf * saturated(titled[at] ?? 0, 0.8 + (0.2 * title.length) / 30);
    }
    return score + PASSAGE * bestPassage(body, known, count);
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

type Count = (text: string, from: number, to: number) => Float32Array;

function bestPassage(body: string, terms: WeighedTerm[], count: Count): number {
  let best = 0;
  for (let from = 0; from === 0 || from + STEP < body.length; from += STEP) {
    const found = count(body, from, Math.min(body.length, from + WINDOW));
    let score = 0;
    for (const [at, { weight, idf }] of terms.entries()) score += weight * idf * saturated(found[at] ?? 0, 1);
    best = Math.max(best, score);
  }
  return best;
}

function saturated(times: number, norm: number): number {
  return times === 0 ? 0 : (times * (K1 + 1)) / (times + K1 * norm);
}

/** Counts terms in a part of a text: pairs and runs of three in one walk, other terms each by itself. */
function counterOf(terms: WeighedTerm[]): Count {
  const pairs = new Map<number, number>();
  const threes = new Map<string, number>();
  const others: [string, number][] = [];
  for (const [at, { term }] of terms.entries()) {
    if (term.length === 2) pairs.set(pairCode(term, 0), at);
    else if (term.length === 3) threes.set(term, at);
    else others.push([term, at]);
  }
  const beginnings = new Set([...threes.keys()].map((term) => pairCode(term, 0)));
  return (text, from, to) => {
    const counts = new Float32Array(terms.length);
    const add = (term: number | undefined) => {
      if (term !== undefined) counts[term] = (counts[term] ?? 0) + 1;
    };
    for (let at = from; at + 1 < to; at++) {
      const code = pairCode(text, at);
      add(pairs.get(code));
      if (beginnings.has(code) && at + 2 < to) add(threes.get(text.slice(at, at + 3)));
    }
    for (const [term, index] of others) {
      for (let at = text.indexOf(term, from); at >= 0 && at < to; at = text.indexOf(term, at + term.length)) {
        add(index);
      }
    }
    return counts;
  };
}

function pairCode(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}
