import type { Compact } from '#app/annual-reports/reading/normalise.ts';

/** The six parts as they stand in a text, by number from 1; a part that is not there is missing. */
export interface ReportParts {
  parts: Map<number, ReportPart>;
  /** The text stops in the middle: the parts after the last one found were cut off, not left out. */
  cutOff: boolean;
}

export interface ReportPart {
  /** Index of the heading in the compact text. */
  start: number;
  /** The text after the heading, up to the next part. */
  text: string;
}

/** Finds the headings of the six parts, each after the one before. */
export function partsOf({ text }: Compact): ReportParts {
  const found: { part: number; start: number; end: number }[] = [];
  // A contents list names all parts in one line; the headings that matter are the last ones in order.
  let before = text.length;
  for (let part = headings.length; part >= 1; part--) {
    const match = lastMatch(headings[part - 1], text, before);
    if (!match) continue;
    before = match.index;
    found.unshift({ part, start: match.index, end: match.index + match[0].length });
  }
  const parts = new Map(
    found.map(({ part, start, end }, index) => [
      part,
      { start, text: text.slice(end, found[index + 1]?.start ?? text.length) },
    ]),
  );
  const opening = found[0];
  // Tools that redraw a report drop its first heading, not its first part.
  if (opening && opening.part === 2 && opening.start > 100)
    parts.set(1, { start: 0, text: text.slice(0, opening.start) });
  const last = found.at(-1);
  const rest = last ? text.length - last.end : text.length;
  return { parts, cutOff: !last || last.part < 5 || (last.part === 5 && rest < 40) };
}

const headings: readonly RegExp[] = [
  /一、(?:[^。;]{0,24})?(?:总体情况|概述|概况|基本情况)/g,
  /二、[^。;]{0,10}主动公开(?:政府)?信息[^。;]{0,6}(?:情况|情|况)/g,
  /三、[^。;]{0,10}(?:收到和处理|依申请公开|申请公开)[^。;]{0,14}(?:情况|情|况)/g,
  /四、[^。;]{0,14}(?:行政复议|复议)[^。;]{0,12}(?:情况|情|况|诉讼)/g,
  /五、[^。;]{0,14}(?:存在的?(?:主要)?(?:问题|困难)|主要问题|不足|短板)[^。;]{0,10}?(?:情况|情|措施|况|$|(?=[\d一]))/g,
  /六、[^。;]{0,8}?(?:(?:其他|其它)[^。;]{0,8}?事[项?]|需要?(?:报告|说明)的(?:其他|其它)?事[项?])/g,
];

function lastMatch(heading: RegExp | undefined, text: string, before: number): RegExpExecArray | null {
  if (!heading) return null;
  return [...text.slice(0, before).matchAll(heading)].at(-1) ?? null;
}
