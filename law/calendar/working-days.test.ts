import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom, weekdayOf } from '#law/calendar/day.ts';
import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import {
  addWorkingDays,
  calendarOf,
  dayNature,
  isWorkingDay,
  nationalCalendar,
  workingDaysBetween,
} from '#law/calendar/working-days.ts';

// `addWD` of law.md section 11: start, working days, last day.
const counts = [
  {
    start: '2024-03-04',
    days: 20,
    last: '2024-04-01',
    cite: '民法典 第二百零一条',
    why: 'E1: day 0 is not counted',
  },
  {
    start: '2024-01-26',
    days: 7,
    last: '2024-02-05',
    cite: '民法典 第二百零一条',
    why: 'E2: Sunday 02-04 is worked',
  },
  {
    start: '2024-01-26',
    days: 20,
    last: '2024-02-28',
    cite: '民法典 第二百零一条',
    why: 'E2: 02-09 is a working day',
  },
  {
    start: '2024-04-27',
    days: 20,
    last: '2024-05-27',
    cite: '民法典 第二百零一条',
    why: 'E3: from a Saturday',
  },
  {
    start: '2024-04-28',
    days: 20,
    last: '2024-05-28',
    cite: '民法典 第二百零一条',
    why: 'E3: from a worked Sunday',
  },
  {
    start: '2024-09-09',
    days: 7,
    last: '2024-09-19',
    cite: '民法典 第二百零一条',
    why: 'E4: 中秋 off, 09-14 worked',
  },
  {
    start: '2024-10-08',
    days: 20,
    last: '2024-11-04',
    cite: '民法典 第二百零一条',
    why: 'E4: 10-12 is worked',
  },
  {
    start: '2025-01-20',
    days: 15,
    last: '2025-02-14',
    cite: '民法典 第二百零一条',
    why: 'E5: third party over 春节',
  },
  {
    start: '2025-04-17',
    days: 20,
    last: '2025-05-19',
    cite: '民法典 第二百零一条',
    why: 'E6: 04-27 is worked',
  },
  {
    start: '2025-05-19',
    days: 20,
    last: '2025-06-17',
    cite: '民法典 第二百零一条',
    why: 'E6: extension of 20',
  },
  {
    start: '2025-05-19',
    days: 10,
    last: '2025-06-03',
    cite: '民法典 第二百零一条',
    why: 'E6: extension of 10',
  },
  {
    start: '2025-09-08',
    days: 20,
    last: '2025-10-11',
    cite: '民法典 第二百零一条',
    why: 'E7: ends on a worked Saturday',
  },
  {
    start: '2025-09-24',
    days: 15,
    last: '2025-10-21',
    cite: '民法典 第二百零一条',
    why: 'E7: third party over 国庆',
  },
  { start: '2025-04-24', days: 15, last: '2025-05-19', cite: '民法典 第二百零一条', why: 'E8: co-maker' },
  { start: '2025-06-20', days: 20, last: '2025-07-18', cite: '民法典 第二百零一条', why: 'E9: payment' },
  {
    start: '2025-07-07',
    days: 20,
    last: '2025-08-04',
    cite: '民法典 第二百零一条',
    why: 'E9: after payment',
  },
  {
    start: '2024-12-03',
    days: 20,
    last: '2024-12-31',
    cite: '民法典 第二百零一条',
    why: 'E11: last day of the year',
  },
  { start: '2024-12-04', days: 20, last: '2025-01-02', cite: '民法典 第二百零一条', why: 'E11: over 元旦' },
  { start: '2024-09-23', days: 20, last: '2024-10-24', cite: '民法典 第二百零一条', why: 'E12' },
  {
    start: '2025-09-28',
    days: 20,
    last: '2025-10-31',
    cite: '民法典 第二百零一条',
    why: 'E13: from a worked Sunday',
  },
  { start: '2025-02-20', days: 20, last: '2025-03-20', cite: '民法典 第二百零一条', why: 'law.md 2.9: 潢川' },
  {
    start: '2022-09-30',
    days: 20,
    last: '2022-11-02',
    cite: '民法典 第二百零一条',
    why: 'E14: the day a court found',
  },
];

