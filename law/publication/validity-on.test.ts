import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { ValidityAct, ValidityFacts, ValidityState } from '#law/publication/validity-facts.ts';
import { validityOn } from '#law/publication/validity-on.ts';

const rule = '规章制定程序条例 第三十二条';
const cleanUp = '立法法 第一百一十六条';
const term = '江苏省行政规范性文件管理规定 有效期';

const facts = (more: Partial<ValidityFacts> = {}): ValidityFacts => ({
  kind: 'normative',
  title: '示例市示例管理办法',
  openForComments: false,
  publishedOn: '2020-02-01',
  effectiveOn: '2020-03-10',
  effectiveBecause: '第二十条',
  expiresOn: '2025-03-09',
  termBecause: '第二十条',
  declaredLapsed: false,
  settled: null,
  acts: [],
  ...more,
});
const act = (kind: ValidityAct['kind'], effectiveOn: Day, more: Partial<ValidityAct> = {}): ValidityAct => ({
  id: 1,
  kind,
  basis: { documentId: 9, title: '示例市关于清理文件的决定', provision: '附件2' },
  clauses: [],
  effectiveOn,
  untilOn: null,
  ...more,
});

interface Row {
  on: Day;
  facts: ValidityFacts;
  state: ValidityState;
  cite: string;
  why: string;
}

const rows: Row[] = [
  { on: '2020-03-09', facts: facts(), state: 'pending', cite: rule, why: 'the day before its effect' },
  { on: '2020-03-10', facts: facts(), state: 'in-force', cite: rule, why: 'the day of effect' },
  { on: '2025-03-09', facts: facts(), state: 'in-force', cite: term, why: 'the last day' },
  { on: '2025-03-10', facts: facts(), state: 'expired', cite: term, why: 'the day after, with no act' },
  {
    on: '2021-01-01',
    facts: facts({ openForComments: true }),
    state: 'draft',
    cite: rule,
    why: 'a draft never has force, though its text was published for comments',
  },
  {
    on: '2021-01-01',
    facts: facts({ title: '示例市示例管理办法（试行）' }),
    state: 'trial',
    cite: term,
    why: 'on trial by its title',
  },
  {
    on: '2021-01-01',
    facts: facts({ title: '关于印发《示例市示例暂行办法》的通知' }),
    state: 'trial',
    cite: term,
    why: 'the notice issues what is on trial',
  },
  {
    on: '2021-01-01',
    facts: facts({ title: '关于废止《示例市示例试行办法》的决定', kind: 'decision', expiresOn: null }),
    state: 'in-force',
    cite: cleanUp,
    why: 'the trial is that of the text repealed',
  },
  {
    on: '2022-05-01',
    facts: facts({ acts: [act('amended', '2022-05-01')] }),
    state: 'amended',
    cite: cleanUp,
    why: 'from the day on which the amendment has effect',
  },
  {
    on: '2022-04-30',
    facts: facts({ acts: [act('amended', '2022-05-01')] }),
    state: 'in-force',
    cite: cleanUp,
    why: 'the amendment has no effect yet',
  },
  {
    on: '2023-01-01',
    facts: facts({
      acts: [act('partly-lapsed', '2022-06-01', { clauses: ['第三条'] }), act('amended', '2022-09-01')],
    }),
    state: 'partial',
    cite: cleanUp,
    why: 'lapsed clauses stay lapsed after an amendment',
  },
  {
    on: '2022-06-01',
    facts: facts({ acts: [act('repealed', '2022-06-01')] }),
    state: 'repealed',
    cite: cleanUp,
    why: '废止: by an act',
  },
  {
    on: '2022-06-01',
    facts: facts({ acts: [act('replaced', '2022-06-01')] }),
    state: 'replaced',
    cite: cleanUp,
    why: 'the new text repeals the old',
  },
  {
    on: '2022-06-01',
    facts: facts({ acts: [act('declared-lapsed', '2022-06-01')] }),
    state: 'expired',
    cite: cleanUp,
    why: '失效: its matter is gone',
  },
  {
    on: '2026-01-01',
    facts: facts({ acts: [act('repealed', '2026-01-01')] }),
    state: 'expired',
    cite: term,
    why: 'it had lapsed nine months before the repeal',
  },
  {
    on: '2026-01-01',
    facts: facts({ acts: [act('continued', '2025-03-09', { untilOn: '2030-03-09' })] }),
    state: 'in-force',
    cite: term,
    why: 'continued on its last day',
  },
  {
    on: '2026-01-01',
    facts: facts({ acts: [act('continued', '2025-03-10', { untilOn: '2030-03-09' })] }),
    state: 'expired',
    cite: term,
    why: 'a decision a day late revives nothing',
  },
  {
    on: '2021-01-01',
    facts: facts({ expiresOn: null }),
    state: 'unknown',
    cite: term,
    why: 'a normative document that states no term',
  },
  {
    on: '2021-01-01',
    facts: facts({ expiresOn: null, settled: { on: '2020-12-01', because: '核查' } }),
    state: 'in-force',
    cite: term,
    why: 'an officer proved that no term applies',
  },
  {
    on: '2021-01-01',
    facts: facts({ expiresOn: null, acts: [act('continued', '2020-12-01')] }),
    state: 'in-force',
    cite: cleanUp,
    why: 'on the list of those that continue',
  },
  {
    on: '2099-01-01',
    facts: facts({ kind: 'plan', expiresOn: null }),
    state: 'in-force',
    cite: term,
    why: 'a plan never lapses by the default of another kind',
  },
  {
    on: '2021-01-01',
    facts: facts({ kind: 'policy', effectiveOn: null, publishedOn: null, expiresOn: null }),
    state: 'unknown',
    cite: rule,
    why: 'nothing proves when it began',
  },
  {
    on: '2021-01-01',
    facts: facts({ kind: 'policy', effectiveOn: null, expiresOn: null }),
    state: 'in-force',
    cite: rule,
    why: 'a silent policy paper has effect when it is published',
  },
  {
    on: '2020-01-31',
    facts: facts({ kind: 'policy', effectiveOn: null, expiresOn: null }),
    state: 'pending',
    cite: rule,
    why: 'and none the day before',
  },
  {
    on: '2021-01-01',
    facts: facts({ kind: 'law', effectiveOn: null, expiresOn: null }),
    state: 'unknown',
    cite: rule,
    why: 'a law states its day; publication alone proves none',
  },
  {
    on: '2021-01-01',
    facts: facts({ kind: 'law', expiresOn: null, declaredLapsed: true }),
    state: 'expired',
    cite: cleanUp,
    why: 'marked by its source, without act or day',
  },
  {
    on: '2021-01-01',
    facts: facts({
      kind: 'law',
      expiresOn: null,
      declaredLapsed: true,
      acts: [act('replaced', '2023-01-01')],
    }),
    state: 'in-force',
    cite: cleanUp,
    why: 'the act on record dates what the source marks',
  },
];

