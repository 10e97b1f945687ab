import type { Day } from '#law/cite.ts';
import { endingActs } from '#law/publication/act-order.ts';
import { effectOnPublication } from '#law/publication/effective-day.ts';
import { termOfFacts } from '#law/publication/last-day.ts';
import { termDemanded } from '#law/publication/term-demanded.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';

/** First day on which the document is proven in force, and by what, in Chinese. */
export interface Beginning {
  on: Day;
  because: string;
}

/**
 * When a document came into force, as far as its facts prove it: its day of effect; for papers that have effect when
 * issued, their publication; else the day on which an officer, or a decision to continue it, found it in force.
 *
 * @reading a silent policy document, plan or notice has effect from publication; a silent law is not proven (silent-effect)
 * @reading found in force on a day proves that day and those after it, not those before (found-in-force)
 */
export function beginningOf(facts: ValidityFacts): Beginning | null {
  const { kind, effectiveOn, effectiveBecause, publishedOn, settled, acts } = facts;
  if (effectiveOn) return { on: effectiveOn, because: effectiveBecause };
  if (publishedOn && effectOnPublication(kind)) {
    return { on: publishedOn, because: '没有写明施行日期，自公布之日起施行' };
  }
  const found = acts
    .filter((act) => act.kind === 'continued')
    .map((act) => ({ on: act.effectiveOn, because: `${act.basis.title}列为继续有效` }));
  if (settled) found.push({ on: settled.on, because: settled.because });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null;
}

/**
 * What proof is missing of a document that no act or term has ended: null where nothing is.
 *
 * @reading absence of information is never validity (unproven)
 * @reading a normative document that states no term is not proven to hold: no rule is known to supply the term (normative-term)
 */
export function proofMissing(facts: ValidityFacts): 'effect' | 'term' | null {
  if (!beginningOf(facts)) return 'effect';
  const bound = termDemanded(facts.kind) && termOfFacts(facts) === null;
  const kept = facts.settled !== null || facts.acts.some(({ kind }) => kind === 'continued');
  return bound && !kept ? 'term' : null;
}

/** Whether the source alone says that the text has lapsed: no act on record ends it.
 * @reading a mark without act or day ends the document on every day that may be asked for (declared-lapsed) */
export function lapsedBySourceAlone({ declaredLapsed, acts }: ValidityFacts): boolean {
  return declaredLapsed && endingActs(acts).length === 0;
}
