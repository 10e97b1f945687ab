import type { Day } from '#law/cite.ts';
import { beginningOf, lapsedBySourceAlone, proofMissing } from '#law/publication/proof.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { plannedEnd } from '#law/publication/validity-on.ts';

/** The days on which a document is in force. Search rows and lists keep these three and never a state. */
export interface ValiditySpan {
  /** First day in force; null: not known. */
  validFrom: Day | null;
  /** Last day in force; null: no end is set. */
  validTo: Day | null;
  /** False: 有效性待核 on the days in between. */
  proven: boolean;
}

/** Never in force, or ended on a day that nobody recorded: earlier than any day that may be asked for. */
const LONG_AGO: Day = '0001-01-01';

/** The span of a document. Read it by `forceBySpan`; the two agree with `validityOn` on every day.
 * @nolaw the same rules as `validityOn`, as days */
export function validitySpan(facts: ValidityFacts): ValiditySpan {
  if (facts.openForComments || lapsedBySourceAlone(facts)) {
    return { validFrom: null, validTo: LONG_AGO, proven: true };
  }
  return {
    validFrom: beginningOf(facts)?.on ?? null,
    validTo: plannedEnd(facts),
    proven: proofMissing(facts) === null,
  };
}

export type SpanForce = 'in-force' | 'not-yet' | 'ended' | 'unproven';

/** What a span says of a day, in this order: ended, not yet, unproven, in force (wholly or in part).
 * @nolaw compares days */
export function forceBySpan({ validFrom, validTo, proven }: ValiditySpan, on: Day): SpanForce {
  if (validTo !== null && on > validTo) return 'ended';
  if (validFrom !== null && on < validFrom) return 'not-yet';
  return proven ? 'in-force' : 'unproven';
}