describe('validity on a day', () => {
  it.each(rows)('$on: $state ($why)', ({ on, facts: known, state }) => {
    expect(validityOn(known, on).state).toBe(state);
  });

  it('names document, place and day', () => {
    const { basis, since, lastDay, sentence } = validityOn(
      facts({ acts: [act('repealed', '2022-06-01')] }),
      '2023-01-01',
    );
    expect(basis).toEqual({
      documentId: 9,
      title: '示例市关于清理文件的决定',
      provision: '附件2',
      on: '2022-06-01',
    });
    expect([since, lastDay]).toEqual(['2022-06-01', '2022-05-31']);
    expect(sentence).toBe('被《示例市关于清理文件的决定》附件2废止，自2022-06-01起不再有效。');
  });

  it('says how long a document in force still holds', () => {
    const { sentence, lastDay } = validityOn(facts(), '2024-01-01');
    expect(lastDay).toBe('2025-03-09');
    expect(sentence).toBe('自2020-03-10起施行（第二十条），有效期至2025-03-09。');
  });

  it('quotes a clause of the text without its full stop', () => {
    const { sentence } = validityOn(
      facts({ effectiveBecause: '本办法自2020年3月10日起施行。', expiresOn: null, kind: 'government-rule' }),
      '2024-01-01',
    );
    expect(sentence).toBe('自2020-03-10起施行（本办法自2020年3月10日起施行）。');
  });

  it('lists each lapsed clause once', () => {
    const acts = [
      act('partly-lapsed', '2022-06-01', { id: 1, clauses: ['第三条', '第五条'] }),
      act('partly-lapsed', '2022-07-01', { id: 2, clauses: ['第五条', '第九条'] }),
    ];
    expect(validityOn(facts({ acts }), '2022-06-15').lapsedClauses).toEqual(['第三条', '第五条']);
    const after = validityOn(facts({ acts }), '2022-07-01');
    expect(after.lapsedClauses).toEqual(['第三条', '第五条', '第九条']);
    expect(after.force).toBe('partly');
  });

  it('writes a title that quotes another with single brackets inside', () => {
    const basis = { documentId: null, title: '关于废止《示例办法》的决定', provision: '' };
    const { sentence } = validityOn(
      facts({ acts: [act('repealed', '2022-06-01', { basis })] }),
      '2022-06-01',
    );
    expect(sentence).toContain('《关于废止〈示例办法〉的决定》');
  });

  it('tells 暂行 from 试行', () => {
    expect(validityOn(facts({ title: '示例暂行办法' }), '2021-01-01').zh).toBe('现行有效（暂行）');
    expect(validityOn(facts({ title: '示例办法（试行）' }), '2021-01-01').zh).toBe('现行有效（试行）');
  });
});
