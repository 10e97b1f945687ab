import { simplified } from '#app/annual-reports/reading/simplified.ts';

/**
 * One spelling for every publisher: full-width digits and brackets become plain, PDF radicals become the
 * characters they look like, page numbers go. Lines and cell separators stay, they still separate numbers.
 */
export function normalise(text: string): string {
  return simplified(plain(text));
}

function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(numberSymbols, ' ')
    .replaceAll('？', '。') // a printed question mark; only '?' is left behind by lost characters
    .replaceAll('⼾', '户') // as a radical it becomes 戶
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => characterOfRadical[radical] ?? radical)
    .replace(pinyin, '')
    .replace(pageNumber, '');
}

/** The text without spaces, separators and quotation marks, and the place of each character in the original. */
export interface Compact {
  text: string;
  /** Index of each character of `text` in the normalised text; one more entry for the end. */
  at: number[];
}

export function compact(normalised: string): Compact {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < normalised.length; index++) {
    const character = normalised.charAt(index);
    if (ignored.test(character)) continue;
    text += character;
    at.push(index);
  }
  at.push(normalised.length);
  return { text, at };
}

const ignored = /[\s|"'“”‘’「」『』]/;

/** Zero-width characters, joiners and soft hyphens. */
const invisible = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff/g;

/** Superscripts and numbers in circles: NFKC would turn them into digits of the figure beside them. */
const numberSymbols = /[²³¹\u2070-\u209f\u2460-\u24ff\u2776-\u2793]/g;

/** Mirrors print the reading of a character behind it: 當(dāng)前. */
const pinyin =
  /(?<=\p{Script=Han})\((?=[^)]*[àáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹḿ])[a-zàáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹḿ]{1,7}\)/gu;

const pageNumber = /^[ \t]*(?:[-—–][ \t]*\d{1,4}[ \t]*[-—–]|第[ \t]*\d{1,4}[ \t]*页.*)[ \t]*$/gm;

/** CJK Radicals Supplement: what NFKC leaves alone and PDF text layers use instead of the character. */
const characterOfRadical: Record<string, string> = Object.fromEntries(
  [
    ...'⺁厂⺄乙⺎兀⺒巳⺓幺⺝月⺟母⺠民⺩王⺪疋⺫目⺬示⺮竹⺲网⺶羊⺷羊⺻聿⻁虎⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻐金⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map((pair) => [pair[1], pair[2]]),
);
