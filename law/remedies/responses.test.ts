import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import { type BeforeSuit, courtLevelOf, defendantsOf, type PartyToSuit } from '#law/remedies/defendants.ts';
import {
  type AppealOutcome,
  type RemedyOutcome,
  remedyOutcome,
  remedyOutcomes,
  resultOfInstances,
} from '#law/remedies/remedy-outcome.ts';
import { answerBy, type Order, performBy, type RemedyPaper } from '#law/remedies/response-limits.ts';
import { type RemedyStep, responsePapers } from '#law/remedies/response-papers.ts';

const limits: { paper: RemedyPaper; on: Day; by: Day; cite: string; why: string }[] = [
  // 2025-09-22 to 26 are five, 28 (worked), 29, 30 make eight; 国庆 off until 10-08; 10-09, 10-10.
  {
    paper: 'reconsideration-copy',
    on: '2025-09-19',
    by: '2025-10-10',
    cite: '行政复议法 第四十八条',
    why: 'ten working days over 国庆',
  },
  {
    paper: 'simplified-copy',
    on: '2025-09-19',
    by: '2025-09-26',
    cite: '行政复议法 第五十四条第一款',
    why: 'trap 45: five',
  },
  {
    paper: 'reconsideration-copy',
    on: '2025-06-03',
    by: '2025-06-17',
    cite: '行政复议法 第八十八条第二款',
    why: 'working days, the first day not counted',
  },
  {
    paper: 'reconsideration-copy',
    on: '2023-12-01',
    by: '2023-12-11',
    cite: '行政复议法（1999） 第二十三条第一款',
    why: 'ten calendar days before 2024',
  },
  {
    paper: 'complaint-copy',
    on: '2025-09-18',
    by: '2025-10-09',
    cite: '行政诉讼法 第六十七条第一款',
    why: 'the fifteenth day is off',
  },
  {
    paper: 'complaint-copy',
    on: '2025-06-03',
    by: '2025-06-18',
    cite: '行政诉讼法 第六十七条',
    why: 'fifteen',
  },
  {
    paper: 'judgment',
    on: '2025-06-03',
    by: '2025-06-18',
    cite: '行政诉讼法 第八十五条',
    why: 'fifteen days',
  },
  { paper: 'ruling', on: '2025-06-03', by: '2025-06-13', cite: '行政诉讼法 第八十五条', why: 'ten days' },
];

describe('answering', () => {
  it.each(limits)('$paper of $on by $by ($why)', ({ paper, on, by }) => {
    expect(answerBy(paper, on).by).toBe(by);
  });

  it('has no simplified procedure before 2024', () => {
    expect(() => answerBy('simplified-copy', '2023-12-29')).toThrow('no provision in force');
  });
});

const orders: { order: Order; by: Day; cite: string; why: string }[] = [
  {
    order: { receivedOn: '2026-01-12', period: { days: 20, unit: 'working-days' } },
    by: '2026-02-09',
    cite: '行政复议法 第七十七条',
    why: 'as the decision names it',
  },
  {
    order: { receivedOn: '2025-09-18', period: { days: 15, unit: 'calendar-days' } },
    by: '2025-10-09',
    cite: '行政诉讼法 第七十二条',
    why: 'as the judgment names it',
  },
  {
    order: { receivedOn: '2025-04-17', period: null },
    by: '2025-05-19',
    cite: '政府信息公开条例 第三十三条第二款',
    why: 'none named: the reply limit (E6)',
  },
  {
    order: { receivedOn: '2025-06-03', period: { days: 10, unit: 'calendar-days' } },
    by: '2025-06-13',
    cite: '行政诉讼法 第九十四条',
    why: 'a judgment is performed',
  },
];

describe('performing what is ordered', () => {
  it.each(orders)('received on $order.receivedOn by $by ($why)', ({ order, by }) => {
    expect(performBy(order).by).toBe(by);
  });
});

const papers: { step: RemedyStep; key: string; says: string; cite: string; why: string }[] = [
  { step: 'reconsideration', key: 'answer', says: '答复书', cite: '行政复议法 第四十八条', why: '答复书' },
  {
    step: 'reconsideration',
    key: 'evidence-list',
    says: '证据目录',
    cite: '行政复议法 第七十条',
    why: 'no evidence handed in: there is none',
  },
  {
    step: 'reconsideration',
    key: 'head-identity',
    says: '法定代表人',
    cite: '民事诉讼法 第五十一条第二款',
    why: 'through its head',
  },
  {
    step: 'reconsideration',
    key: 'power-of-attorney',
    says: '授权委托书',
    cite: '行政复议法 第十七条第二款',
    why: 'by analogy with the applicant',
  },
  { step: 'first-instance', key: 'defence', says: '答辩状', cite: '行政诉讼法 第六十七条', why: 'defence' },
  {
    step: 'first-instance',
    key: 'bases',
    says: '规范性文件',
    cite: '行政诉讼法 第三十四条',
    why: 'and bases',
  },
  {
    step: 'first-instance',
    key: 'power-of-attorney',
    says: '授权委托书',
    cite: '法释〔2018〕1号 第三十一条',
    why: 'in writing',
  },
  { step: 'hearing', key: 'head-appears', says: '负责人', cite: '行政诉讼法 第三条第三款', why: 'C10' },
  {
    step: 'hearing',
    key: 'absence-explained',
    says: '情况说明',
    cite: '法释〔2018〕1号 第一百二十九条第三款',
    why: 'C10: with a good reason',
  },
  { step: 'appeal', key: 'appeal', says: '上诉状', cite: '行政诉讼法 第八十五条', why: 'appeal' },
];

