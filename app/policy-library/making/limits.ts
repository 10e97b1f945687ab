import { factsOf } from '#app/policy-library/making/facts.ts';
import { type Making, stepsNamed } from '#app/policy-library/making/load-making.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Cite, Day } from '#law/cite.ts';
import { filingDueOn } from '#law/publication/filing-limit.ts';
import { reviewWindow } from '#law/publication/legal-review-gate.ts';

/** A day that a making has to keep, or has missed. */
export interface MakingLimit {
  what: string;
  on: Day;
  cite: Cite | null;
  late: boolean;
}

/** The limits that run now, the nearest first: end of the call, opinion of the reviewers, filing. */
export function runningLimits(making: Making, scope: Scope): MakingLimit[] {
  const limits = [callLimit(making), reviewLimit(making, scope), filingLimit(making, scope)];
  return limits
    .flatMap((limit) => (limit && !limit.kept ? [{ ...limit, late: limit.on < scope.today }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What was done too late, or outside the course: on record, with its article; the step counts all the same. */
export function breachesOf(making: Making, scope: Scope): { reason: string; cite: Cite | null }[] {
  const late = [reviewLimit(making, scope), filingLimit(making, scope)].flatMap((limit) =>
    limit?.kept && limit.kept > limit.on
      ? [{ reason: `${limit.what}应当在${limit.on}前办理，${limit.kept}才办理。`, cite: limit.cite }]
      : [],
  );
  const outside = making.steps.flatMap(({ content }) =>
    (content.outside?.breaches ?? []).map(({ reason, cite }) => ({ reason, cite: cite ?? null })),
  );
  return [...late, ...outside];
}

interface Limit {
  what: string;
  on: Day;
  cite: Cite | null;
  /** The day on which it was done. */
  kept: Day | null;
}

function callLimit(making: Making): Limit | null {
  const call = openCall(making);
  return call ? { what: '征求意见截止', on: call.closes_on, cite: null, kept: null } : null;
}

function reviewLimit(making: Making, scope: Scope): Limit | null {
  const facts = factsOf(making, scope);
  if (!facts.review) return null;
  const { dueOn, cite } = reviewWindow(facts, facts.review.sentOn);
  return dueOn ? { what: '合法性审核意见', on: dueOn, cite, kept: facts.review.givenOn } : null;
}

function filingLimit(making: Making, scope: Scope): Limit | null {
  if (!making.published_on) return null;
  const due = filingDueOn({ kind: making.kind, publishedOn: making.published_on, place: scope.city.code });
  const [filed] = stepsNamed(making, 'filing');
  return due ? { what: '报送备案', on: due.dueOn, cite: due.cite, kept: filed?.happened_on ?? null } : null;
}
