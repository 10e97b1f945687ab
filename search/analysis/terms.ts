import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Changes whenever the same text gives other terms or an index other tables: one of another version must be rebuilt. */
export const analyserVersion = '2';

/**
 * The terms under which a normalised text is found: each pair of neighbouring Han characters, each dictionary word of
 * three and more, each run of Latin letters or digits. A word of two characters is such a pair already.
 */
export function termsOf(normalised: string): string[] {
  const terms: string[] = [];
  for (const [run] of normalised.matchAll(RUN)) {
    if (isHan(run)) terms.push(...pairsOf(run), ...wordsOf(run).filter((word) => word.length > 2));
    else terms.push(run);
  }
  return terms;
}

/** Words of a normalised text as the dictionary cuts them, the shorter ones inside long words too. */
export function wordsOf(normalised: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(normalised, true);
}

/** Each two neighbouring characters; a lone character is its own term. */
export function pairsOf(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

export function isHan(run: string): boolean {
  return run.charCodeAt(0) >= 0x2e80;
}

/** Runs of Han characters, and runs of Latin letters or digits; `〇` counts as a digit of Chinese numbers. */
export const RUN = /[\p{Script=Han}〇]+|[\p{Script=Latin}\p{Nd}]+/gu;

let jieba: Jieba | undefined;
