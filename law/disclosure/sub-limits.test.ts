import { describe, expect, it } from 'vitest';
import { daysFrom } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { reminderOn, type ScheduledRun, type SubLimitKey, subLimitsOf } from '#law/disclosure/sub-limits.ts';

const art33 = '政府信息公开条例 第三十三条第二款';
const art45 = '政府信息公开条例 第四十五条';
const art30 = '政府信息公开条例 第三十条';

/** E1: 2024-03-05 is the first working day, 2024-04-01 the twentieth; no holiday lies between. */
const plain: ScheduledRun = { from: '2024-03-04', first: true, due: '2024-04-01' };
/** E5: nothing counts from 01-18 to 02-12. */
const consulted: ScheduledRun = {
  from: '2025-01-13',
  first: true,
  due: '2025-03-06',
  suspended: new Set(daysFrom('2025-01-18', '2025-02-12')),
};
/** E6 extended by twenty. */
const extended: ScheduledRun = { from: '2025-04-17', first: true, due: '2025-06-17' };
/** E4 after the correction. */
const restarted: ScheduledRun = { from: '2024-10-08', first: false, due: '2024-11-04' };
/** Ordered to reply again within ten working days. */
const short: ScheduledRun = { from: '2024-03-04', first: false, due: '2024-03-18' };

interface Row {
  run: ScheduledRun;
  key: SubLimitKey;
  day: Day | null;
  cite: string;
  why: string;
}

const rows: Row[] = [
  { run: plain, key: 'register', day: '2024-03-04', cite: art45, why: 'T0' },
  { run: plain, key: 'assign', day: '2024-03-05', cite: art45, why: 'T1' },
  { run: plain, key: 'redirect', day: '2024-03-07', cite: art45, why: 'T3' },
  { run: plain, key: 'screen', day: '2024-03-11', cite: art45, why: 'T5' },
  { run: plain, key: 'correction', day: '2024-03-13', cite: art30, why: 'T7, the legal limit' },
  { run: plain, key: 'view', day: '2024-03-14', cite: art45, why: 'T8' },
  { run: plain, key: 'search', day: '2024-03-18', cite: art45, why: 'T10' },
  { run: plain, key: 'draft', day: '2024-03-20', cite: art45, why: 'T12' },
  { run: plain, key: 'review', day: '2024-03-22', cite: art45, why: 'T14' },
  { run: plain, key: 'sign', day: '2024-03-26', cite: art45, why: 'T16' },
  { run: plain, key: 'send', day: '2024-03-28', cite: art45, why: 'T18, the work target' },
  { run: plain, key: 'reply', day: '2024-04-01', cite: art33, why: 'T20, the legal limit' },
  { run: consulted, key: 'screen', day: '2025-02-13', cite: art45, why: 'the fifth counted day' },
  { run: consulted, key: 'view', day: '2025-02-18', cite: art45, why: 'the eighth counted day' },
  { run: extended, key: 'correction', day: '2025-04-27', cite: art30, why: '04-27 is worked' },
  { run: extended, key: 'send', day: '2025-06-13', cite: art33, why: 'later steps move with the due day' },
  { run: restarted, key: 'correction', day: null, cite: art30, why: 'once, before the restart' },
  { run: restarted, key: 'send', day: '2024-10-31', cite: art33, why: 'two working days before' },
  { run: short, key: 'view', day: '2024-03-04', cite: art45, why: 'not before day 0' },
  { run: { ...plain, due: null }, key: 'send', day: null, cite: art30, why: 'the clock waits' },
  { run: { ...plain, from: '2024-03-03' }, key: 'register', day: '2024-03-04', cite: art45, why: 'a Sunday' },
];

describe('the internal steps', () => {
  it.each(rows)('$run.from: $key on $day ($why)', ({ run, key, day }) => {
    expect(subLimitsOf(run).find((limit) => limit.key === key)?.day ?? null).toBe(day);
  });

  it('stand in the order of their days', () => {
    for (const run of [plain, consulted, extended, restarted]) {
      const days = subLimitsOf(run).map(({ day }) => day);
      expect(days).toEqual([...days].sort());
    }
  });

  it('follow the office that sets its own', () => {
    const own = [{ key: 'draft', zh: '拟稿', days: { afterReceipt: 4 } }] as const;
    expect(subLimitsOf(plain, own)).toEqual([{ key: 'draft', zh: '拟稿', day: '2024-03-08', legal: false }]);
  });
});

describe('reminding', () => {
  it.each([
    { run: plain, today: '2024-03-11', says: '要不要补正', cite: art30, why: 'T5' },
    { run: plain, today: '2024-03-12', says: '明天是发补正通知', cite: art30, why: 'T7 less one' },
    { run: plain, today: '2024-03-18', says: '过半', cite: art33, why: 'T10' },
    { run: plain, today: '2024-03-25', says: '要延期的，今天提出', cite: art33, why: 'T15' },
    { run: plain, today: '2024-03-28', says: '内控到期日', cite: art33, why: 'T18' },
    { run: plain, today: '2024-04-01', says: '法定到期日', cite: art33, why: 'T20' },
    { run: plain, today: '2024-04-02', says: '已于2024-04-01届满', cite: art33, why: 'daily after' },
    { run: plain, today: '2024-04-03', says: '已于2024-04-01届满', cite: art33, why: 'daily after' },
    { run: plain, today: '2024-04-05', says: null, cite: art33, why: 'not on 清明' },
    { run: plain, today: '2024-03-14', says: null, cite: art33, why: 'nothing falls due' },
    { run: restarted, today: '2024-10-16', says: null, cite: art30, why: 'no correction after a restart' },
    {
      run: extended,
      today: '2025-06-10',
      says: '还有5个工作日',
      cite: art33,
      why: 'five before the new day',
    },
  ])('on $today: $says ($why)', ({ run, today, says }) => {
    const reminder = reminderOn(run, today);
    if (says) expect(reminder).toContain(says);
    else expect(reminder).toBeNull();
  });
});
