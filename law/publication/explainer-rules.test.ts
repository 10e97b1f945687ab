import { describe, expect, it } from 'vitest';
import { isSuspectedCopy, requiredElementsMissing } from '#law/publication/explainer-elements.ts';
import { lagOf } from '#law/publication/explainer-lag.ts';
import { mustExplain } from '#law/publication/must-explain.ts';

const together = '国办发〔2016〕80号 第二部分';
const jiangsu = '苏政办发〔2022〕35号 解读范围';

describe('how far an explainer is behind a document of Friday 2025-04-25', () => {
  // Sunday 27 is worked, 28, 29: the third working day is the 29th.
  it.each([
    {
      explainedOn: '2025-04-25',
      today: '2025-06-01',
      class: 'together',
      days: 0,
      cite: together,
      why: 'the same day',
    },
    {
      explainedOn: '2025-04-20',
      today: '2025-06-01',
      class: 'together',
      days: 0,
      cite: together,
      why: 'before it',
    },
    {
      explainedOn: '2025-04-26',
      today: '2025-06-01',
      class: 'within',
      days: 0,
      cite: together,
      why: 'Saturday: later, yet no working day',
    },
    {
      explainedOn: '2025-04-29',
      today: '2025-06-01',
      class: 'within',
      days: 3,
      cite: together,
      why: 'the third working day',
    },
    {
      explainedOn: '2025-04-30',
      today: '2025-06-01',
      class: 'late',
      days: 4,
      cite: together,
      why: 'the fourth',
    },
    {
      explainedOn: null,
      today: '2025-04-29',
      class: 'running',
      days: 3,
      cite: together,
      why: 'still in time',
    },
    { explainedOn: null, today: '2025-04-30', class: 'overdue', days: 4, cite: together, why: 'too late' },
  ])('$explainedOn on $today: $class ($why)', ({ explainedOn, today, class: own, days }) => {
    const lag = lagOf({ publishedOn: '2025-04-25', explainedOn, today });
    expect([lag.class, lag.workingDays, lag.lastDay]).toEqual([own, days, '2025-04-29']);
  });
});

describe('what must be explained', () => {
  it.each([
    {
      kind: 'government-rule',
      important: false,
      place: '320400',
      must: true,
      cite: jiangsu,
      why: 'every rule',
    },
    {
      kind: 'normative',
      important: false,
      place: '320400',
      must: true,
      cite: jiangsu,
      why: 'every normative document',
    },
    { kind: 'policy', important: true, place: '320400', must: true, cite: jiangsu, why: 'important policy' },
    { kind: 'policy', important: false, place: '320400', must: false, cite: jiangsu, why: 'ordinary policy' },
    {
      kind: 'normative',
      important: false,
      place: '110000',
      must: true,
      cite: together,
      why: 'elsewhere too',
    },
  ] as const)('$kind in $place: $must ($why)', ({ kind, important, place, must, cite }) => {
    const found = mustExplain({ kind, important, place, on: '2025-05-12' });
    expect(found !== null).toBe(must);
    if (found) expect(`${found.instrument} ${found.article}`).toBe(cite);
  });
});

describe('what an explainer holds', () => {
  it('lacks the elements that are required and not covered', () => {
    expect(requiredElementsMissing(['background', 'aims', 'content', 'scope'])).toEqual([
      'standards',
      'changes',
    ]);
  });

  it('is suspected of copying above six tenths', () => {
    expect([isSuspectedCopy(0.6), isSuspectedCopy(0.61)]).toEqual([false, true]);
  });
});
