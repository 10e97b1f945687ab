import { findLabel, type Occurrence } from '#app/annual-reports/reading/find-label.ts';

/** A label to look for; `spellings` are the ways it is printed, the form's own first. */
export interface Label<Key extends string = string> {
  key: Key;
  spellings: readonly string[];
}

export interface FoundLabel<Key extends string = string> extends Occurrence {
  key: Key;
  /** Share of the label that was there, 0.5 to 1. */
  share: number;
  /** Another label, not found elsewhere, is as likely to stand here. */
  ambiguous: boolean;
}

/**
 * Finds labels that follow each other in the given order; any of them may be missing. The whole order is
 * weighed at once, so a word of the prose that looks like a label does not win over the one in the table.
 */
export function findLabels<Key extends string>(
  labels: readonly Label<Key>[],
  text: string,
): FoundLabel<Key>[] {
  const candidates = labels.flatMap((label, order) => candidatesOf(label, order, text));
  candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const chain = bestChain(candidates).filter(hasNeighbour);
  const chosen = new Set(chain.map(({ key }) => key));
  return chain.map((label) => ({
    ...label,
    ambiguous: candidates.some((other) => rivals(other, label, chosen)),
  }));
}

interface Candidate<Key extends string> extends Occurrence {
  key: Key;
  order: number;
  share: number;
}

function candidatesOf<Key extends string>(label: Label<Key>, order: number, text: string): Candidate<Key>[] {
  return label.spellings.flatMap((spelling) =>
    findLabel(spelling, text)
      .map((found) => withoutFigure(found, text))
      .filter(({ score }) => score >= leastShare * spelling.length)
      .map((found) => ({ ...found, key: label.key, order, share: found.score / spelling.length })),
  );
}

const leastShare = 0.5;

/** The `2` of `2.重复申请` without its point may be the last digit of the figure before: it is left to that. */
function withoutFigure(found: Occurrence, text: string): Occurrence {
  const [first, second] = [text.charAt(found.start), text.charAt(found.start + 1)];
  const digit = first >= '0' && first <= '9';
  if (!digit || second === '.' || second === '、' || second === ')') return found;
  return { ...found, start: found.start + 1, score: found.score - 1.5 };
}

/** What a character between two labels costs: a table is dense, prose is far away. */
const costOfDistance = 0.02;

/** The chain with the greatest sum of scores, in rising order of labels and without overlaps. */
function bestChain<Key extends string>(candidates: Candidate<Key>[]): Candidate<Key>[] {
  const total: number[] = [];
  const before: number[] = [];
  let best = -1;
  candidates.forEach((candidate, index) => {
    let most = 0;
    let from = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const previous = candidates[earlier];
      if (!previous || previous.order >= candidate.order || previous.end > candidate.start) continue;
      const sum = (total[earlier] ?? 0) - costOfDistance * (candidate.start - previous.end);
      if (sum > most) {
        most = sum;
        from = earlier;
      }
    }
    total[index] = most + candidate.score;
    before[index] = from;
    if (best < 0 || (total[index] ?? 0) > (total[best] ?? 0)) best = index;
  });
  const chain: Candidate<Key>[] = [];
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate) chain.unshift(candidate);
  }
  return chain;
}

/** Characters within which a table's label has another one before or after it. */
const reach = 80;

function hasNeighbour<Key extends string>(
  label: Candidate<Key>,
  index: number,
  chain: Candidate<Key>[],
): boolean {
  const previous = chain[index - 1];
  const next = chain[index + 1];
  return (
    (previous !== undefined && label.start - previous.end <= reach) ||
    (next !== undefined && next.start - label.end <= reach)
  );
}

function rivals<Key extends string>(other: Candidate<Key>, label: Candidate<Key>, chosen: Set<Key>): boolean {
  return (
    !chosen.has(other.key) && other.start < label.end && other.end > label.start && other.score >= label.score
  );
}
