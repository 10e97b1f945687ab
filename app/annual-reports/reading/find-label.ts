export interface Occurrence {
  /** Of the first character matched. */
  start: number;
  /** After the last character matched. */
  end: number;
  /** Characters matched, less one half for each that is lost and one for each that is foreign. */
  score: number;
}

/** Share of a label that has to be there: six characters of nine, or the whole of a label of two. */
const enough = 0.5;
const lost = 0.5;
const foreign = 1;

/**
 * Where a label stands in a text without spaces, though characters of it may be lost or damaged. A match never
 * steps over a digit that is not the label's own: digits are cells. Of overlapping places the best is given.
 */
export function findLabel(label: string, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  let row = alignments(label.length);
  let next = alignments(label.length);
  for (let index = 0; index < text.length; index++) {
    const alive = row.alive || label.includes(text.charAt(index));
    if (!alive) continue;
    step({ row, next, label, character: text.charAt(index), index });
    [row, next] = [next, row];
    keepBest(found, bestEnding(row, label.length, index + 1));
  }
  return found;
}

/** For each length of the label's beginning, the best alignment that ends at the present character. */
interface Alignments {
  alive: boolean;
  /** -1: none. */
  start: Int32Array;
  score: Float32Array;
  matched: Int32Array;
  /** 1 when the present character itself matched. */
  fits: Uint8Array;
}

function alignments(length: number): Alignments {
  return {
    alive: false,
    start: new Int32Array(length + 1).fill(-1),
    score: new Float32Array(length + 1),
    matched: new Int32Array(length + 1),
    fits: new Uint8Array(length + 1),
  };
}

interface Step {
  row: Alignments;
  next: Alignments;
  label: string;
  character: string;
  index: number;
}

function step({ row, next, label, character, index }: Step): void {
  const digit = character >= '0' && character <= '9';
  next.alive = false;
  next.start.fill(-1);
  for (let length = 1; length <= label.length; length++) {
    const before = length - 1;
    const hopeless = enough * label.length - (label.length - length);
    if (label.charAt(before) === character) {
      const begun = row.start[before] ?? -1;
      const score = begun < 0 ? Number.NEGATIVE_INFINITY : (row.score[before] ?? 0);
      const anew = -lost * before;
      if (score > anew)
        put(next, length, {
          start: begun,
          score: score + 1,
          matched: (row.matched[before] ?? 0) + 1,
          fits: 1,
        });
      else put(next, length, { start: index, score: anew + 1, matched: 1, fits: 1 });
    } else if (!digit) {
      carry(next, length, row, length, foreign);
      carry(next, length, row, before, foreign);
    }
    carry(next, length, next, before, lost);
    if ((next.start[length] ?? -1) < 0) continue;
    if ((next.score[length] ?? 0) < hopeless) next.start[length] = -1;
    else next.alive = true;
  }
}

/** Takes over an alignment with a loss: a character of the label lost, a foreign one added, or both. */
// biome-ignore lint/complexity/useMaxParams: innermost loop, an object a call would double the time
function carry(to: Alignments, length: number, from: Alignments, at: number, loss: number): void {
  const start = from.start[at] ?? -1;
  if (start < 0) return;
  const fits = to === from ? (from.fits[at] ?? 0) : 0;
  put(to, length, { start, score: (from.score[at] ?? 0) - loss, matched: from.matched[at] ?? 0, fits });
}

function put(
  to: Alignments,
  length: number,
  one: { start: number; score: number; matched: number; fits: number },
) {
  if ((to.start[length] ?? -1) >= 0 && (to.score[length] ?? 0) >= one.score) return;
  to.start[length] = one.start;
  to.score[length] = one.score;
  to.matched[length] = one.matched;
  to.fits[length] = one.fits;
}

function bestEnding(row: Alignments, length: number, end: number): Occurrence | null {
  let best: Occurrence | null = null;
  for (let known = 2; row.alive && known <= length; known++) {
    const start = row.start[known] ?? -1;
    const score = (row.score[known] ?? 0) - (length - known) * lost;
    if (start < 0 || !row.fits[known] || (row.matched[known] ?? 0) < 2 || score < enough * length) continue;
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
}

function keepBest(found: Occurrence[], next: Occurrence | null): void {
  const last = found.at(-1);
  if (!next) return;
  if (!last || next.start >= last.end) found.push(next);
  else if (next.score > last.score) found[found.length - 1] = next;
}
