/** The text with the words marked. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  return <>{piecesOf(text, words).map(({ piece, isWord }) => (isWord ? <mark>{piece}</mark> : piece))}</>;
}

/** Characters of an excerpt, and how many of them stand before the first word found. */
const EXCERPT = { length: 150, before: 30 };

/** The part of a text around the place where most words stand, with the words marked. */
export function MarkedExcerpt({ text, words }: { text: string; words: string[] }) {
  const plain = text.replace(/\s+/g, ' ');
  const start = clauseStart(plain, bestPlace(plain, words));
  const end = start + EXCERPT.length;
  return (
    <>
      {start > 0 && '…'}
      <Marked text={plain.slice(start, end)} words={words} />
      {end < plain.length && '…'}
    </>
  );
}

/** Where the clause of a place begins, if that is near; else some characters before the place. */
function clauseStart(text: string, place: number): number {
  const from = Math.max(0, place - EXCERPT.before);
  if (from === 0) return 0;
  const stop = Math.max(...['。', '；', '，', '：'].map((mark) => text.slice(from, place).lastIndexOf(mark)));
  return stop === -1 ? from : from + stop + 1;
}

/** Where the stretch begins that holds the most different words. */
function bestPlace(text: string, words: string[]): number {
  const places = matchesOf(text, words).map(({ index }) => index);
  const wordsFrom = (place: number) => {
    const stretch = text.slice(place, place + EXCERPT.length - EXCERPT.before);
    return words.filter((word) => stretch.includes(word)).length;
  };
  let best = { place: 0, count: 0 };
  for (const place of places) {
    const count = wordsFrom(place);
    if (count > best.count) best = { place, count };
  }
  return best.place;
}

function piecesOf(text: string, words: string[]): { piece: string; isWord: boolean }[] {
  const pieces: { piece: string; isWord: boolean }[] = [];
  let at = 0;
  for (const { index, length } of matchesOf(text, words)) {
    if (index > at) pieces.push({ piece: text.slice(at, index), isWord: false });
    pieces.push({ piece: text.slice(index, index + length), isWord: true });
    at = index + length;
  }
  if (at < text.length) pieces.push({ piece: text.slice(at), isWord: false });
  return pieces;
}

/** Where words stand, left to right, the longest first where several begin. */
function matchesOf(text: string, words: string[]): { index: number; length: number }[] {
  const known = [...new Set(words)].filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [];
  const pattern = new RegExp(known.map(escaped).join('|'), 'giu');
  const matches: { index: number; length: number }[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const last = matches.at(-1);
    // Words side by side are one mark.
    if (last && last.index + last.length === index) last.length += found.length;
    else matches.push({ index, length: found.length });
  }
  return matches;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