describe('working days', () => {
  it.each(counts)('$days working days after $start end on $last ($why)', ({ start, days, last }) => {
    expect(addWorkingDays(start, days)).toBe(last);
    expect(workingDaysBetween(start, last)).toBe(days);
  });

  it.each([
    {
      day: '2024-02-09',
      nature: 'workday',
      cite: '全国年节及纪念日放假办法 第二条',
      why: '除夕 2024 was worked',
    },
    {
      day: '2025-01-28',
      nature: 'holiday',
      cite: '全国年节及纪念日放假办法 第二条',
      why: '除夕 is off since 2025',
    },
    {
      day: '2024-03-08',
      nature: 'workday',
      cite: '全国年节及纪念日放假办法 第二条',
      why: '妇女节 is no holiday of all',
    },
    {
      day: '2025-09-28',
      nature: 'worked-weekend',
      cite: '全国年节及纪念日放假办法 第二条',
      why: 'a worked Sunday',
    },
    {
      day: '2025-09-27',
      nature: 'weekend',
      cite: '全国年节及纪念日放假办法 第二条',
      why: 'an ordinary Saturday',
    },
  ])('$day is a $nature ($why)', ({ day, nature }) => {
    expect(dayNature(day).nature).toBe(nature);
  });

  it.each([
    { year: 2024, days: 251 },
    { year: 2025, days: 248 },
  ])('$year has $days working days', ({ year, days }) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });

  it('names holiday and notice', () => {
    expect(dayNature('2024-02-12')).toEqual({
      working: false,
      nature: 'holiday',
      name: '春节',
      notice: '国务院办公厅关于2024年部分节假日安排的通知',
      provisional: false,
    });
  });

  it('is provisional where no notice is known', () => {
    expect(dayNature('2027-02-08')).toMatchObject({ working: true, provisional: true });
    expect(dayNature('2006-10-02')).toMatchObject({ working: true, provisional: true });
    expect(dayNature('2026-12-31').provisional).toBe(false);
  });

  it('takes a local day off with its basis, and only there', () => {
    const basis = '示例市应急停工通告（示例〔2024〕1号）';
    const there = calendarOf(holidayNotices, [{ day: '2024-09-19', name: '台风停工', basis }]);
    expect(dayNature('2024-09-19', there)).toMatchObject({ nature: 'holiday', notice: basis, local: true });
    expect(isWorkingDay('2024-09-19')).toBe(true);
  });
});

const published = fileURLToPath(
  new URL('../../../shared/data/calendar/holidays_2007_2027.json', import.meta.url),
);
const there = existsSync(published);

describe.skipIf(!there)(
  `every day of 2007 to 2026${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('equals the published calendar', () => {
      const rows: { date: string; name: string; isOffDay: boolean }[] = JSON.parse(
        readFileSync(published, 'utf8'),
      );
      const off = new Map(rows.map(({ date, isOffDay }) => [date, isOffDay]));
      const days = daysFrom('2007-01-01', '2026-12-31');
      const differing = days.filter((day) => isWorkingDay(day) === (off.get(day) ?? weekdayOf(day) > 5));
      expect(days).toHaveLength(7305);
      expect(differing).toEqual([]);
    });

    it('names each day set by notice as the published calendar does', () => {
      const rows: { date: string; name: string }[] = JSON.parse(readFileSync(published, 'utf8'));
      const within = rows.filter(({ date }) => date <= '2026-12-31');
      expect(within.filter(({ date }) => !nationalCalendar.set.has(date))).toEqual([]);
      expect(within.length).toBeGreaterThan(400);
    });
  },
);

describe('counting, whatever the start', () => {
  const day = fc.integer({ min: 0, max: 6900 }).map((n) => addDays('2007-06-01', n));

  it('ends on a working day and counts back to the start', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const last = addWorkingDays(start, days);
        expect(isWorkingDay(last)).toBe(true);
        expect(workingDaysBetween(start, last)).toBe(days);
        expect(addWorkingDays(addWorkingDays(last, days), -days)).toBe(last);
      }),
    );
  });
});
