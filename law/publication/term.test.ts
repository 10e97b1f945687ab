import { describe, expect, it } from 'vitest';
import { type TermFacts, termOf } from '#law/publication/term.ts';
import { termDemanded } from '#law/publication/term-demanded.ts';

const facts = (more: Partial<TermFacts> = {}): TermFacts => ({
  kind: 'normative',
  title: '示例市示例办法',
  statedUntil: null,
  statedYears: null,
  effectiveOn: '2024-03-01',
  place: '320400',
  on: '2024-02-01',
  ...more,
});
const now = '江苏省行政规范性文件管理规定 有效期';

describe('the term that a document states', () => {
  it.each([
    {
      facts: facts({ statedYears: 5 }),
      until: '2029-02-28',
      codes: [],
      cite: now,
      why: 'five years from 03-01',
    },
    {
      facts: facts({ statedUntil: '2029-02-28' }),
      until: '2029-02-28',
      codes: [],
      cite: now,
      why: 'as written',
    },
    {
      facts: facts({ statedUntil: '2029-03-01' }),
      until: '2029-03-01',
      codes: ['term-too-long'],
      cite: now,
      why: 'a day more than five years',
    },
    {
      facts: facts({ title: '示例市示例办法（试行）', statedYears: 3 }),
      until: '2027-02-28',
      codes: ['term-too-long'],
      cite: now,
      why: 'two years at the most on trial',
    },
    {
      facts: facts({ title: '示例市示例暂行办法', statedYears: 2 }),
      until: '2026-02-28',
      codes: [],
      cite: now,
      why: 'two years of a provisional text',
    },
    {
      facts: facts({ on: '2022-07-31', effectiveOn: '2022-09-01', statedYears: 6 }),
      until: '2028-08-31',
      codes: ['term-too-long'],
      cite: '江苏省规范性文件制定和备案规定 有效期',
      why: 'the older provincial text',
    },
    { facts: facts(), until: null, codes: ['term-missing'], cite: now, why: 'silent: nothing is supplied' },
    { facts: facts({ kind: 'plan' }), until: null, codes: [], cite: now, why: 'a plan need not state one' },
    {
      facts: facts({ kind: 'policy', statedYears: 10 }),
      until: '2034-02-28',
      codes: [],
      cite: now,
      why: 'a policy paper may state what it likes',
    },
    {
      facts: facts({ place: '110000', statedYears: 10 }),
      until: '2034-02-28',
      codes: [],
      cite: now,
      why: 'no rule of another place is known',
    },
    {
      facts: facts({ statedUntil: '2024-02-01' }),
      until: '2024-02-01',
      codes: ['term-before-effect'],
      cite: now,
      why: 'ends before it begins',
    },
    {
      facts: facts({ effectiveOn: '2024-02-29', statedYears: 1 }),
      until: '2025-02-28',
      codes: [],
      cite: now,
      why: 'no 29 February the next year: the month ends it',
    },
  ])('$until $codes ($why)', ({ facts: known, until, codes }) => {
    const term = termOf(known);
    expect(term.expiresOn).toBe(until);
    expect(term.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('is demanded of normative documents alone', () => {
    expect(termDemanded('normative')).toBe(true);
    expect(termDemanded('government-rule')).toBe(false);
  });
});
