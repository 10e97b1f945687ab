import type { Block } from '#app/policy-library/text/block.ts';
import { NUMERALS } from '#app/policy-library/text/chinese-number.ts';

/** A sum of money that a text names, in its own words. */
export interface StatedAmount {
  /** Where it stands. */
  anchor: string;
  /** 第七条, or the heading above; empty where nothing above has a number. */
  place: string;
  /** The clause with the sum, shortened at commas. */
  quote: string;
}

/** 300元, 5万元, 五千元, 1,200 元: sums that begin with a number. */
const SUM = new RegExp(
  `[${NUMERALS}][${NUMERALS},，.．]* ?(?:余)?(?:百|千|万|亿)* ?元(?!旦|素|宵|结构|化|体制|制)`,
);
/** A clause longer than this is cut down to the part with the sum. */
const LONGEST = 40;

/** 多少钱: the first sums of a text, at most one a line; tables, pictures and what stands around the text are left out. */
export function statedAmountsIn(blocks: readonly Block[], most: number): StatedAmount[] {
  const found: StatedAmount[] = [];
  let place = '';
  for (const { kind, anchor, label, text, rows } of blocks) {
    if (kind === 'article' || kind === 'heading') place = label;
    if (rows || aside.has(kind)) continue;
    const sentence = text.split(/[。；]/).find((each) => SUM.test(each));
    if (sentence === undefined) continue;
    found.push({ anchor, place: place.replace(/[、．.]$/, ''), quote: shortened(sentence.trim()) });
    if (found.length === most) break;
  }
  return found;
}

const aside: ReadonlySet<Block['kind']> = new Set(['picture', 'signature', 'note', 'addressee']);

/** As many of the parts before the sum as fit: what the sum is for mostly stands right before it. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const parts = sentence.split(/(?<!\d)，|，(?!\d)/);
  const at = parts.findIndex((part) => SUM.test(part));
  let quote = parts[at] ?? sentence;
  for (let before = at - 1; before >= 0; before--) {
    const longer = `${parts[before]}，${quote}`;
    if (longer.length > LONGEST) break;
    quote = longer;
  }
  return quote;
}
