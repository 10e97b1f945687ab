import { agreedCells } from '#app/annual-reports/reading/row-of-figures.ts';
import { splitDigits } from '#app/annual-reports/reading/split-digits.ts';

/** What is known of a row 制发 · 废止 · 现行有效 from elsewhere. */
export interface KnownOfDocuments {
  /** 制发 as the prose has it, every time it is said. */
  made: readonly number[];
  /** 现行有效 of the year before. */
  heldBefore: number | null;
}

/**
 * Cuts a row of documents printed without spaces by what the prose says was made and by what was in force the year
 * before (B6). Cells on which all ways left agree are read, others null; null where nothing is won.
 */
export function splitDocuments(
  runs: readonly string[],
  { made, heldBefore }: KnownOfDocuments,
): { cells: (number | null)[]; proof: string } | null {
  const ways = splitDigits(runs, 3) ?? [];
  const said = ways.filter(([first]) => first !== undefined && made.includes(first));
  const following =
    heldBefore === null
      ? []
      : ways.filter(([first = 0, second = 0, third]) => third === heldBefore + first - second);
  const both = said.filter((way) => following.includes(way));
  const [kept, proof] =
    both.length > 0
      ? [both, '正文所说的制发件数与上年现行有效件数都只容这一种分法']
      : said.length > 0
        ? [said, `正文说制发${said[0]?.[0]}件，与此相符的分法在这一格相同`]
        : [following, '只有这一种分法与上年现行有效件数相接'];
  const cells = agreedCells(kept);
  return kept.length > 0 && cells.some((cell) => cell !== null) ? { cells, proof } : null;
}
