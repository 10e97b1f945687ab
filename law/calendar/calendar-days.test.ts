import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, monthsAfter } from '#law/calendar/calendar-days.ts';
import { addDays } from '#law/calendar/day.ts';
import { isWorkingDay } from '#law/calendar/working-days.ts';

describe('periods of calendar days', () => {
  // `calendarDaysRolled` of law.md section 11.
  it.each([
    { start: '2025-06-05', days: 60, last: '2025-08-04', cite: '民法典 第二百零一条', why: 'a plain Monday' },
    {
      start: '2025-08-04',
      days: 60,
      last: '2025-10-09',
      cite: '民法典 第二百零三条',
      why: 'E10: ends in 国庆',
    },
    {
      start: '2024-12-02',
      days: 60,
      last: '2025-02-05',
      cite: '民法典 第二百零三条',
      why: 'E10: ends in 春节',
    },
    { start: '2025-09-18', days: 15, last: '2025-10-09', cite: '民法典 第二百零三条', why: 'ends in 国庆' },
    {
      start: '2025-09-26',
      days: 15,
      last: '2025-10-11',
      cite: '民法典 第二百零三条',
      why: 'a worked Saturday stays',
    },
  ])('$days days after $start end on $last ($why)', ({ start, days, last }) => {
    expect(lastDayOf(start, days)).toBe(last);
  });
});

describe('periods of months', () => {
  it.each([
    {
      start: '2025-08-31',
      months: 6,
      last: '2026-02-28',
      cite: '民法典 第二百零二条',
      why: 'E10: no 31 February; a worked Saturday',
    },
    { start: '2025-01-10', months: 6, last: '2025-07-10', cite: '民法典 第二百零二条', why: 'the same date' },
    {
      start: '2024-08-30',
      months: 6,
      last: '2025-02-28',
      cite: '民法典 第二百零二条',
      why: 'no 30 February',
    },
    { start: '2023-08-31', months: 6, last: '2024-02-29', cite: '民法典 第二百零二条', why: 'a leap year' },
    { start: '2025-04-04', months: 6, last: '2025-10-09', cite: '民法典 第二百零三条', why: 'ends in 国庆' },
    { start: '2024-07-15', months: 6, last: '2025-01-15', cite: '民法典 第二百零二条', why: 'over the year' },
  ])('$months months after $start end on $last ($why)', ({ start, months, last }) => {
    expect(monthsAfter(start, months)).toBe(last);
  });
});

describe('any period', () => {
  const day = fc.integer({ min: 0, max: 6500 }).map((n) => addDays('2008-01-01', n));

  it('never ends on a day off, nor before its length', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (start, days) => {
        const last = lastDayOf(start, days);
        expect(isWorkingDay(last)).toBe(true);
        expect(last >= addDays(start, days)).toBe(true);
      }),
    );
  });
});
