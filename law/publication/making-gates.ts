import type { Day } from '#law/cite.ts';
import { beforeDeliberation } from '#law/publication/deliberation-gate.ts';
import { beforeDrafting, beforeFairCompetition, drafted } from '#law/publication/drafting-gate.ts';
import { beforeEffect, beforeFiling, beforeTerm, published } from '#law/publication/effect-gate.ts';
import { beforeLegalReview } from '#law/publication/legal-review-gate.ts';
import type { Demand, Gate, GateRefusal, GateRow, MakingFacts } from '#law/publication/making-facts.ts';
import { normativeGates } from '#law/publication/normative-gates.ts';
import { ruleGates } from '#law/publication/rule-gates.ts';
import { beforePublication, beforeSigning } from '#law/publication/signing-gate.ts';

/**
 * Decides whether the step of a gate may be taken on a day: null, or the first thing that is missing, with its
 * article. `legal-review` is the sending; `comments` the opening of a call. Late steps (a review after fifteen working
 * days, a filing after its last day) are never refused: see `reviewWindow` and `filingDueOn` for the breach.
 *
 * @law 国办发〔2018〕37号 （三） — the steps of making a normative document, none of which may be left out
 * @law 规章制定程序条例 第二条 — a rule made against the course is void
 */
export function mayPass(gate: Gate, facts: MakingFacts, on: Day): GateRefusal | null {
  return demandOf[gate](facts, on);
}

/** The gates of a course, in order.
 * @nolaw picks a list */
export function gatesOf(kind: MakingFacts['kind']): readonly GateRow[] {
  return kind === 'normative' ? normativeGates : ruleGates;
}

const demandOf: Record<Gate, Demand> = {
  plan: () => null,
  drafting: beforeDrafting,
  comments: drafted,
  'fair-competition': beforeFairCompetition,
  'legal-review': beforeLegalReview,
  deliberation: beforeDeliberation,
  signing: beforeSigning,
  publication: beforePublication,
  filing: beforeFiling,
  effect: beforeEffect,
  term: beforeTerm,
  'clean-up': published,
};
