import { describe, expect, it } from 'vitest';
import { lateContinuations } from '#law/publication/last-day.ts';
import { termNotices } from '#law/publication/term-notices.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { validityTasks } from '#law/publication/validity-tasks.ts';

const facts = (more: Partial<ValidityFacts> = {}): ValidityFacts => ({
  kind: 'normative',
  title: '示例市示例办法',
  openForComments: false,
  publishedOn: '2020-01-01',
  effectiveOn: '2020-02-01',
  effectiveBecause: '',
  expiresOn: '2025-01-31',
  termBecause: '',
  declaredLapsed: false,
  settled: null,
  acts: [],
  ...more,
});

describe('notices of a term that ends on 2025-01-31', () => {
  // 180 days before: 2024-08-04; 60: 2024-12-02; 30: 2025-01-01.
  it.each([
    { today: '2024-08-03', left: [], why: '181 days' },
    { today: '2024-08-04', left: [180], why: '31 days of January, 31, 30, 31, 30 and 27 of August make 180' },
    { today: '2024-12-02', left: [180, 60], why: '60 days' },
    { today: '2025-01-01', left: [180, 60, 30], why: '30 days' },
    { today: '2025-01-31', left: [180, 60, 30], why: 'the last day' },
    { today: '2025-02-01', left: [], why: 'lapsed' },
  ])('on $today: $left ($why)', ({ today, left }) => {
    expect(termNotices(facts(), today).map(({ daysLeft }) => daysLeft)).toEqual(left);
  });

  it('are silent when an act ends the document first', () => {
    const acts = [
      {
        id: 1,
        kind: 'repealed' as const,
        basis: { documentId: null, title: '示例决定', provision: '' },
        clauses: [],
        effectiveOn: '2025-01-10',
        untilOn: null,
      },
    ];
    expect(termNotices(facts({ acts }), '2025-01-05')).toEqual([]);
  });

  it('give way to a new making when the document was continued only after its last day', () => {
    const late = (effectiveOn: string) => ({
      id: 1,
      kind: 'continued' as const,
      basis: { documentId: null, title: '示例继续有效决定', provision: '' },
      clauses: [],
      effectiveOn,
      untilOn: '2030-01-31',
    });
    const known = facts({ acts: [late('2025-02-03')] });
    expect(lateContinuations(known).map(({ effectiveOn }) => effectiveOn)).toEqual(['2025-02-03']);
    expect(validityTasks(known, '2025-02-02')).toEqual([]);
    expect(validityTasks(known, '2025-02-03')).toMatchObject([{ matter: 'term', key: '2025-02-03:late' }]);
    expect(lateContinuations(facts({ acts: [late('2025-01-31')] }))).toEqual([]);
  });

  it('make one task, with the term and the notice in its key', () => {
    expect(validityTasks(facts(), '2025-01-05')).toMatchObject([{ matter: 'term', key: '2025-01-31:30' }]);
    expect(validityTasks(facts(), '2024-01-05')).toEqual([]);
  });

  // 江苏省行政规范性文件管理规定 有效期 binds normative documents; a plan that states its own end is bound by its text.
  it.each([
    { kind: 'normative' as const, cite: '江苏省行政规范性文件管理规定 有效期' },
    { kind: 'policy' as const, cite: undefined },
  ])('cite what demands the term of a $kind document', ({ kind, cite }) => {
    const [task] = validityTasks(facts({ kind }), '2025-01-05');
    expect(task?.cite && `${task.cite.instrument} ${task.cite.article}`).toBe(cite ?? null);
  });
});

describe('tasks of what is not proven', () => {
  it.each([
    { facts: facts({ expiresOn: null }), key: 'term', why: 'no term' },
    { facts: facts({ kind: 'law', effectiveOn: null }), key: 'effect', why: 'no day of effect' },
    { facts: facts({ declaredLapsed: true }), key: 'declared-lapsed', why: 'a mark without act' },
  ])('$key ($why)', ({ facts: known, key }) => {
    expect(validityTasks(known, '2022-01-01')).toMatchObject([{ matter: 'unproven', key }]);
  });

  it('are closed by proof', () => {
    const settled = { on: '2021-06-01', because: '核查' };
    expect(validityTasks(facts({ expiresOn: null, settled }), '2022-01-01')).toEqual([]);
  });
});
