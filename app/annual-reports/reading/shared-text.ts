/**
 * Share of the prose of a report that stands word for word in another, 0 to 1. Digits do not count, nor do the
 * tables, whose labels are the same in every report.
 */
export function sharedText(other: string, own: string): number {
  const theirs = new Set(pieces(other));
  const ours = pieces(own);
  if (ours.length < fewest) return 0;
  return ours.filter((piece) => theirs.has(piece)).length / ours.length;
}

/** Below this many characters nothing can be said. */
const fewest = 200;
const length = 8;

function pieces(text: string): string[] {
  const prose = proseOf(text);
  return Array.from({ length: Math.max(0, prose.length - length) }, (_, at) => prose.slice(at, at + length));
}

/** Sentences: what stands between the parts that hold tables has none. */
function proseOf(text: string): string {
  return text
    .split(/[。;；\n]/)
    .map((sentence) => sentence.replace(/[^\p{Script=Han}]/gu, ''))
    .filter((sentence) => sentence.length >= 20 && !sentence.includes('勾稽关系'))
    .join('');
}
