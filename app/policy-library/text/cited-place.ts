import { NUMERALS, numberOf } from '#app/policy-library/text/chinese-number.ts';

const COUNT = `[${NUMERALS}]{1,7}`;

/** Source of a pattern for 第三十三条之一第二款第（三）项第1目, and 第二款第三项 alone. */
export const PLACE =
  `(?:第 ?${COUNT} ?条(?:之[一二三四五六七八九十]{1,2})?(?:第 ?${COUNT} ?款)?(?:第 ?[（(]?${COUNT}[）)]? ?项)?(?:第 ?[（(]?${COUNT}[）)]? ?目)?` +
  `|第 ?${COUNT} ?款(?:第 ?[（(]?${COUNT}[）)]? ?项)?|第 ?[（(]?${COUNT}[）)]? ?项)`;

/** Where a place lies. `anchor` is whole where the words name an article; `below` is what they say within one. */
export interface Place {
  anchor: string | null;
  below: string;
  item: number | null;
}

/** The anchor that 第三十三条第二款第（三）项 leads to: a33-p2-i3; first paragraphs have none of their own, so 第三十三条第一款 is a33. */
export function placeOf(words: string): Place {
  const article = numberBefore(words, '条');
  const inserted = numberOf(/条之([一二三四五六七八九十]+)/.exec(words)?.[1] ?? '');
  const paragraph = numberBefore(words, '款');
  const item = numberBefore(words, '项');
  const below = belowOf(paragraph, item);
  if (article === null) return { anchor: null, below, item };
  return { anchor: `a${article}${inserted === null ? '' : `-${inserted}`}${below}`, below, item };
}

function belowOf(paragraph: number | null, item: number | null): string {
  if (item !== null) return `-p${paragraph ?? 1}-i${item}`;
  return paragraph !== null && paragraph > 1 ? `-p${paragraph}` : '';
}

function numberBefore(words: string, unit: string): number | null {
  return numberOf(new RegExp(`第 ?[（(]?(${COUNT})[）)]? ?${unit}`).exec(words)?.[1] ?? '');
}
