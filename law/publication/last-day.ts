import type { Day } from '#law/cite.ts';
import { byDay } from '#law/publication/act-order.ts';
import type { ValidityAct, ValidityFacts } from '#law/publication/validity-facts.ts';

/** The term of a document: its last day in force, and the act that set it, if not the text itself. */
export interface Term {
  lastDay: Day;
  continuedBy: ValidityAct | null;
}

/**
 * The term of a document: that of its text, moved by each decision to continue that had effect while it was still in
 * force; null where neither the text, a cited rule nor such a decision sets one.
 *
 * @reading a decision that has effect after the last day revives nothing: the gap stands (continued-after-lapse)
 * @reading a continuation never shortens a term; one that names a last day sets it where the text was silent (continued-term)
 */
export function termOfFacts({ expiresOn, acts }: ValidityFacts): Term | null {
  let term: Term | null = expiresOn === null ? null : { lastDay: expiresOn, continuedBy: null };
  for (const act of acts.filter(({ kind }) => kind === 'continued').sort(byDay)) {
    if (act.untilOn === null || act.untilOn < act.effectiveOn) continue;
    const inTime = term === null || (act.effectiveOn <= term.lastDay && act.untilOn > term.lastDay);
    if (inTime) term = { lastDay: act.untilOn, continuedBy: act };
  }
  return term;
}

/**
 * Decisions to continue that had effect only after the document had lapsed: on record, without effect.
 *
 * @reading a decision that has effect after the last day revives nothing: the gap stands (continued-after-lapse)
 */
export function lateContinuations(facts: ValidityFacts): ValidityAct[] {
  const term = termOfFacts(facts);
  return term === null
    ? []
    : facts.acts.filter(({ kind, effectiveOn }) => kind === 'continued' && effectiveOn > term.lastDay);
}
