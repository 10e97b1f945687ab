import { type NoticeFinding, normalised, readArrangement } from '#law/calendar/holiday-arrangement.ts';
import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';
import type { Day } from '#law/cite.ts';

export interface ParsedNotice {
  /** Ready for `calendarOf`; null where neither text nor caller names a year. */
  notice: HolidayNotice | null;
  /** Day of the notice itself, where it stands alone at the end. */
  issuedOn: string | null;
  /** Days off and worked days of all holidays, in order. */
  off: Day[];
  work: Day[];
  /** Clauses with days that could not be read. */
  unread: string[];
  findings: NoticeFinding[];
}

/** The holidays of all citizens; each has its item in a notice, alone or with another. */
const HOLIDAYS = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'];
/** 一、元旦: after a full stop; “农历正月初七、周二” within a sentence is none. */
const HEADING = /(?<=^|[。:;])[一二三四五六七八九十]{1,3}[、.]([^:。;,]{2,30}):/g;
const ISSUED = /(\d{4}年\d{1,2}月\d{1,2}日)(?:\(此件公开发布\))?$/;

/** Reads the State Council's notice of a year as pasted: days off and worked weekends by holiday, what could not
 * be read, and what does not fit (weekdays in brackets, 共几天, holidays without an item). Nothing is adopted by it.
 * @law 全国年节及纪念日放假办法 第二条 — the holidays of all citizens, arranged year by year by notice */
export function parseHolidayNotice(pasted: string, ofYear?: number): ParsedNotice {
  const text = normalised(pasted);
  const year = ofYear ?? yearOf(text);
  const issuedOn = ISSUED.exec(text)?.[1] ?? null;
  const body = issuedOn ? text.slice(0, text.lastIndexOf(issuedOn)) : text;
  if (year === null) {
    const zh = '文中没有写明是哪一年的安排，请填写年份。';
    return { notice: null, issuedOn, off: [], work: [], unread: [], findings: [{ kind: 'year', zh }] };
  }
  const items = itemsOf(body).map(({ name, text }) => ({ name, ...readArrangement(text, year) }));
  const holidays = items.map(({ name, off, work }) => ({ name, off, work }));
  return {
    notice: { year, title: titleOf(text) ?? `国务院办公厅关于${year}年部分节假日安排的通知`, holidays },
    issuedOn,
    off: items.flatMap(({ off }) => off).sort(),
    work: items.flatMap(({ work }) => work).sort(),
    unread: items.flatMap(({ unread }) => unread),
    findings: [
      ...items.flatMap(({ name, findings }) =>
        findings.map(({ kind, zh }): NoticeFinding => ({ kind, zh: `${name}：${zh}` })),
      ),
      ...yearFindings(text, year),
      ...missingHolidays(items.map(({ name }) => name)),
    ],
  };
}

function yearOf(text: string): number | null {
  const said = /(\d{4})年部分节假日/.exec(text)?.[1] ?? /现将(\d{4})年/.exec(text)?.[1];
  return said ? Number(said) : null;
}

function titleOf(text: string): string | null {
  return /国务院办公厅关于(?:\d{4}年部分)?节假日安排的通知/.exec(text)?.[0] ?? null;
}

function itemsOf(text: string): { name: string; text: string }[] {
  const heads = [...text.matchAll(HEADING)];
  return heads.map((head, index) => ({
    name: head[1] ?? '',
    text: text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length),
  }));
}

function yearFindings(text: string, year: number): NoticeFinding[] {
  const said = yearOf(text);
  return said !== null && said !== year
    ? [{ kind: 'year', zh: `文中写的是${said}年的安排，不是${year}年。` }]
    : [];
}

function missingHolidays(names: string[]): NoticeFinding[] {
  return HOLIDAYS.filter((holiday) => !names.some((name) => name.includes(holiday))).map((holiday) => ({
    kind: 'missing-holiday',
    zh: `没有读到“${holiday}”的安排。`,
  }));
}
