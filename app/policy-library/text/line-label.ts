import { NUMERALS, numberOf } from '#app/policy-library/text/chinese-number.ts';

/** What stands at the start of a line: its label as printed, the numbers in it, and the rest of the line. */
export interface Labelled {
  level: LabelLevel;
  label: string;
  /** 33 of 第三十三条; [33, 1] of 第三十三条之一. */
  numbers: number[];
  text: string;
}

export type LabelLevel = 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'h1' | 'h2' | 'h3' | 'h4';

/** The label of a line; null where it has none. `article` is the article before it, which decides in doubtful cases. */
export function labelOf(line: string, { lastArticle }: { lastArticle: number }): Labelled | null {
  return divisionOf(line) ?? articleOf(line, lastArticle) ?? numberedOf(line);
}

const DIVISION = new RegExp(
  `^第 ?([${NUMERALS}]+) ?(分编|编|章|节)( ?之 ?[一二三四五六七八九十]+)?(?= |$|[^ ])`,
);
const DIVISION_LEVEL: Readonly<Record<string, LabelLevel>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};

/** 第一编、第一分编、第二章、第三节 with a short title; a sentence that only begins with such words is none. */
function divisionOf(line: string): Labelled | null {
  const found = DIVISION.exec(line);
  if (!found) return null;
  const title = line.slice(found[0].length);
  if (title.length > 60 || /[；：！？]|。./.test(title)) return null;
  if (title !== '' && !title.startsWith(' ') && /^[的和与及至、或中内所规]|[，。]/.test(title)) return null;
  const level = DIVISION_LEVEL[found[2] ?? ''];
  const numbers = numbersOf(found[1], found[3]);
  return level && numbers ? { level, label: unspaced(found[0]), numbers, text: joined(title) } : null;
}

const ARTICLE = new RegExp(`^第 ?([${NUMERALS}]+) ?条( ?之 ?[一二三四五六七八九十]+)?`);

/**
 * 第三十三条 and its text. After a blank it is a label; without one only where it follows the article before and does
 * not go on as a sentence does that refers to an article.
 */
function articleOf(line: string, lastArticle: number): Labelled | null {
  const found = ARTICLE.exec(line);
  const numbers = found && numbersOf(found[1], found[2]);
  if (!found || !numbers) return null;
  const rest = line.slice(found[0].length);
  const apart = rest === '' || rest.startsWith(' ');
  const [number = 0] = numbers;
  const follows = number === lastArticle + 1 || (numbers.length > 1 && number === lastArticle);
  if (!apart && (!follows || /^[第和与及至到、，,的规或中所之款项（(]/.test(rest))) return null;
  return { level: 'article', label: unspaced(found[0]), numbers, text: rest.trim() };
}

const NUMBERED: readonly { level: LabelLevel; pattern: RegExp }[] = [
  { level: 'h1', pattern: /^([零〇一二三四五六七八九十百]+) ?[、．.] ?/ },
  { level: 'h2', pattern: /^[（(] ?([零〇一二三四五六七八九十百]+) ?[）)] ?/ },
  { level: 'h3', pattern: /^([0-9０-９]{1,3}) ?(?:[、．]|\.(?![0-9０-９])) ?/ },
  { level: 'h4', pattern: /^[（(] ?([0-9０-９]{1,3}) ?[）)] ?/ },
];

/** 一、 （一） 1. （1） */
function numberedOf(line: string): Labelled | null {
  for (const { level, pattern } of NUMBERED) {
    const found = pattern.exec(line);
    const number = found && numberOf(found[1] ?? '');
    if (!found || number === null) continue;
    return { level, label: unspaced(found[0]), numbers: [number], text: line.slice(found[0].length).trim() };
  }
  return null;
}

function numbersOf(first: string | undefined, then: string | undefined): number[] | null {
  const number = numberOf(first ?? '');
  if (number === null) return null;
  if (!then) return [number];
  const inserted = numberOf(then.replace(/[ 之]/g, ''));
  return inserted === null ? null : [number, inserted];
}

function unspaced(label: string): string {
  return label.replaceAll(' ', '');
}

/** 总 则 as 总则: titles of chapters are set apart character by character. */
export function joined(title: string): string {
  const parts = title.trim().split(' ');
  return parts.length > 1 && parts.every((part) => [...part].length === 1) ? parts.join('') : title.trim();
}
