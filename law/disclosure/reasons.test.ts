import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import {
  mayAskReasons,
  mayDefer,
  mayJudgeReasons,
  type ReasonsFacts,
  reasonsOutcome,
} from '#law/disclosure/reasons.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

const art35 = '政府信息公开条例 第三十五条';
const facts = (more: Partial<ReasonsFacts> = {}): ReasonsFacts => ({
  found: '2025年3月至4月提出58件申请，内容相近。',
  askedOn: null,
  answerBy: null,
  answeredOn: null,
  endedOn: null,
  ...more,
});
const asked = { askedOn: '2025-04-22', answerBy: '2025-05-09' };

interface Row {
  facts: ReasonsFacts;
  says: string | null;
  cite: string;
  why: string;
}

describe('asking for reasons', () => {
  const rows: Row[] = [
    { facts: facts(), says: null, cite: art35, why: 'facts of number and frequency' },
    { facts: facts({ found: ' ' }), says: '数量、频次', cite: art35, why: 'no facts' },
    { facts: facts(asked), says: '已经要求', cite: art35, why: 'once' },
    { facts: facts({ endedOn: '2025-05-06' }), says: '已经发出', cite: art35, why: 'too late' },
  ];

  it.each(rows)('$says ($why)', ({ facts, says }) => {
    const may = mayAskReasons(facts);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });

  it.each([{ cite: '政府信息公开条例 第三十三条第二款', why: 'K31: no stop of the clock in the law' }])(
    'does not stop the clock ($why)',
    () => {
      const clock = {
        receivedOn: '2025-04-17',
        corrections: [],
        consultations: [],
        extension: null,
        feeNotice: null,
        endedOn: null,
      };
      expect(replyClock(clock, '2025-05-06').due).toBe('2025-05-19');
      expect(
        replyClock({ ...clock, deferral: { decidedOn: '2025-05-14', until: '2025-07-31' } }, '2025-05-20')
          .due,
      ).toBe('2025-07-31');
    },
  );
});

describe('judging the reasons', () => {
  const rows: (Row & { today: Day })[] = [
    { facts: facts(), today: '2025-05-06', says: '没有要求', cite: art35, why: 'trap 35: asked first' },
    {
      facts: facts(asked),
      today: '2025-05-09',
      says: '至2025-05-09',
      cite: art35,
      why: 'the last day to answer',
    },
    { facts: facts(asked), today: '2025-05-10', says: null, cite: art35, why: 'silence' },
    {
      facts: facts({ ...asked, answeredOn: '2025-04-28' }),
      today: '2025-04-28',
      says: null,
      cite: art35,
      why: 'answered',
    },
    {
      facts: facts({ ...asked, endedOn: '2025-05-06' }),
      today: '2025-05-12',
      says: '已经发出',
      cite: art35,
      why: 'done',
    },
  ];

  it.each(rows)('on $today: $says ($why)', ({ facts, today, says }) => {
    const may = mayJudgeReasons(facts, today);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });

  it.each([
    { reasonable: false, fitsLimit: true, means: 'refuse', cite: art35, why: 'R5.4' },
    { reasonable: false, fitsLimit: false, means: 'refuse', cite: art35, why: 'R5.4' },
    { reasonable: true, fitsLimit: true, means: 'answer', cite: art35, why: 'as any other' },
    { reasonable: true, fitsLimit: false, means: 'defer', cite: art35, why: 'a delayed day' },
  ])('reasonable $reasonable, fits $fitsLimit: $means ($why)', ({ reasonable, fitsLimit, means }) => {
    expect(reasonsOutcome({ reasonable, fitsLimit }).means).toBe(means);
  });
});

describe('a delayed day', () => {
  const due = '2025-05-19';

  it.each([
    { until: '2025-07-31', why: '共五千页', due, today: '2025-05-19', says: null, cite: art35 },
    {
      until: '2025-07-31',
      why: '共五千页',
      due,
      today: '2025-05-20',
      says: '已于2025-05-19届满',
      cite: art35,
    },
    { until: '2025-05-19', why: '共五千页', due, today: '2025-05-12', says: '须晚于', cite: art35 },
    { until: '2025-07-31', why: '', due, today: '2025-05-12', says: '为什么', cite: art35 },
    { until: '2025-07-31', why: '共五千页', due: null, today: '2025-05-12', says: '没有计算', cite: art35 },
  ])('$until told on $today: $says', ({ until, why, due, today, says }) => {
    const may = mayDefer({ until, why }, due, today);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});
