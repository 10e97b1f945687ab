import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { ValidityAct, ValidityFacts } from '#law/publication/validity-facts.ts';
import { counted, yearGap } from '#law/publication/yearly-counts.ts';

const facts = (publishedOn: Day | null, more: Partial<ValidityFacts> = {}): ValidityFacts => ({
  kind: 'government-rule',
  title: '示例市示例办法',
  openForComments: false,
  publishedOn,
  effectiveOn: publishedOn,
  effectiveBecause: '',
  expiresOn: null,
  termBecause: '',
  declaredLapsed: false,
  settled: null,
  acts: [],
  ...more,
});
const ended = (kind: ValidityAct['kind'], effectiveOn: Day, clauses: string[] = []): ValidityAct => ({
  id: 1,
  kind,
  basis: { documentId: null, title: '示例决定', provision: '' },
  clauses,
  effectiveOn,
  untilOn: null,
});

describe('figures of 2024', () => {
  it.each([
    { facts: facts('2024-05-01'), made: 1, repealed: 0, inForce: 1, why: 'made' },
    {
      facts: facts('2024-12-20', { effectiveOn: '2025-02-01' }),
      made: 1,
      repealed: 0,
      inForce: 1,
      why: 'no effect yet, counted from publication',
    },
    {
      facts: facts('2020-05-01', { acts: [ended('repealed', '2024-06-01')] }),
      made: 0,
      repealed: 1,
      inForce: 0,
      why: '废止',
    },
    {
      facts: facts('2020-05-01', { acts: [ended('replaced', '2024-06-01')] }),
      made: 0,
      repealed: 1,
      inForce: 0,
      why: '代替',
    },
    {
      facts: facts('2020-05-01', { acts: [ended('declared-lapsed', '2024-06-01')] }),
      made: 0,
      repealed: 1,
      inForce: 0,
      why: '宣布失效',
    },
    {
      facts: facts('2020-05-01', { expiresOn: '2024-06-01' }),
      made: 0,
      repealed: 1,
      inForce: 0,
      why: 'its term ran out',
    },
    {
      facts: facts('2020-05-01', { expiresOn: '2024-12-31' }),
      made: 0,
      repealed: 0,
      inForce: 1,
      why: 'its last day is 31 December',
    },
    {
      facts: facts('2020-05-01', { acts: [ended('repealed', '2025-01-01')] }),
      made: 0,
      repealed: 0,
      inForce: 1,
      why: 'repealed from New Year',
    },
    {
      facts: facts('2020-05-01', { acts: [ended('partly-lapsed', '2024-06-01', ['第三条'])] }),
      made: 0,
      repealed: 0,
      inForce: 1,
      why: 'in part',
    },
    {
      facts: facts('2024-02-01', { acts: [ended('repealed', '2024-11-01')] }),
      made: 1,
      repealed: 1,
      inForce: 0,
      why: 'made and repealed in one year',
    },
    { facts: facts('2025-01-01'), made: 0, repealed: 0, inForce: 0, why: 'made the year after' },
    {
      facts: facts('2024-02-01', { openForComments: true }),
      made: 0,
      repealed: 0,
      inForce: 0,
      why: 'a draft',
    },
  ])(
    'made $made, repealed $repealed, in force $inForce ($why)',
    ({ facts: known, made, repealed, inForce }) => {
      expect(counted([known], 2024)).toMatchObject({ made, repealed, inForce });
    },
  );

  it('leave out what is not proven, and say how much that is', () => {
    const silent = facts('2020-05-01', { kind: 'normative' });
    expect(counted([silent], 2024)).toEqual({ made: 0, repealed: 0, inForce: 0, unproven: 1 });
  });

  it('hang together from year to year', () => {
    expect(yearGap({ inForce: 40 }, { made: 3, repealed: 2, inForce: 41 })).toBeNull();
    expect(yearGap({ inForce: 40 }, { made: 3, repealed: 2, inForce: 43 })).toBe(2);
  });

  it('always hang together for documents with proof', () => {
    const day = fc
      .integer({ min: 0, max: 6 })
      .chain((year) => fc.constantFrom('01-01', '06-15', '12-31').map((date) => `${2018 + year}-${date}`));
    const document = fc.record({
      on: day,
      end: fc.option(day, { nil: null }),
      until: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), (documents) => {
        const all = documents.map(({ on, end, until }) =>
          facts(on, { expiresOn: until, acts: end ? [ended('repealed', end)] : [] }),
        );
        for (let year = 2018; year <= 2026; year++) {
          expect(yearGap(counted(all, year - 1), counted(all, year))).toBeNull();
        }
      }),
    );
  });
});
