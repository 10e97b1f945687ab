import { describe, expect, it } from 'vitest';
import { type ReportLevel, reportDeadline } from '#law/report/deadlines.ts';

/** Level, report year, fixed day, target, why. */
const rows: {
  level: ReportLevel;
  year: number;
  lastOn: string;
  targetOn: string;
  why: string;
  cite: string;
}[] = [
  {
    level: 'agency',
    year: 2024,
    lastOn: '2025-01-31',
    targetOn: '2025-01-27',
    why: 'in the Spring Festival',
    cite: '政府信息公开条例 第四十九条第一款',
  },
  {
    level: 'agency',
    year: 2025,
    lastOn: '2026-01-31',
    targetOn: '2026-01-30',
    why: 'a Saturday',
    cite: '政府信息公开条例 第四十九条第一款',
  },
  {
    level: 'county',
    year: 2025,
    lastOn: '2026-02-20',
    targetOn: '2026-02-14',
    why: 'in the Spring Festival; 14 February is a worked Saturday',
    cite: '政府信息公开工作年度报告格式 通知正文',
  },
  {
    level: 'city',
    year: 2024,
    lastOn: '2025-03-10',
    targetOn: '2025-03-10',
    why: 'a Monday',
    cite: '政府信息公开工作年度报告格式 通知正文',
  },
  {
    level: 'province',
    year: 2023,
    lastOn: '2024-03-31',
    targetOn: '2024-03-29',
    why: 'a Sunday',
    cite: '政府信息公开工作年度报告格式 通知正文',
  },
  {
    level: 'county',
    year: 2020,
    lastOn: '2021-03-31',
    targetOn: '2021-03-31',
    why: 'before the notice of 2021 only the outer limit held',
    cite: '政府信息公开条例 第四十九条第二款',
  },
];

describe('the day by which a report is due', () => {
  it.each(rows)('$level, report of $year: $targetOn ($why; $cite)', ({ level, year, lastOn, targetOn }) => {
    expect(reportDeadline(level, year)).toMatchObject({ lastOn, targetOn, outerOn: `${year + 1}-03-31` });
  });

  it('says that a year without holiday arrangement is provisional', () => {
    expect(reportDeadline('agency', 2098).provisional).toBe(true);
    expect(reportDeadline('agency', 2024).provisional).toBe(false);
  });
});
