import { normalise } from './normalise.ts';
import { stopTerms } from './stop-terms.ts';
import { synonymsIn } from './synonyms.ts';
import { isHan, pairsOf, RUN, wordsOf } from './terms.ts';

/** A term of the question and how much it counts. */
export interface QueryTerm {
  term: string;
  weight: number;
}

/** A pair of characters that is a word counts as the pair, and more as the word. */
const WORD = 2.5;
const PAIR = 1;
/** What another word for the same thing counts, beside the word that was typed. */
const SYNONYM = 0.6;

/** The terms of a question without the words that only ask, with other words for the same things. */
export function queryTerms(words: string): QueryTerm[] {
  const normalised = normalise(words);
  const weights = new Map<string, number>();
  for (const term of typedTerms(normalised)) weights.set(term.term, term.weight);
  for (const other of synonymsIn(normalised)) {
    const terms = typedTerms(other);
    for (const { term, weight } of terms) {
      if (!weights.has(term)) weights.set(term, (SYNONYM * weight) / Math.sqrt(terms.length));
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** The words of a question that are worth marking in a text. */
export function wordsToMark(words: string): string[] {
  const found = wordsOf(normalise(words)).filter((word) => word.length > 1 && !stopTerms.has(word));
  return [...new Set(found)].filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, 20);
}

function typedTerms(normalised: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const [run] of normalised.matchAll(RUN)) {
    if (!isHan(run)) {
      terms.push({ term: run, weight: WORD });
      continue;
    }
    const words = wordsOf(run).filter((word) => !stopTerms.has(word));
    const known = new Set(words);
    for (const term of pairsOf(run)) {
      if (!stopTerms.has(term)) terms.push({ term, weight: known.has(term) ? WORD : PAIR });
    }
    for (const term of words) if (term.length > 2) terms.push({ term, weight: PAIR });
  }
  return terms;
}
