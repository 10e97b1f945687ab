/** What one question was answered, and what would have been right. */
export interface AnsweredQuestion {
  /** Keys of documents, best first; none twice. */
  ranked: string[];
  /** Keys of all documents that are right; at least one. */
  relevant: ReadonlySet<string>;
}

/** Means over all questions, 0 to 1. */
export interface SearchFigures {
  ndcg10: number;
  mrr10: number;
  r1: number;
  r10: number;
  r100: number;
}

/** The figures of a set of questions; 0 where there are none. */
export function figuresOf(answers: AnsweredQuestion[]): SearchFigures {
  const mean = (measure: (answer: AnsweredQuestion) => number) =>
    answers.reduce((sum, answer) => sum + measure(answer), 0) / Math.max(1, answers.length);
  return {
    ndcg10: mean(ndcg10),
    mrr10: mean(mrr10),
    r1: mean(firstIsRight),
    r10: mean((answer) => recall(answer, 10)),
    r100: mean((answer) => recall(answer, 100)),
  };
}

/** Discounted gain of the first ten places, as a share of the gain when all that is right stood first. */
export function ndcg10({ ranked, relevant }: AnsweredQuestion): number {
  let gain = 0;
  for (const [at, key] of ranked.slice(0, 10).entries()) if (relevant.has(key)) gain += gainAt(at);
  let most = 0;
  for (let at = 0; at < Math.min(10, relevant.size); at++) most += gainAt(at);
  return gain / most;
}

/** One divided by the place of the first right document; 0 behind place ten. */
export function mrr10({ ranked, relevant }: AnsweredQuestion): number {
  const at = ranked.slice(0, 10).findIndex((key) => relevant.has(key));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Share of all that is right that stands within the first `places`. */
export function recall({ ranked, relevant }: AnsweredQuestion, places: number): number {
  return ranked.slice(0, places).filter((key) => relevant.has(key)).length / relevant.size;
}

function firstIsRight({ ranked, relevant }: AnsweredQuestion): number {
  return Number(relevant.has(ranked[0] ?? ''));
}

/** Binary relevance: 1 / log2(place + 1), places from 1. */
function gainAt(at: number): number {
  return 1 / Math.log2(at + 2);
}
