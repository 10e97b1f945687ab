import { placeIn } from '#app/annual-reports/reading/place.ts';
import type { Finding } from '#app/annual-reports/reading/report-reading.ts';
import type { Prose } from '#app/annual-reports/reading/segments.ts';

/**
 * Lists of the prose that do not give their total: 公布政府信息2599条，其中…25条，…，其他…856条. A list after 其中 need
 * not be complete; it claims to be when it ends with 其他, or says 分别为. More than the total is always wrong.
 */
export function brokenBreakdowns(prose: Prose, normalised: string): Finding[] {
  return [...prose.text.matchAll(total)].flatMap((match) => {
    const unit = match.groups?.['unit'] ?? '';
    const from = match.index + match[0].length;
    const list = listAfter(prose.text.slice(from, from + longest), unit);
    if (!list) return [];
    const whole = Number(match.groups?.['n']);
    const sum = list.items.reduce((a, b) => a + b, 0);
    if (sum === whole || (sum < whole && !list.complete) || twoWays(list.items, whole)) return [];
    const words = `${match.groups?.['n']}${unit}`;
    return [
      {
        rule: 'breakdown' as const,
        severity: 'warning' as const,
        where: `正文“${match.groups?.['what'] ?? ''}${words}”`,
        expected: sum,
        found: whole,
        message: `正文说${words}，所列各项${list.items.join('+')}相加为${sum}，相差${Math.abs(sum - whole)}。`,
        place: placeIn(normalised, prose.at[match.index] ?? 0, (prose.at[from - 1] ?? 0) + 1),
      },
    ];
  });
}

/** A total that a list follows. */
const total =
  /(?<what>\p{Script=Han}{0,12}(?<!结转|转结|答复|办结))(?<![\d.])(?<n>\d{1,7})余?(?<unit>[条件份期场篇次个])(?=[,。;:(]?(?:\(?其中|\(?包括|\(?分别|在主动公开的信息中)|\((?:网|信函|邮|当面|现场|自然人|法人|企业)[^()]*\))/gu;
const longest = 700;

/** 其中网上50件，信函48件，自然人80件，…: divided once by channel and once more by person. */
function twoWays(items: number[], whole: number): boolean {
  let sum = 0;
  return items.some((one) => {
    sum += one;
    return sum === whole;
  });
}

interface List {
  items: number[];
  complete: boolean;
}

/** The items up to the end of the sentence or of the bracket; null where they are not of one kind. */
function listAfter(text: string, unit: string): List | null {
  const opened = /^[,。;:]?\(/.test(text);
  const body = text.replace(/^[,。;:]?\(?/, '');
  const end = body.search(opened ? /\)/ : /。/);
  const sentence = end < 0 ? body : body.slice(0, end);
  const first = sentence.split(';', 1)[0] ?? '';
  // Items are parted by commas up to a semicolon, or by semicolons.
  const list = !opened && [...first.matchAll(item)].length >= 2 ? first : sentence;
  const items = [...list.matchAll(item)].filter((match) => match.groups?.['unit'] === unit);
  if (items.length < 2) return null;
  // A list inside the list, or a second total, counts something twice.
  if (/其中/.test(list.replace(/^其中/, '')) || /同比|较上年|占(?:比|\d)|(?<!公)共(?:计|收|有|\d)/.test(list))
    return null;
  const label = items.at(-1)?.groups?.['label'] ?? '';
  return {
    items: items.map((match) => Number(match.groups?.['n'])),
    complete:
      channels(items) || label.startsWith('其他') || label.startsWith('其它') || /^(?:其中)?分别/.test(list),
  };
}

/** 网上申请50件、信函申请40件、当面申请9件 in brackets: a request comes by one way only. */
function channels(items: readonly RegExpExecArray[]): boolean {
  return (
    items.length >= 3 &&
    items.every((match) => /网|信函|邮|当面|现场|传真/.test(match.groups?.['label'] ?? ''))
  );
}

const item = /(?<label>[^\d,。;:、()]*)(?<![\d.])(?<n>\d{1,7})(?<unit>[条件份期场篇次个])/g;
