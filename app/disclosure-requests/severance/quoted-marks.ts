import type { Mark } from '#app/disclosure-requests/severance/load-severance.ts';
import { citeText } from '#law/cite.ts';
import { severanceGroundOf } from '#law/disclosure/severance-grounds.ts';

/** A mark with its number in the record, counted from 1 in reading order. */
export interface NumberedMark extends Mark {
  number: number;
}

export function numbered(marks: Mark[]): NumberedMark[] {
  return marks.map((mark, index) => ({ ...mark, number: index + 1 }));
}

/** 左13.2%，上8.5%: where a mark begins, as officers read it off the page. */
export function placeText({ left, top }: Pick<Mark, 'left' | 'top'>): string {
  return `左${percent(left)}，上${percent(top)}`;
}

export function percent(parts: number): string {
  return `${Number((parts / 100).toFixed(1))}%`;
}

/**
 * What the reply tells of the withheld parts: a sentence for each ground and reason, with the places that it covers.
 * Art. 37 wants the reason for each part; equal reasons are told once.
 */
export function quotedMarks(marks: Mark[]): string[] {
  const groups = new Map<string, NumberedMark[]>();
  for (const mark of numbered(marks)) {
    const key = `${mark.ground}\0${mark.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [NumberedMark];
    const { zh, cite } = severanceGroundOf(first.ground);
    const places = group.map(({ page, number }) => `第${page}页第${number}处`).join('、');
    return `${places}：依据${citeText(cite)}，属于${zh}（${first.reason}），不予公开。`;
  });
}
