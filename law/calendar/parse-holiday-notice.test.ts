import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#law/calendar/day.ts';
import { readArrangement } from '#law/calendar/holiday-arrangement.ts';
import type { HolidayNotice } from '#law/calendar/holiday-notice.ts';
import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import { parseHolidayNotice } from '#law/calendar/parse-holiday-notice.ts';
import { calendarOf, isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

const article2 = '全国年节及纪念日放假办法 第二条';

/** The words of a notice as it is pasted from a web page, with what surrounds them. */
const of2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`;

describe('a whole notice', () => {
  it.each([{ cite: article2, why: 'the notice of 2026 as pasted' }])('$why', () => {
    const parsed = parseHolidayNotice(of2026);
    expect(parsed.findings).toEqual([]);
    expect(parsed.unread).toEqual([]);
    expect(parsed.issuedOn).toBe('2025年11月4日');
    expect(parsed.notice?.year).toBe(2026);
    expect(parsed.notice?.title).toBe('国务院办公厅关于2026年部分节假日安排的通知');
    expect(parsed.notice?.holidays.map(({ name }) => name)).toEqual([
      '元旦',
      '春节',
      '清明节',
      '劳动节',
      '端午节',
      '中秋节',
      '国庆节',
    ]);
    expect(parsed.work).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('makes the same calendar as the notice entered by hand', () => {
    const { notice } = parseHolidayNotice(of2026);
    const known = holidayNotices.filter(({ year }) => year === 2026);
    const dates = (notices: typeof known) =>
      [...calendarOf(notices).set].map(([day, { working }]) => `${day} ${working}`).sort();
    expect(dates(notice ? [notice] : [])).toEqual(dates(known));
  });

  it('counts at once where a calendar takes it', () => {
    const text = of2026.replaceAll('2026', '2027').replaceAll(/（[^）]*）/g, '');
    const { notice } = parseHolidayNotice(text);
    expect(isWorkingDay('2027-01-01', calendarOf(notice ? [notice] : []))).toBe(false);
  });

  it.each([
    {
      change: ['2月14日（周六）', '2月14日（周日）'],
      says: '2026-02-14不是星期日',
      cite: article2,
      why: 'a weekday that does not fit',
    },
    {
      change: ['共9天', '共8天'],
      says: '写明共8天，读出9天',
      cite: article2,
      why: 'a count that does not fit',
    },
    {
      change: ['5月9日（周六）上班', '5月8日上班'],
      says: '2026-05-08本来就不是周末',
      cite: article2,
      why: 'a worked day that was one anyway',
    },
    {
      change: ['1月4日（周日）上班', '1月3日（周六）上班'],
      says: '2026-01-03既放假又上班',
      cite: article2,
      why: 'off and worked',
    },
    {
      change: ['五、端午节：6月19日（周五）至21日（周日）放假，共3天。', ''],
      says: '没有读到“端午”',
      cite: article2,
      why: 'a holiday is missing',
    },
    {
      change: ['三、清明节：4月4日（周六）至6日（周一）放假，共3天。', '三、清明节：另行通知。'],
      says: '清明节：没有读出放假的日期',
      cite: article2,
      why: 'an item without days',
    },
  ])('reports $why', ({ change: [from = '', to = ''], says }) => {
    const changed = of2026.replace(from, to);
    expect(changed).not.toBe(of2026);
    const { findings } = parseHolidayNotice(changed);
    expect(findings.map(({ zh }) => zh).join('')).toContain(says);
    expect(findings).toHaveLength(1);
  });

  it('reports what it cannot read, and never guesses', () => {
    const { off, unread } = parseHolidayNotice(
      of2026.replace('至21日（周日）放假', '至21日（周日）另行安排'),
    );
    expect(unread).toEqual(['6月19日(周五)至21日(周日)另行安排']);
    expect(off).not.toContain('2026-06-19');
    expect(readArrangement('2月28日至2月30日放假。', 2026).unread).toEqual(['2月28日至2月30日放假']);
  });

  it('asks for the year where the text has none, and sees another one', () => {
    const item = '一、元旦：1月1日放假。';
    expect(parseHolidayNotice(item)).toMatchObject({ notice: null, findings: [{ kind: 'year' }] });
    expect(parseHolidayNotice(item, 2027).off).toEqual(['2027-01-01']);
    expect(parseHolidayNotice(of2026, 2027).findings.map(({ kind }) => kind)).toContain('year');
  });
});

interface Row {
  year: number;
  text: string;
  off: Day[];
  work: Day[];
  cite: string;
  why: string;
}

const rows: Row[] = [
  {
    year: 2024,
    text: '2月10日至11日放假调休。2月4日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。',
    off: ['2024-02-10', '2024-02-11'],
    work: ['2024-02-04'],
    cite: article2,
    why: 'K4: advice sets no day off, 2024-02-09 was worked',
  },
  {
    year: 2026,
    text: '12月31日至1月2日放假，共3天。12月28日（星期日）上班。',
    off: ['2025-12-31', '2026-01-01', '2026-01-02'],
    work: ['2025-12-28'],
    cite: article2,
    why: 'no year is written and the range crosses it',
  },
  {
    year: 2012,
    text: '2012年1月1日至3日放假调休,共3天。2011年12月31日(星期六)上班。',
    off: ['2012-01-01', '2012-01-02', '2012-01-03'],
    work: ['2011-12-31'],
    cite: article2,
    why: 'half-width marks; the year before is written',
  },
  {
    year: 2008,
    text: '6月7日—9日放假，共3天。其中，6月8日（农历五月初五，端午节）为法定节假日，6月8日（星期日）公休日调至6月9日（星期一）。',
    off: ['2008-06-07', '2008-06-08', '2008-06-09'],
    work: [],
    cite: article2,
    why: 'a weekend day moved out of the holiday itself is not worked',
  },
];

describe('one holiday', () => {
  it.each(rows)('$text ($why)', ({ year, text, off, work }) => {
    expect(readArrangement(text, year)).toEqual({ off, work, unread: [], findings: [] });
  });
});

/** A notice as prose, every day with its weekday. */
function prose({ year, holidays }: HolidayNotice): string {
  const ends = (range: string) => range.split('..');
  const said = (day: Day) => {
    const [y, m, d] = day.split('-').map(Number);
    return `${y}年${m}月${d}日（星期${'一二三四五六日'[weekdayOf(day) - 1]}）`;
  };
  const items = holidays.map(({ name, off, work }, index) => {
    const rest = off.map((range) => ends(range).map(said).join('至')).join('、');
    const worked = work.flatMap(ends).map(said).join('、');
    return `${'一二三四五六七八九十'[index]}、${name}：${rest}放假调休。${worked && `${worked}上班。`}`;
  });
  return `现将${year}年放假安排通知如下。${items.join('\n')}`;
}

describe('every notice of 2007 to 2026 written as prose', () => {
  it.each(holidayNotices.map((notice) => ({ notice, cite: article2, why: 'is read back' })))(
    '$notice.year $why',
    ({ notice }) => {
      const read = parseHolidayNotice(prose(notice));
      const dates = (of: HolidayNotice) =>
        [...calendarOf([of]).set].map(([day, { name, working }]) => `${day} ${name} ${working}`).sort();
      expect(read.unread).toEqual([]);
      expect(read.findings.filter(({ kind }) => kind === 'weekday' || kind === 'count')).toEqual([]);
      expect(read.notice && dates(read.notice)).toEqual(dates(notice));
    },
  );
});

const published = fileURLToPath(
  new URL('../../../shared/data/calendar/description_parsing_cases.json', import.meta.url),
);
const there = existsSync(published);

describe.skipIf(!there)(
  `the published descriptions of 2007 to 2025${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    interface Case {
      year: number;
      description: string;
      expected: { date: Day; isOffDay: boolean }[];
    }
    const cases: Case[] = there ? JSON.parse(readFileSync(published, 'utf8')) : [];

    it.each(cases)('$year $description', ({ year, description, expected }) => {
      const days = (isOff: boolean) =>
        expected
          .filter(({ isOffDay }) => isOffDay === isOff)
          .map(({ date }) => date)
          .sort();
      const read = readArrangement(description, year);
      expect(read).toEqual({ off: days(true), work: days(false), unread: [], findings: [] });
    });
  },
);
