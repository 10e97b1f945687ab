import { bareNames } from '#app/policy-library/text/bare-names.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { PLACE, type Place, placeOf } from '#app/policy-library/text/cited-place.ts';

/** A place in a text that points to a document, or to another place of the same text. */
export interface Citation {
  /** Of the block that cites. */
  anchor: string;
  /** 引用名 or 发文字号 of the document; empty where the text cites itself. */
  citedName: string;
  /** As printed: 第三十三条第二款; empty where the whole document is cited. */
  article: string;
  /** Anchor of the cited place in its document, as far as the words say it; null for the whole document. */
  target: string | null;
  /** Place of the words within the block's text. */
  start: number;
  end: number;
}

/** Every citation of a text in order of reading: 《法名》第X条, 法名 after 依照, 发文字号, 本条例第X条, 前款. */
export function citationsIn(blocks: readonly Block[]): Citation[] {
  const anchors = new Set(blocks.map(({ anchor }) => anchor));
  return blocks.flatMap((block) => citationsOf(block, anchors));
}

/** What a stretch of words cites, before it is known where in the text it stands. */
interface Found {
  start: number;
  end: number;
  name: string;
  place: string;
}

function citationsOf(block: Block, anchors: ReadonlySet<string>): Citation[] {
  // Most lines cite nothing; these characters stand in every citation.
  if (!/[《第前号法例]/.test(block.text)) return [];
  const found = [...titles(block.text), ...documentNumbers(block.text), ...bareNames(block.text)];
  const named = withoutOverlap(found);
  const own = withoutOverlap([...named, ...ownPlaces(block.text, named)]);
  return own.flatMap((each) => {
    const place = placeOf(each.place);
    const target = each.name === '' ? ownTarget(block, place, each.place) : place.anchor;
    if (each.name === '' && (target === null || !anchors.has(target))) return [];
    const { start, end, name: citedName, place: article } = each;
    return [{ anchor: block.anchor, citedName, article, target, start, end }];
  });
}

/** 《中华人民共和国行政许可法》（以下简称《行政许可法》）第三十三条第二款 */
function titles(text: string): Found[] {
  return [...text.matchAll(TITLES)].flatMap((match) =>
    split(match, citedNameOf(match[1] ?? ''), match[2] ?? ''),
  );
}

const TITLES = new RegExp(
  `《((?:[^《》]|《[^《》]*》)+)》(?:（[^（）]{0,40}）)?(${PLACE}(?:[、和及或至](?:${PLACE}))*)?`,
  'g',
);

/** 第五条、第六条 after one name are two citations; the words of the name belong to the first. */
function split(match: RegExpMatchArray, name: string, places: string): Found[] {
  const start = match.index;
  if (start === undefined || name === '') return [];
  const end = start + match[0].length;
  if (places === '') {
    const close = match[0].startsWith('《') ? start + match[0].lastIndexOf('》', nameEnd(match[0])) + 1 : end;
    return [{ start, end: close, name, place: '' }];
  }
  const from = end - places.length;
  return [...places.matchAll(new RegExp(PLACE, 'g'))].map((place, index) => ({
    start: index === 0 ? start : from + place.index,
    end: from + place.index + place[0].length,
    name,
    place: place[0],
  }));
}

/** Where the outer 《》 closes; what follows in brackets is no part of the citation. */
function nameEnd(words: string): number {
  let depth = 0;
  for (const [index, char] of [...words].entries()) {
    if (char === '《') depth += 1;
    if (char === '》') depth -= 1;
    if (depth === 0) return index;
  }
  return words.length;
}

/** 国办发〔2019〕54号, whichever brackets were typed. */
function documentNumbers(text: string): Found[] {
  if (!/[〔［【[(（]\d{4}[〕］】\])）]/.test(text)) return [];
  return [...text.matchAll(/([\u4e00-\u9fa5]{2,12})[〔［【[(（](\d{4})[〕］】\])）] ?0*(\d{1,5}) ?号/g)].map(
    (match) => ({
      start: match.index + match[0].indexOf(afterParticle(match[1] ?? '')),
      end: match.index + match[0].length,
      name: `${afterParticle(match[1] ?? '')}〔${match[2]}〕${match[3]}号`,
      place: '',
    }),
  );
}

/** Of 根据国办发 the mark alone. */
function afterParticle(words: string): string {
  return words.replace(/^.*(?:根据|依据|按照|依照|参照|贯彻|落实|以及|并|和|与|及|见|由|的)(?=.{2})/, '');
}

// Looks ahead first, or every character of the text would be an empty match.
const OWN = new RegExp(
  `(?=[本前上第])(?:(?<own>本(?:法典|法|条例|办法|规定|细则|规则|决定|章程|意见|通知))|(?<here>本条|前条|前款|前两款|前项|上款))?(?<place>${PLACE})?`,
  'g',
);

/** 本条例第六条, 本条第一款, 前款, and 第六条 alone where no name stands before it. */
function ownPlaces(text: string, named: readonly Found[]): Found[] {
  return [...text.matchAll(OWN)].flatMap((match) => {
    const { own, here, place = '' } = match.groups ?? {};
    if (match[0] === '' || (own && place === '')) return [];
    const { index: start } = match;
    if (!own && !here && namedBefore(text, start, named)) return [];
    return [{ start, end: start + match[0].length, name: '', place: `${here ?? ''}${place}` }];
  });
}

/** 第六条 right after a named law or a pronoun for one is not a place of this text. */
function namedBefore(text: string, start: number, named: readonly Found[]): boolean {
  const before = text.slice(0, start);
  if (/(?:[法例]|规定|办法|细则|规则|解释|章程|法典|》|）|宪法|刑法)(?:修正案)?$/.test(before)) return true;
  return named.some(({ end }) => end <= start && /^[、和及或与至]?$/.test(text.slice(end, start)));
}

/** Where 前款, 本条第二款 and 第六条 lead to from this block. */
function ownTarget(block: Block, place: Place, words: string): string | null {
  const [article = ''] = /^a[\d-]+?(?:_\d+)?(?=-p|$)/.exec(block.anchor) ?? [];
  if (words.startsWith('前款') || words.startsWith('上款'))
    return withItem(previousParagraph(block.anchor, article), place);
  if (words.startsWith('前条') || words.startsWith('前两款') || words.startsWith('前项')) return null;
  if (place.anchor !== null) return place.anchor;
  return article !== '' && place.below ? `${article}${place.below}` : null;
}

function previousParagraph(anchor: string, article: string): string | null {
  const paragraph = Number(/-p(\d+)/.exec(anchor)?.[1] ?? 1);
  if (article === '' || paragraph < 2) return null;
  return paragraph === 2 ? article : `${article}-p${paragraph - 1}`;
}

function withItem(paragraph: string | null, { item }: Place): string | null {
  if (paragraph === null || item === null) return paragraph;
  return `${paragraph.includes('-p') ? paragraph : `${paragraph}-p1`}-i${item}`;
}

/** In order of reading; of two that share words the one that begins first, then the longer one. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}
