import { addDays } from '#law/calendar/day.ts';
import type { Cite, Day } from '#law/cite.ts';
import { byDay, endingActs } from '#law/publication/act-order.ts';
import { isTrial } from '#law/publication/is-trial.ts';
import { type Term, termOfFacts } from '#law/publication/last-day.ts';
import { type Beginning, beginningOf, lapsedBySourceAlone, proofMissing } from '#law/publication/proof.ts';
import type { ValidityAct, ValidityFacts, ValidityState } from '#law/publication/validity-facts.ts';
import { inBrackets, nameOf, whyInForce } from '#law/publication/validity-sentences.ts';
import { type Force, forceOf, stateZh } from '#law/publication/validity-states.ts';

/** The validity of a document on a day, with what proves it. */
export interface Validity {
  state: ValidityState;
  /** As screens show it. */
  zh: string;
  force: Force;
  /** First day of the present state, where it is known. */
  since: Day | null;
  /** Last day in force, where a term or an act has set one. */
  lastDay: Day | null;
  basis: { documentId: number | null; title: string; provision: string; on: Day | null } | null;
  /** One Chinese sentence that says why, with document and day. */
  sentence: string;
  /** Clauses that no longer hold. */
  lapsedClauses: string[];
  cite: Cite | null;
}

/**
 * Decides the validity of a document on a day from its dated facts alone: its own term, and the acts that name it. An
 * act on another document, or the end of what it rests on, changes nothing. Without proof it is 有效性待核.
 *
 * @law 规章制定程序条例 第三十二条 — before its day of effect a published rule is not yet in force
 * @law 立法法 第一百一十六条 — clean-up by the body that made it, which names what it ends
 * @reading of a term and an act the earlier ends the document; what ended is not ended twice (first-end)
 * @reading a lapsed term ends the document on the day after its last day, without any act (lapse-at-term)
 */
export function validityOn(facts: ValidityFacts, day: Day): Validity {
  if (facts.openForComments)
    return verdict('draft', { sentence: '征求意见稿，不是已经公布的文件，不具有效力。' });
  const end = endOn(facts, day);
  if (end) return end;
  if (lapsedBySourceAlone(facts)) return lapsedBySource();
  const beginning = beginningOf(facts);
  if (facts.effectiveOn && facts.effectiveOn > day) return pending(facts, facts.effectiveOn);
  if (facts.publishedOn && beginning && beginning.on > day && beginning.on === facts.publishedOn) {
    return pending(facts, beginning.on);
  }
  if (!beginning || beginning.on > day) return unknown('没有可以证明的施行日期');
  if (proofMissing(facts) === 'term') return unknown('没有写明有效期，也没有查到适用于它的有效期规定');
  return inForceOn(facts, beginning, day);
}

/** The term or the act that ended the document by the day; of both the earlier. */
function endOn(facts: ValidityFacts, day: Day): Validity | null {
  const term = termOfFacts(facts);
  const lapsedOn = term && addDays(term.lastDay, 1);
  const act = endingActs(facts.acts)[0];
  if (act && act.effectiveOn <= day && (!lapsedOn || act.effectiveOn <= lapsedOn)) return endedBy(act);
  return term && lapsedOn && lapsedOn <= day ? lapsedByTerm(facts, term) : null;
}

function endedBy(act: ValidityAct): Validity {
  const ends = {
    'declared-lapsed': { state: 'expired', verb: '宣布失效' },
    replaced: { state: 'replaced', verb: '代替，同时废止' },
    repealed: { state: 'repealed', verb: '废止' },
  } as const;
  const { state, verb } = ends[act.kind as keyof typeof ends];
  return verdict(state, {
    since: act.effectiveOn,
    lastDay: addDays(act.effectiveOn, -1),
    basis: basisOf(act),
    sentence: `被${nameOf(act)}${verb}，自${act.effectiveOn}起不再有效。`,
  });
}

function lapsedByTerm({ title, termBecause }: ValidityFacts, { lastDay, continuedBy }: Term): Validity {
  const own = { documentId: null, title, provision: termBecause, on: lastDay };
  const by = inBrackets(continuedBy ? `${nameOf(continuedBy)}延续` : termBecause);
  return verdict('expired', {
    since: addDays(lastDay, 1),
    lastDay,
    basis: continuedBy ? { ...basisOf(continuedBy), on: lastDay } : own,
    sentence: `有效期至${lastDay}${by}，期满没有继续有效的决定，自${addDays(lastDay, 1)}起失效。`,
  });
}

function lapsedBySource(): Validity {
  return verdict('expired', {
    basis: { documentId: null, title: '来源标注', provision: '', on: null },
    sentence: '来源标注为失效，没有载明依据文件和日期；何日失效、此前是否有效待核。',
  });
}

function pending({ title, effectiveBecause }: ValidityFacts, on: Day): Validity {
  return verdict('pending', {
    basis: { documentId: null, title, provision: effectiveBecause, on },
    sentence: `自${on}起施行，现在尚未施行${inBrackets(effectiveBecause)}。`,
  });
}

function unknown(why: string): Validity {
  return verdict('unknown', { sentence: `${why}，有效性待核，请向制定机关核实。` });
}

function inForceOn(facts: ValidityFacts, beginning: Beginning, day: Day): Validity {
  const acts = facts.acts.filter((act) => act.effectiveOn <= day).sort(byDay);
  const partial = acts.filter(({ kind }) => kind === 'partly-lapsed');
  const amended = acts.filter(({ kind }) => kind === 'amended');
  const last = partial.at(-1) ?? amended.at(-1);
  const lapsedClauses = [...new Set(partial.flatMap(({ clauses }) => clauses))];
  const known = {
    since: last?.effectiveOn ?? beginning.on,
    lastDay: plannedEnd(facts),
    basis: last ? basisOf(last) : ownBasis(facts, beginning),
    sentence: whyInForce({ facts, beginning, last, lapsedClauses, until: plannedEnd(facts) }),
    lapsedClauses,
  };
  if (partial.length > 0) return verdict('partial', known);
  if (amended.length > 0) return verdict('amended', known);
  if (!isTrial(facts.title)) return verdict('in-force', known);
  const zh = facts.title.includes('试行') ? stateZh.trial : '现行有效（暂行）';
  return { ...verdict('trial', known), zh };
}

function ownBasis(
  { title, settled, effectiveOn }: ValidityFacts,
  { on, because }: Beginning,
): Validity['basis'] {
  if (settled && !effectiveOn) return { documentId: null, title, provision: settled.because, on: settled.on };
  return { documentId: null, title, provision: because, on };
}

/** The last day in force as far as the facts set one: the end of the term or the day before the first ending act.
 * @reading of a term and an act the earlier ends the document (first-end) */
export function plannedEnd(facts: ValidityFacts): Day | null {
  const act = endingActs(facts.acts)[0];
  const ends = [termOfFacts(facts)?.lastDay, act && addDays(act.effectiveOn, -1)];
  return ends.filter((end) => end !== undefined).sort()[0] ?? null;
}

function basisOf({ basis, effectiveOn }: ValidityAct): NonNullable<Validity['basis']> {
  return { ...basis, on: effectiveOn };
}

function verdict(
  state: ValidityState,
  known: Partial<Omit<Validity, 'state' | 'zh' | 'force'>> & { sentence: string },
): Validity {
  const blank = { since: null, lastDay: null, basis: null, lapsedClauses: [], cite: null };
  return { state, zh: stateZh[state], force: forceOf[state], ...blank, ...known };
}
