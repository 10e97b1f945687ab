import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { termOfFacts } from '#law/publication/last-day.ts';
import { beginningOf } from '#law/publication/proof.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { type Validity, validityOn } from '#law/publication/validity-on.ts';

/** A day on which the validity of a document became another. */
export interface ValidityChange {
  on: Day;
  before: Validity;
  after: Validity;
}

/** Every change of a document's state, clauses or amending act from one day to another, both included, in order: what
 * the public feed shows.
 * @nolaw compares the validity of neighbouring days */
export function validityChanges(facts: ValidityFacts, from: Day, to: Day): ValidityChange[] {
  return turningDays(facts)
    .filter((day) => day >= from && day <= to)
    .map((on) => ({ on, before: validityOn(facts, addDays(on, -1)), after: validityOn(facts, on) }))
    .filter(({ before, after }) => differs(before, after));
}

/** Days on which anything may change: nothing else in the facts carries a day. */
function turningDays(facts: ValidityFacts): Day[] {
  const term = termOfFacts(facts);
  const days = [
    facts.publishedOn,
    beginningOf(facts)?.on,
    term && addDays(term.lastDay, 1),
    ...facts.acts.map(({ effectiveOn }) => effectiveOn),
  ];
  return [...new Set(days)].filter((day) => day !== null && day !== undefined).sort();
}

/** Whether two days differ in what a reader has to know; a second amendment is a change though the state stays.
 * @nolaw compares two values */
export function differs(before: Validity, after: Validity): boolean {
  const of = ({ state, since, lapsedClauses }: Validity) => [state, since ?? '', ...lapsedClauses].join('\n');
  return of(before) !== of(after);
}
