import { addDays, daysBetween, daysFrom, isDay, weekdayOf } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What a reader of one holiday's text has in mind: years and months are not repeated. */
export interface ReadingMemory {
  /** The year of the notice. */
  year: number;
  /** First day read; a month without a year is taken in the year nearest to it. */
  anchor: Day | null;
  month: string | null;
}

/** One day or range, as written. */
export interface DayMention {
  days: Day[];
  /** Place in the text. */
  start: number;
  end: number;
  /** Days whose weekday in brackets is another one. */
  wrongWeekdays: { day: Day; said: string }[];
}

export interface MentionsInText {
  mentions: DayMention[];
  /** Written days that do not exist. */
  impossible: string[];
  memory: ReadingMemory;
}

interface ReadDay {
  day: Day;
  start: number;
  end: number;
  /** 六, from 星期六 or 周六. */
  said: string | null;
}

const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g;
const RANGE = /^[至到—–―~-]+$/;
const ACROSS_NEW_YEAR = /^(?:\([^)]*\))?[至到—–―~-]+1月/;

/** Days and ranges in a clause of normalised text (half-width digits and brackets), with weekdays compared.
 * @nolaw reads dates */
export function daysInText(text: string, before: ReadingMemory): MentionsInText {
  let memory = before;
  const read: ReadDay[] = [];
  const impossible: string[] = [];
  for (const match of text.matchAll(DAY)) {
    const day = dayOf(match, memory, text.slice(match.index + match[0].length));
    if (!day) impossible.push(match[0]);
    else {
      const said = /(?:星期|周)([一二三四五六日天])/.exec(match[4] ?? '')?.[1] ?? null;
      read.push({ day, start: match.index, end: match.index + match[0].length, said });
      memory = { ...memory, anchor: memory.anchor ?? day, month: day.slice(0, 7) };
    }
  }
  return { mentions: joinRanges(read, text), impossible, memory };
}

function dayOf(match: RegExpExecArray, { year, anchor, month }: ReadingMemory, rest: string): Day | null {
  const [, saidYear, saidMonth, date = ''] = match;
  const two = (text: string) => text.padStart(2, '0');
  if (!saidMonth) return month && existing(`${saidYear ?? month.slice(0, 4)}-${month.slice(5)}-${two(date)}`);
  const on = (inYear: number) => existing(`${inYear}-${two(saidMonth)}-${two(date)}`);
  if (saidYear) return on(Number(saidYear));
  if (!anchor) return on(saidMonth === '12' && ACROSS_NEW_YEAR.test(rest) ? year - 1 : year);
  const near = Number(anchor.slice(0, 4));
  return nearest([on(near - 1), on(near), on(near + 1)], anchor);
}

function existing(day: string): Day | null {
  return isDay(day) ? day : null;
}

function nearest(days: (Day | null)[], anchor: Day): Day | null {
  const real = days.filter((day) => day !== null);
  real.sort((a, b) => Math.abs(daysBetween(anchor, a)) - Math.abs(daysBetween(anchor, b)));
  return real[0] ?? null;
}

function joinRanges(read: ReadDay[], text: string): DayMention[] {
  const mentions: DayMention[] = [];
  for (const { day, start, end, said } of read) {
    const wrongWeekdays = said && !isWeekday(day, said) ? [{ day, said }] : [];
    const last = mentions.at(-1);
    if (last && RANGE.test(text.slice(last.end, start))) {
      last.days.push(...daysFrom(addDays(last.days.at(-1) ?? day, 1), day));
      last.end = end;
      last.wrongWeekdays.push(...wrongWeekdays);
    } else mentions.push({ days: [day], start, end, wrongWeekdays });
  }
  return mentions;
}

function isWeekday(day: Day, said: string): boolean {
  const number = said === '天' ? 7 : '一二三四五六日'.indexOf(said) + 1;
  return weekdayOf(day) === number;
}
