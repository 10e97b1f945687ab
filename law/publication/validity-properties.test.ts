import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { documentKinds } from '#law/publication/document-kinds.ts';
import { differs, validityChanges } from '#law/publication/validity-changes.ts';
import type { ValidityAct, ValidityFacts } from '#law/publication/validity-facts.ts';
import { validityOn } from '#law/publication/validity-on.ts';
import { forceBySpan, validitySpan } from '#law/publication/validity-span.ts';
import { validityTasks } from '#law/publication/validity-tasks.ts';

// Two months, so that days meet each other often.
const first: Day = '2024-01-01';
const last: Day = '2024-02-29';
const everyDay = daysFrom(addDays(first, -3), addDays(last, 3));

const day = fc.integer({ min: 0, max: 59 }).map((count) => addDays(first, count));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyAct: fc.Arbitrary<Omit<ValidityAct, 'id'>> = fc.record({
  kind: fc.constantFrom('amended', 'partly-lapsed', 'repealed', 'replaced', 'declared-lapsed', 'continued'),
  basis: fc.constantFrom('甲', '乙', '丙').map((title) => ({ documentId: null, title, provision: '' })),
  clauses: fc.constantFrom<string[]>([], ['第一条'], ['第二条', '第三条']),
  effectiveOn: day,
  untilOn: maybe(day),
});
const anyFacts: fc.Arbitrary<ValidityFacts> = fc.record({
  kind: fc.constantFrom(...documentKinds.map(({ kind }) => kind)),
  title: fc.constantFrom('示例办法', '示例办法（试行）'),
  openForComments: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  publishedOn: maybe(day),
  effectiveOn: maybe(day),
  effectiveBecause: fc.constant(''),
  expiresOn: maybe(day),
  termBecause: fc.constant(''),
  declaredLapsed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  settled: maybe(day.map((on) => ({ on, because: '核查' }))),
  acts: fc.array(anyAct, { maxLength: 5 }).map((acts) => acts.map((act, id) => ({ ...act, id }))),
});

describe('validity', () => {
  it('is a function of facts and day, and leaves the facts as they are', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const copy = structuredClone(facts);
        expect(validityOn(facts, on)).toEqual(validityOn(structuredClone(facts), on));
        expect(facts).toEqual(copy);
      }),
    );
  });

  it('does not depend on the order in which acts stand or were entered', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            shuffled: fc.shuffledSubarray(facts.acts, { minLength: facts.acts.length }),
          }),
        ),
        day,
        ({ facts, shuffled }, on) => {
          const renumbered = shuffled.map((act, id) => ({ ...act, id }));
          const [one, other] = [facts, { ...facts, acts: renumbered }].map((each) => validityOn(each, on));
          expect(other?.state).toBe(one?.state);
          expect(other?.lastDay).toBe(one?.lastDay);
          expect(new Set(other?.lapsedClauses)).toEqual(new Set(one?.lapsedClauses));
        },
      ),
    );
  });

  it('agrees with the span on every day', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const span = validitySpan(facts);
        for (const on of everyDay) {
          const { force } = validityOn(facts, on);
          const bySpan = forceBySpan(span, on);
          const expected =
            force === 'unproven'
              ? ['unproven', 'not-yet']
              : force === 'not-in-force'
                ? ['not-yet', 'ended']
                : ['in-force'];
          expect(expected).toContain(bySpan);
        }
      }),
    );
  });

  it('changes on the days that the feed names, and on no others', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const named = validityChanges(facts, first, last).map(({ on }) => on);
        const seen = daysFrom(first, last).filter((on) =>
          differs(validityOn(facts, addDays(on, -1)), validityOn(facts, on)),
        );
        expect(named).toEqual(seen);
      }),
    );
  });

  it('never returns once ended', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ended = everyDay.map((on) =>
          ['expired', 'repealed', 'replaced'].includes(validityOn(facts, on).state),
        );
        const since = ended.indexOf(true);
        if (since >= 0) expect(ended.slice(since).every(Boolean)).toBe(true);
      }),
    );
  });

  it('of what is unproven always has a task', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const unproven = validityOn(facts, on).state === 'unknown';
        if (unproven) expect(validityTasks(facts, on)).toMatchObject([{ matter: 'unproven' }]);
      }),
    );
  });

  it('of a document without a term and without ending acts never ends', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const quiet = { ...facts, expiresOn: null, declaredLapsed: false, acts: [] };
        for (const on of [...everyDay, '2199-01-01']) {
          expect(['expired', 'repealed', 'replaced']).not.toContain(validityOn(quiet, on).state);
        }
      }),
    );
  });
});
