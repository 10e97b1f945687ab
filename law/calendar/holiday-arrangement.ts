import { weekdayOf } from '#law/calendar/day.ts';
import { type DayMention, daysInText, type ReadingMemory } from '#law/calendar/days-in-text.ts';
import type { Day } from '#law/cite.ts';

/** Something that does not fit in a notice; a person looks before it is adopted. */
export interface NoticeFinding {
  kind: 'weekday' | 'count' | 'worked-weekday' | 'off-and-worked' | 'no-days' | 'missing-holiday' | 'year';
  /** In Chinese, naming what was found. */
  zh: string;
}

export interface ReadArrangement {
  /** Days off, in order. */
  off: Day[];
  /** Worked Saturdays and Sundays, in order. */
  work: Day[];
  /** Clauses with days or with 放假, 上班 that could not be read. */
  unread: string[];
  findings: NoticeFinding[];
}

interface Tally {
  off: Set<Day>;
  work: Set<Day>;
  /** Days that were moved away: worked unless they are off themselves. */
  movedFrom: Set<Day>;
  unread: string[];
  findings: NoticeFinding[];
}

/** Reads the arrangement of one holiday: “1月1日至3日放假调休，共3天。1月4日（星期日）上班。”
 * @nolaw reads a text; what is adopted is decided by a person
 * @reading advice to employers (鼓励……休息) sets no day off (holiday-advice) */
export function readArrangement(text: string, year: number): ReadArrangement {
  const tally: Tally = { off: new Set(), work: new Set(), movedFrom: new Set(), unread: [], findings: [] };
  let memory: ReadingMemory = { year, anchor: null, month: null };
  for (const sentence of normalised(text).split('。')) {
    if (sentence.includes('鼓励')) continue;
    for (const clause of sentence.split(/[;,](?![^()]*\))/)) {
      const read = daysInText(clause, memory);
      memory = read.memory;
      take(clause, read.mentions, tally);
      if (read.impossible.length > 0) tally.unread.push(clause);
    }
  }
  for (const day of tally.movedFrom) if (!tally.off.has(day)) tally.work.add(day);
  const [off, work] = [[...tally.off].sort(), [...tally.work].sort()];
  const findings = [...tally.findings, ...countFindings(text, off), ...dayFindings(off, work)];
  return { off, work, unread: tally.unread, findings };
}

/** Half-width digits, brackets and commas; no spaces.
 * @nolaw text */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

const MOVED = /调(?:整)?[至到]/;
/** Explains days that the clause before has set already. */
const EXPLAINS = /为(?:法定)?(?:节?假日|公休日)|照常公休/;

function take(clause: string, mentions: DayMention[], tally: Tally): void {
  const wrong = mentions.flatMap(({ wrongWeekdays }) => wrongWeekdays);
  for (const { day, said } of wrong) {
    tally.findings.push({ kind: 'weekday', zh: `${day}不是星期${said}。` });
  }
  if (mentions.length === 0) return;
  const moved = MOVED.exec(clause);
  const days = mentions.flatMap((mention) => mention.days);
  if (moved) {
    for (const mention of mentions) {
      const to = mention.start < moved.index ? tally.movedFrom : tally.off;
      for (const day of mention.days) to.add(day);
    }
  } else if (/上班/.test(clause)) for (const day of days) tally.work.add(day);
  else if (/(?<!不)放假|补休/.test(clause)) for (const day of days) tally.off.add(day);
  else if (!EXPLAINS.test(clause)) tally.unread.push(clause);
}

function countFindings(text: string, off: Day[]): NoticeFinding[] {
  const said = /(?:共|放假)(\d+)天/.exec(normalised(text))?.[1];
  if (off.length === 0) return [{ kind: 'no-days', zh: '没有读出放假的日期。' }];
  if (!said || Number(said) === off.length) return [];
  return [{ kind: 'count', zh: `写明共${said}天，读出${off.length}天（${off[0]}至${off.at(-1)}）。` }];
}

function dayFindings(off: Day[], work: Day[]): NoticeFinding[] {
  const both = work.filter((day) => off.includes(day));
  const weekdays = work.filter((day) => weekdayOf(day) <= 5);
  return [
    ...both.map((day): NoticeFinding => ({ kind: 'off-and-worked', zh: `${day}既放假又上班。` })),
    ...weekdays.map((day): NoticeFinding => ({ kind: 'worked-weekday', zh: `${day}本来就不是周末。` })),
  ];
}
