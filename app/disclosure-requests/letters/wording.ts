import { chineseNumber } from '#app/policy-library/text/chinese-number.ts';
import { type Cite, citeText } from '#law/cite.ts';

export type PersonKind = 'natural-person' | 'organisation';

/** How a letter speaks to its addressee. */
export function you(kind: PersonKind | undefined): string {
  return kind === 'organisation' ? '你单位' : '你';
}

/** Ends with a full stop, whoever forgot it. */
export function sentence(text: string): string {
  const plain = text.trim();
  return plain === '' || /[。！？；：]$/.test(plain) ? plain : `${plain}。`;
}

/** Without the full stop, for a text that goes on. */
export function clause(text: string): string {
  return text.trim().replace(/[。；，]+$/, '');
}

/** 一、… 二、…; a single item has no number. */
export function numbered(items: string[]): string {
  if (items.length === 1) return sentence(items[0] ?? '');
  return items.map((item, index) => `${chineseNumber(index + 1)}、${sentence(item)}`).join('\n');
}

/** 《政府信息公开条例》第三十六条第二项、第三十七条 */
export function citesText(cites: Cite[]): string {
  const instruments = [...new Set(cites.map(({ instrument }) => instrument))];
  return instruments
    .map((instrument) => {
      const articles = cites.filter((cite) => cite.instrument === instrument).map(({ article }) => article);
      return citeText({ instrument, article: articles.join('、') });
    })
    .join('、');
}

/** Articles of the regulation in force since 2019. */
export function regulation(...articles: string[]): Cite[] {
  return articles.map((article) => ({ instrument: '政府信息公开条例', article }));
}

/** Whether something was written. */
export function filled(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== '';
}
