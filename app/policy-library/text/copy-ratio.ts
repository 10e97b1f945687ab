import { type Block, plainText } from '#app/policy-library/text/block.ts';

/** Characters in a row that have to be the same; shorter runs are names and set phrases. */
const RUN = 8;

/**
 * Which share of an explainer repeats the document word for word: the characters that lie in a run of eight which the
 * document also has, out of all its Han characters and digits. Punctuation and blanks do not count.
 * @returns 0 to 1; 0 for an empty explainer
 */
export function copyRatio(explainer: string | readonly Block[], document: string | readonly Block[]): number {
  const said = wordsOf(explainer);
  const runs = new Set(runsOf(wordsOf(document)));
  const copied = new Uint8Array(said.length);
  for (const [start, run] of runsOf(said).entries()) if (runs.has(run)) copied.fill(1, start, start + RUN);
  return said.length === 0 ? 0 : copied.reduce((sum, one) => sum + one, 0) / said.length;
}

function wordsOf(text: string | readonly Block[]): string {
  return (typeof text === 'string' ? text : plainText(text)).replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}

function runsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, start) =>
    words.slice(start, start + RUN),
  );
}
