/** Tells of each place of a text where a term stands: the term by its number, the place, the length of the term. */
export type TermFinder = (text: string, found: (term: number, place: number, length: number) => void) => void;

/**
 * Finds terms in texts: pairs and runs of three in one walk, other terms each by itself. Few characters begin a term, so
 * one look at a table passes over most of a text.
 */
export function termFinder(terms: readonly string[]): TermFinder {
  const walked = new Map<string, number>();
  const others: [string, number][] = [];
  const beginnings = new Uint8Array(65_536);
  for (const [number, term] of terms.entries()) {
    if (term.length !== 2 && term.length !== 3) {
      others.push([term, number]);
      continue;
    }
    walked.set(term, number);
    const first = term.charCodeAt(0);
    beginnings[first] = (beginnings[first] ?? 0) | (term.length === 2 ? PAIR : THREE);
  }
  return (text, found) => {
    for (let place = 0; place + 1 < text.length; place++) {
      const begins = beginnings[text.charCodeAt(place)] ?? 0;
      if (begins === 0) continue;
      for (const length of lengthsOf[begins] ?? []) {
        const term = place + length <= text.length && walked.get(text.slice(place, place + length));
        if (term !== undefined && term !== false) found(term, place, length);
      }
    }
    for (const [term, number] of others) {
      for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, place + term.length)) {
        found(number, place, term.length);
      }
    }
  };
}

const PAIR = 1;
const THREE = 2;
const lengthsOf: readonly (readonly number[])[] = [[], [2], [3], [2, 3]];
