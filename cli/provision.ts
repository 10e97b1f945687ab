import { type Instrument, instruments } from '#law/instruments.ts';

/** A provision as written, looked up in `law/instruments.ts`. */
export interface FoundProvision {
  instrument: Instrument;
  /** As written, without the instrument: `第三十三条第二款`. */
  article: string;
  /** The number of the article; null where the instrument has none. */
  number: number | null;
  /** Equal for provisions of one article. */
  key: string;
}

/** Looks a provision up by its text, `政府信息公开条例 第三十条 — why`; a string says why there is none. */
export function findProvision(text: string): FoundProvision | string {
  const [title = '', article = ''] = text.split(/\s+/);
  const instrument = instruments.find((each) => each.title === title);
  if (!instrument) return `“${title}” is not in law/instruments.ts`;
  if (!article || article === '—') return `“${text}” names no article of ${title}`;
  if (instrument.articles === null) return { instrument, article, number: null, key: `${title} ${article}` };
  const number = articleNumber(article);
  if (number === null) return `“${article}” is not worded as an article (第…条)`;
  if (number > instrument.articles)
    return `${title} has ${instrument.articles} articles, there is no ${article}`;
  return { instrument, article, number, key: `${title} ${number}` };
}

/** 第一百三十四条第三款 -> 134; null when it is not worded so. */
export function articleNumber(article: string): number | null {
  const numeral = /^第([一二三四五六七八九十百千零]+)条/.exec(article)?.[1];
  if (!numeral) return null;
  let number = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = units[sign];
    if (unit === undefined) digit = '零一二三四五六七八九'.indexOf(sign);
    else {
      number += (digit || 1) * unit;
      digit = 0;
    }
  }
  return number + digit;
}

const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
