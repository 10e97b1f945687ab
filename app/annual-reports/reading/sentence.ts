/** What stands around a place of the prose, for telling what its figures count. */
export interface Surroundings {
  /** From the end of the sentence before to the place. */
  sentence: string;
  /** The same, from the last comma or semicolon. */
  clause: string;
  /** The sentence before. */
  previous: string;
}

export function surroundings(prose: string, at: number): Surroundings {
  const from = lastOf(prose, at, /[。\n]/g);
  const sentence = prose.slice(from, at);
  const clause = sentence.slice(lastOf(sentence, sentence.length, /[,;:(]/g));
  const previous = prose.slice(Math.max(0, lastOf(prose, Math.max(0, from - 1), /[。\n]/g)), from);
  return { sentence, clause, previous: previous.slice(-200) };
}

/** Index after the last match before `at`; 0 without one. */
function lastOf(text: string, at: number, pattern: RegExp): number {
  const matches = [...text.slice(Math.max(0, at - 600), at).matchAll(pattern)];
  const last = matches.at(-1);
  return last ? Math.max(0, at - 600) + last.index + last[0].length : Math.max(0, at - 600);
}
