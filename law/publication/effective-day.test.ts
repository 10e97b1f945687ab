import { describe, expect, it } from 'vitest';
import { type EffectFacts, effectiveDayOf } from '#law/publication/effective-day.ts';
import { filingDueOn } from '#law/publication/filing-limit.ts';

const facts = (more: Partial<EffectFacts>): EffectFacts => ({
  kind: 'government-rule',
  place: '320400',
  publishedOn: '2025-06-01',
  statedOn: null,
  immediateReason: '',
  ...more,
});
const art32 = '规章制定程序条例 第三十二条';
const jiangsu = '江苏省行政规范性文件管理规定 施行日期';

describe('day of effect', () => {
  it.each([
    {
      facts: facts({ statedOn: '2025-07-01' }),
      on: '2025-07-01',
      fault: null,
      cite: art32,
      why: 'the thirtieth day after',
    },
    {
      facts: facts({ statedOn: '2025-06-30' }),
      on: '2025-06-30',
      fault: 'effect-too-soon',
      cite: art32,
      why: 'the twenty-ninth',
    },
    {
      facts: facts({ statedOn: '2025-06-01', immediateReason: '示例：不立即施行有碍施行' }),
      on: '2025-06-01',
      fault: null,
      cite: art32,
      why: 'at once, where delay would hinder',
    },
    {
      facts: facts({}),
      on: '2025-07-01',
      fault: null,
      cite: art32,
      why: 'silent: the rule supplies the day',
    },
    {
      facts: facts({ kind: 'department-rule' }),
      on: '2025-07-01',
      fault: null,
      cite: art32,
      why: 'rules of departments too',
    },
    {
      facts: facts({ kind: 'normative', statedOn: '2025-06-10' }),
      on: '2025-06-10',
      fault: 'effect-too-soon',
      cite: jiangsu,
      why: 'normative documents of Jiangsu wait as well',
    },
    {
      facts: facts({ kind: 'normative', publishedOn: '2022-07-31' }),
      on: '2022-08-30',
      fault: null,
      cite: '江苏省规范性文件制定和备案规定 施行日期',
      why: 'the older provincial text on its last day',
    },
    {
      facts: facts({ kind: 'normative', place: '110000', statedOn: '2025-06-01' }),
      on: '2025-06-01',
      fault: null,
      cite: jiangsu,
      why: 'no rule of another place is known',
    },
    {
      facts: facts({ kind: 'policy' }),
      on: '2025-06-01',
      fault: null,
      cite: art32,
      why: 'a silent policy paper: from publication',
    },
    { facts: facts({ kind: 'law' }), on: null, fault: null, cite: art32, why: 'a silent law: not proven' },
  ])('$on ($why)', ({ facts: known, on, fault }) => {
    const effect = effectiveDayOf(known);
    expect([effect.on, effect.fault?.code ?? null]).toEqual([on, fault]);
  });
});

describe('filing', () => {
  it.each([
    {
      kind: 'government-rule' as const,
      publishedOn: '2024-11-01',
      dueOn: '2024-12-02',
      cite: '法规规章备案审查条例 第四条',
      why: 'the thirtieth day is Sunday 12-01',
    },
    {
      kind: 'government-rule' as const,
      publishedOn: '2024-10-31',
      dueOn: '2024-12-02',
      cite: '法规规章备案条例 第三条',
      why: 'the older regulation; the thirtieth day is Saturday 11-30',
    },
    {
      kind: 'normative' as const,
      publishedOn: '2025-05-12',
      dueOn: '2025-05-27',
      cite: '江苏省行政规范性文件管理规定 备案',
      why: 'fifteen days',
    },
    {
      kind: 'normative' as const,
      publishedOn: '2021-03-01',
      dueOn: '2021-03-16',
      cite: '江苏省规范性文件制定和备案规定 备案',
      why: 'the older provincial text',
    },
  ])('$kind of $publishedOn is due on $dueOn ($why)', ({ kind, publishedOn, dueOn, cite }) => {
    const due = filingDueOn({ kind, publishedOn, place: '320400' });
    expect(due?.dueOn).toBe(dueOn);
    expect(`${due?.cite.instrument} ${due?.cite.article}`).toBe(cite);
  });

  it('of normative documents has no known limit elsewhere', () => {
    expect(filingDueOn({ kind: 'normative', publishedOn: '2025-05-12', place: '110000' })).toBeNull();
  });
});
