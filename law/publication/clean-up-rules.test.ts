import { describe, expect, it } from 'vitest';
import { basisWarnings } from '#law/publication/basis-warnings.ts';
import {
  countingOpinion,
  mayBeCleanedUp,
  mayDecideCampaign,
  opinionFault,
  opinions,
} from '#law/publication/clean-up-rules.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { validityOn } from '#law/publication/validity-on.ts';

describe('the scope of a clean-up', () => {
  it.each([
    {
      kind: 'government-rule',
      may: true,
      cite: '规章制定程序条例 第三十七条',
      why: 'rules of the government',
    },
    { kind: 'normative', may: true, cite: '立法法 第一百一十六条', why: 'its own documents' },
    { kind: 'law', may: false, cite: '立法法 第一百一十六条', why: 'made by another body' },
    { kind: 'local-regulation', may: false, cite: '立法法 第一百一十六条', why: 'made by the congress' },
  ] as const)('$kind: $may ($why)', ({ kind, may }) => {
    expect(mayBeCleanedUp(kind)).toBe(may);
  });
});

describe('opinions', () => {
  it('lead to one act each, or to none', () => {
    expect(opinions.map(({ opinion, act, list }) => [opinion, act, list])).toEqual([
      ['keep', 'continued', 'kept'],
      ['amend', null, 'to-amend'],
      ['repeal', 'repealed', 'repealed'],
      ['declare-lapsed', 'declared-lapsed', 'lapsed'],
      ['partly-lapsed', 'partly-lapsed', 'kept'],
    ]);
  });

  it.each([
    {
      given: { opinion: 'repeal', reason: '示例', clauses: [] },
      code: null,
      cite: '国办发〔2018〕37号 第三部分',
      why: 'with its reason',
    },
    {
      given: { opinion: 'keep', reason: ' ', clauses: [] },
      code: 'reason-missing',
      cite: '国办发〔2018〕37号 第三部分',
      why: 'no reason',
    },
    {
      given: { opinion: 'partly-lapsed', reason: '示例', clauses: [' '] },
      code: 'clauses-missing',
      cite: '国办发〔2018〕37号 第三部分',
      why: 'which clauses?',
    },
    {
      given: { opinion: 'repeal', reason: '示例', clauses: ['第三条'] },
      code: 'clauses-not-asked',
      cite: '国办发〔2018〕37号 第三部分',
      why: 'a repeal has no clauses',
    },
  ] as const)('$given.opinion: $code ($why)', ({ given, code }) => {
    expect(opinionFault(given)?.code ?? null).toBe(code);
  });

  it('of legal review goes before the later one of the department', () => {
    const given = [
      { stage: 'department' as const, opinion: 'keep' },
      { stage: 'legal-review' as const, opinion: 'repeal' },
      { stage: 'department' as const, opinion: 'amend' },
    ];
    expect(countingOpinion(given)?.opinion).toBe('repeal');
    expect(countingOpinion(given.slice(0, 1))?.opinion).toBe('keep');
    expect(countingOpinion([])).toBeNull();
  });
});

describe('deciding a campaign', () => {
  it.each([
    { items: [], code: 'empty', cite: '规章制定程序条例 第三十九条', why: 'nothing in it' },
    {
      items: [{ department: false, review: false }],
      code: 'opinions-missing',
      cite: '规章制定程序条例 第三十九条',
      why: 'no opinion',
    },
    {
      items: [{ department: true, review: false }],
      code: 'not-reviewed',
      cite: '国办发〔2018〕37号 （六）',
      why: 'no legal review',
    },
    {
      items: [{ department: true, review: true }],
      code: null,
      cite: '国办发〔2018〕37号 （六）',
      why: 'complete',
    },
  ])('$code ($why)', ({ items, code }) => {
    expect(mayDecideCampaign(items)?.code ?? null).toBe(code);
  });
});

describe('what rests on a changed text', () => {
  const rule: ValidityFacts = {
    kind: 'government-rule',
    title: '示例市示例办法',
    openForComments: false,
    publishedOn: '2020-01-01',
    effectiveOn: '2020-02-01',
    effectiveBecause: '',
    expiresOn: null,
    termBecause: '',
    declaredLapsed: false,
    settled: null,
    acts: [],
  };
  const law: ValidityFacts = {
    ...rule,
    kind: 'law',
    title: '示例法',
    acts: [
      {
        id: 1,
        kind: 'repealed',
        basis: { documentId: null, title: '新示例法', provision: '第九十条' },
        clauses: [],
        effectiveOn: '2024-01-01',
        untilOn: null,
      },
    ],
  };
  const edges = [{ documentId: 2, basisId: 1, basisTitle: '示例法', provision: '第九条' }];

  it.each([
    {
      today: '2023-12-31',
      keys: [],
      cite: '规章制定程序条例 第三十七条',
      why: 'the repeal has no effect yet',
    },
    {
      today: '2024-01-01',
      keys: ['1:repealed:2024-01-01'],
      cite: '立法法 第一百一十六条',
      why: 'a task for the owner',
    },
  ])('on $today: $keys ($why)', ({ today, keys }) => {
    const warnings = basisWarnings(edges, new Map([[1, validityOn(law, today)]]), today);
    expect(warnings.map(({ key }) => key)).toEqual(keys);
    // And the document itself stays as it was.
    expect(validityOn(rule, today).state).toBe('in-force');
  });
});
