import type { Day } from '#law/cite.ts';
import type { FirstLook } from './candidates.ts';
import type { Columns } from './columns.ts';
import type { IndexDatabase } from './database.ts';
import { type Candidate, readCandidates, textScorer } from './second-look.ts';
import { type EntryValidity, validitiesOn } from './validity.ts';

export interface Ranked {
  id: number;
  document: number;
  score: number;
  /** Null: the entry came no further than the first look. */
  candidate: Candidate | null;
}

/** Entries that get a second look, and characters of text read for it at most. */
const CANDIDATES = 400;
const CHARACTERS = 600_000;
/** What being named all over the other texts adds to a score, as a share of it. */
const PROMINENCE = 0.7;
const NOT_IN_FORCE = 0.8;
const OLD_VERSION = 0.9;

interface Ranking {
  db: IndexDatabase;
  columns: Columns;
  look: FirstLook;
  on: Day;
  /** How many places are asked for; entries behind the second look are put in order only when it takes them. */
  wanted: number;
  /** The first look is enough: what stands first is known. */
  once?: boolean;
}

/** Entries best first: all by the first look, the best of them by a second one at their texts. */
export async function rank(
  { db, columns, look, on, wanted, once }: Ranking,
  entries: number[],
): Promise<Ranked[]> {
  const validityOf = validitiesOn(columns, on);
  const standing = (id: number) => standingOf(columns, id, validityOf(id));
  const scores = new Float32Array(look.scores.length);
  for (const id of entries) scores[id] = (look.scores[id] ?? 0) * standing(id);
  const scoreOf = (id: number) => scores[id] ?? 0;
  const first = bestOf(entries, scores, once ? wanted : CANDIDATES);
  const chosen = withinReach(columns, first);
  const candidates = await readCandidates(db, chosen);
  const score = textScorer(look, averageCharacters(columns));
  const ranked: Ranked[] = candidates.map((candidate) => {
    const { id } = candidate;
    return { id, document: columns.document[id] ?? 0, score: score(candidate) * standing(id), candidate };
  });
  ranked.sort((a, b) => b.score - a.score || a.id - b.id);
  if (ranked.length >= wanted || chosen.length === entries.length) return ranked;
  const looked = new Set(chosen);
  const rest = entries.filter((id) => !looked.has(id)).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return [
    ...ranked,
    ...rest.map((id) => ({ id, document: columns.document[id] ?? 0, score: 0, candidate: null })),
  ];
}

/** The best entries in order. Sorting 50,000 to show 10 takes longer than finding the score that some hundred reach. */
function bestOf(entries: number[], scores: Float32Array, most: number): number[] {
  const scoreOf = (id: number) => scores[id] ?? 0;
  let least = 0;
  let highest = entries.reduce((top, id) => Math.max(top, scoreOf(id)), 0);
  if (entries.length > most) {
    for (let step = 0; step < 20; step++) {
      const middle = (least + highest) / 2;
      let above = 0;
      for (const id of entries) if (scoreOf(id) >= middle) above++;
      if (above >= most) least = middle;
      else highest = middle;
    }
  }
  const best = entries.filter((id) => scoreOf(id) >= least);
  return best.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b).slice(0, most);
}

/** Factor for what stands besides the words: named often, in force, newest version. */
function standingOf(columns: Columns, id: number, validity: EntryValidity): number {
  const inForce = validity === 'in-force' || validity === 'unproven' ? 1 : NOT_IN_FORCE;
  const version = columns.current[id] ? 1 : OLD_VERSION;
  return (1 + PROMINENCE * (columns.prominence[id] ?? 0)) * inForce * version;
}

function withinReach(columns: Columns, first: number[]): number[] {
  let characters = 0;
  const chosen: number[] = [];
  for (const id of first) {
    characters += columns.length[id] ?? 0;
    if (chosen.length === CANDIDATES || (characters > CHARACTERS && chosen.length > 0)) break;
    chosen.push(id);
  }
  return chosen;
}

/** Terms are nearly as many as characters, by a tenth more. */
function averageCharacters(columns: Columns): number {
  return columns.totalLength / Math.max(1, columns.entries) / 1.1;
}
