import type { Day } from '#law/cite.ts';
import type { SearchEngine } from '#search/engine.ts';
import type { BenchQuestion } from './bench-files.ts';
import type { AnsweredQuestion } from './metrics.ts';

export interface AskedAll {
  answers: AnsweredQuestion[];
  /** One a question, in milliseconds. */
  times: number[];
}

const PLACES = 100;

/** Asks an engine every question, one after the other, among all texts whether in force or not. */
export async function askAll(engine: SearchEngine, questions: BenchQuestion[], on: Day): Promise<AskedAll> {
  const asked: AskedAll = { answers: [], times: [] };
  for (const { words, relevant } of questions) {
    const started = performance.now();
    const { hits } = await engine.search({
      ...{ words, on, validity: 'all', filters: {}, page: 1, perPage: PLACES },
    });
    asked.times.push(performance.now() - started);
    asked.answers.push({ ranked: hits.map(({ documentKey }) => documentKey), relevant });
  }
  return asked;
}
