import { damageAgain } from '#app/annual-reports/reading/damage/damage-again.ts';

/** Indexes of the `?` in a compact text that stand for lost characters: beside Chinese or digits, not in an address. */
export function damagePlaces(text: string): number[] {
  return [...text.matchAll(/\?/g)]
    .map(({ index }) => index)
    .filter((index) => {
      const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
      return chinese.test(before) || chinese.test(after) || (digit.test(before) && digit.test(after));
    });
}

const chinese = /[\p{Script=Han}?,。;:()《》、]/u;
const digit = /\d/;

/**
 * Whether the two characters put in for the `?` at an index, damaged again in their surroundings, give the printed
 * text. Punctuation that stands as ASCII in the text as read was printed full-width, or not: one of both has to fit.
 */
export function provesAt(text: string, index: number, lost: string): boolean {
  return [true, false].some((wide) => {
    const run = runBefore(text, index, wide);
    return damageAgain(`${run}${lost}`) === `${run}?`;
  });
}

/** Characters of more than one byte that stand before an index without an ASCII character between. */
function runBefore(text: string, index: number, wide: boolean): string {
  let run = '';
  for (let at = index - 1; at >= 0; at--) {
    const character = text.charAt(at);
    const seen = wide ? (fullWidth[character] ?? character) : character;
    if (seen.charCodeAt(0) < 0x80) break;
    run = seen + run;
  }
  return run;
}

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
};
