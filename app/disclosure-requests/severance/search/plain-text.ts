import type { Character } from '#app/disclosure-requests/severance/source/source.ts';

/** Text as it is compared: one form of each sign, small letters, no blanks or invisible signs. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
}

/** The plain text of some characters, and for each of its signs the character that it came from. */
export interface PlainPage {
  text: string;
  /** Index into the characters, one a sign of `text` (UTF-16). */
  from: number[];
}

export function plainPage(characters: Character[]): PlainPage {
  const from: number[] = [];
  let text = '';
  characters.forEach((character, index) => {
    const sign = plain(character.text);
    text += sign;
    for (let at = 0; at < sign.length; at++) from.push(index);
  });
  return { text, from };
}
