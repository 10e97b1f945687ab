/** The geta: what printers set for a character that the case lacks. */
const GETA = '〓';

interface Printable {
  text: string;
  /** Characters that no font draws; 〓 stands for each. */
  missing: string[];
}

/**
 * Text as it can be set: without control and bidirectional characters (which would let a quotation rearrange the
 * letter around it), and with 〓 for what no font draws.
 */
export function printable(text: string, covers: (codePoint: number) => boolean): Printable {
  const missing = new Set<string>();
  const plain = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
  const drawn = Array.from(plain, (character) => {
    if (character === '\n' || character === '\t' || covers(character.codePointAt(0) ?? 0)) return character;
    missing.add(character);
    return GETA;
  });
  return { text: drawn.join(''), missing: [...missing] };
}

/** Controls but tab and line feed, format characters, lone surrogates, and the selectors after an emoji. */
const UNPRINTABLE = /\p{Cf}|\p{Cs}|\p{Variation_Selector}|(?![\n\t])\p{Cc}/gu;
