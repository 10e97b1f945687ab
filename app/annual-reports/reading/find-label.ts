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

/** Innermost loop of the reader: it makes no objects and calls nothing. */
function step({ row, next, label, character, index }: Step): void {
  const digit = character >= '0' && character <= '9';
  next.alive = false;
  for (let length = 1; length <= label.length; length++) {
    const before = length - 1;
    let start = -1;
    let score = Number.NEGATIVE_INFINITY;
    let from = before;
    let fits = 0;
    if (label.charAt(before) === character) {
      const begun = row.start[before] ?? -1;
      const anew = -lost * before;
      const goesOn = begun >= 0 && (row.score[before] ?? 0) > anew;
      start = goesOn ? begun : index;
      score = 1 + (goesOn ? (row.score[before] ?? 0) : anew);
      from = goesOn ? before : 0;
      fits = 1;
    } else if (!digit) {
      // A foreign character was added, or stands in the place of the label's own.
      const added = (row.start[length] ?? -1) < 0 ? score : (row.score[length] ?? 0) - foreign;
      const replaced = (row.start[before] ?? -1) < 0 ? score : (row.score[before] ?? 0) - foreign;
      from = added >= replaced ? length : before;
      score = Math.max(added, replaced);
      start = score === Number.NEGATIVE_INFINITY ? -1 : (row.start[from] ?? -1);
    }
    let matched = (row.matched[from] ?? 0) + fits;
    const shorter = (next.start[before] ?? -1) < 0 ? score : (next.score[before] ?? 0) - lost;
    if (shorter > score) {
      start = next.start[before] ?? -1;
      matched = next.matched[before] ?? 0;
      fits = next.fits[before] ?? 0;
      score = shorter;
    }
    const hopeless = start < 0 || score < enough * label.length - (label.length - length);
    next.start[length] = hopeless ? -1 : start;
    next.score[length] = score;
    next.matched[length] = matched;
    next.fits[length] = fits;
    if (!hopeless) next.alive = true;
  }
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