describe('the papers of a step', () => {
  it.each(papers)('$step: $says ($why)', ({ step, key, says }) => {
    expect(responsePapers(step).find((paper) => paper.key === key)?.zh).toContain(says);
  });
});

const outcomes: {
  before: RemedyOutcome['before'];
  key: string;
  result: string;
  orders: boolean;
  cite: string;
}[] = [
  {
    before: 'reconsideration',
    key: 'upheld',
    result: 'upheld',
    orders: false,
    cite: '行政复议法 第六十八条',
  },
  {
    before: 'reconsideration',
    key: 'request-dismissed',
    result: 'upheld',
    orders: false,
    cite: '行政复议法 第六十九条',
  },
  {
    before: 'reconsideration',
    key: 'annulled',
    result: 'overturned',
    orders: true,
    cite: '行政复议法 第六十四条',
  },
  {
    before: 'reconsideration',
    key: 'ordered',
    result: 'overturned',
    orders: true,
    cite: '行政复议法 第六十六条',
  },
  {
    before: 'reconsideration',
    key: 'application-dismissed',
    result: 'other',
    orders: false,
    cite: '行政复议法 第三十三条',
  },
  { before: 'court', key: 'claim-dismissed', result: 'upheld', orders: false, cite: '行政诉讼法 第六十九条' },
  { before: 'court', key: 'unlawful', result: 'overturned', orders: false, cite: '行政诉讼法 第七十四条' },
  {
    before: 'court',
    key: 'suit-dismissed',
    result: 'other',
    orders: false,
    cite: '政府信息公开工作年度报告格式 附件第四部分',
  },
];

describe('how a case ended', () => {
  it.each(outcomes)('$before $key: $result', ({ before, key, result, orders }) => {
    expect(remedyOutcome(before, key)).toMatchObject({ result, orders });
  });

  it('has one row for each outcome', () => {
    const keys = remedyOutcomes.map(({ before, key }) => `${before} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(() => remedyOutcome('court', 'upheld')).toThrow('no outcome');
  });

  const instances: { first: string; appeal: AppealOutcome | null; result: string | null; cite: string }[] = [
    { first: 'annulled', appeal: null, result: 'overturned', cite: '行政诉讼法 第七十条' },
    { first: 'annulled', appeal: { kind: 'affirmed' }, result: 'overturned', cite: '行政诉讼法 第八十九条' },
    {
      first: 'annulled',
      appeal: { kind: 'replaced', key: 'claim-dismissed' },
      result: 'upheld',
      cite: '行政诉讼法 第八十九条第一款第二项',
    },
    {
      first: 'claim-dismissed',
      appeal: { kind: 'remanded' },
      result: null,
      cite: '行政诉讼法 第八十九条第一款第三项',
    },
    {
      first: 'claim-dismissed',
      appeal: { kind: 'withdrawn' },
      result: 'upheld',
      cite: '行政诉讼法 第八十九条',
    },
  ];

  it.each(instances)('first $first, then $appeal.kind: $result', ({ first, appeal, result }) => {
    expect(resultOfInstances(first, appeal)).toBe(result);
  });
});

const suits: {
  before: BeforeSuit;
  over: 'reply' | 'reconsideration';
  defendants: string[];
  countedBy: string;
  level: string;
  cite: string;
  why: string;
}[] = [
  {
    before: 'none',
    over: 'reply',
    defendants: ['original'],
    countedBy: 'original',
    level: 'basic',
    cite: '行政诉讼法 第二十六条第一款',
    why: 'sued directly',
  },
  {
    before: 'upheld',
    over: 'reply',
    defendants: ['original', 'body'],
    countedBy: 'original',
    level: 'basic',
    cite: '法释〔2018〕1号 第一百三十四条第三款',
    why: 'C6, C9: both, counted by the agency, its level',
  },
  {
    before: 'changed',
    over: 'reconsideration',
    defendants: ['body'],
    countedBy: 'body',
    level: 'intermediate',
    cite: '行政诉讼法 第十五条',
    why: 'the city government alone',
  },
  {
    before: 'silent',
    over: 'reply',
    defendants: ['original'],
    countedBy: 'original',
    level: 'basic',
    cite: '行政诉讼法 第二十六条第三款',
    why: 'no decision: over the reply',
  },
  {
    before: 'silent',
    over: 'reconsideration',
    defendants: ['body'],
    countedBy: 'body',
    level: 'intermediate',
    cite: '行政诉讼法 第二十六条第三款',
    why: 'no decision: over the silence',
  },
  {
    before: 'inadmissible',
    over: 'reconsideration',
    defendants: ['body'],
    countedBy: 'body',
    level: 'intermediate',
    cite: '法释〔2018〕1号 第一百三十三条',
    why: 'not upheld in this sense',
  },
];

describe('a suit over the reply of a department, reconsidered by the city', () => {
  const department: PartyToSuit = { kind: 'department', government: 'county-or-higher' };
  const city: PartyToSuit = { kind: 'government', government: 'county-or-higher' };

  it.each(suits)(
    '$before, over the $over: $defendants, $level ($why)',
    ({ before, over, level, ...expected }) => {
      const found = defendantsOf(before, over);
      expect(found.defendants).toEqual(expected.defendants);
      expect(found.countedBy).toBe(expected.countedBy);
      expect(courtLevelOf(found, department, city)).toBe(level);
    },
  );

  it.each([
    { cite: '政府信息公开工作年度报告格式 附件第四部分', why: 'C6: the co-defendant counts nothing' },
  ])('$why', () => {
    const found = defendantsOf('upheld', 'reply');
    expect(found.defendants).toContain('body');
    expect(found.countedBy).not.toBe('body');
  });
});
