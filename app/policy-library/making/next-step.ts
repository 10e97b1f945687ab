import { roleNames } from '#app/accounts/permissions.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { type MakingAct, makingActs } from '#app/policy-library/making/permissions.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { commentPeriodOf } from '#law/publication/comment-period.ts';
import type { MakingFacts } from '#law/publication/making-facts.ts';

/** What a making waits for: an act of its own, or something of the explainer beside it; null when all is done. */
export interface NextStep {
  act: MakingAct | 'plan-explainer' | 'write-explainer';
  zh: string;
  href: string;
  /** Whose turn it is. */
  who: string;
  /** It can be done from this day on; null: now. */
  from: Day | null;
}

/** The one thing that a making waits for. It follows from the facts; nothing is stored. */
export function nextStep(making: Making, scope: Scope): NextStep | null {
  if (stepNamed(making, 'ending')) return null;
  const facts = factsOf(making, scope);
  const preparing = facts.signedOn ? null : (nextOfDrafting(making, facts) ?? nextOfDeciding(facts));
  const act = preparing ?? nextOfIssuing(making, facts);
  return act && step(making, act);
}

type Act = NextStep['act'];

function nextOfDrafting(making: Making, facts: MakingFacts): Act | null {
  if (!facts.plan) return 'plan-making';
  if (!facts.explainerPlanOn) return 'plan-explainer';
  if (!facts.draft) return 'draft-making';
  if (!facts.evaluatedOn && facts.kind === 'normative') return 'evaluate-making';
  const call = openCall(making);
  if (call) return Number(call.unanswered ?? 0) > 0 ? 'answer-comment' : 'publish-comment-results';
  if (facts.calls.length === 0 && commentPeriodOf(facts, facts.draft.on)) return 'open-comments';
  if ((facts.touchesBusiness || facts.touchesMarket) && !facts.enterprisesHeardOn) return 'hear-enterprises';
  const competition = facts.fairCompetition;
  if (facts.touchesMarket && (!competition || competition.outcome === 'restricts'))
    return 'review-fair-competition';
  return null;
}

function nextOfDeciding({ review, draft, deliberation, explainersReady }: MakingFacts): Act {
  if (deliberation && deliberation.outcome !== 'returned') {
    const amending = deliberation.outcome === 'passed-as-amended' && deliberation.draftId === draft?.id;
    if (amending) return 'draft-making';
    return explainersReady > 0 ? 'sign-making' : 'write-explainer';
  }
  if (deliberation?.draftId === draft?.id && deliberation) return 'draft-making';
  if (review && !review.givenOn) return 'review-making';
  if (!review || review.draftId !== draft?.id) return 'send-making-to-review';
  return review.outcome === 'lawful' ? 'deliberate-making' : 'draft-making';
}

function nextOfIssuing(making: Making, { publishedOn }: MakingFacts): Act | null {
  if (!publishedOn) return 'publish-making';
  const filed = stepNamed(making, 'filing');
  const answer = stepNamed(making, 'filing-answer');
  if (!filed) return 'file-making';
  if (!answer || answer.id < filed.id) return 'record-filing-answer';
  return answer.content.outcome === 'correct' ? 'file-making' : null;
}

function step(making: Making, act: Act): NextStep {
  if (act === 'plan-explainer' || act === 'write-explainer') {
    const page = act === 'plan-explainer' ? 'plan' : 'write';
    return {
      act,
      zh: act === 'plan-explainer' ? '制定解读方案' : '撰写、审签解读材料',
      href: `/office/explainers/makings/${making.id}${act === 'plan-explainer' ? `/${page}` : ''}`,
      who: making.drafting_agency_name,
      from: null,
    };
  }
  const { zh, of, roles } = makingActs[act];
  const agency = of === 'drafting' ? making.drafting_agency_name : making.agency_name;
  const page = act === 'answer-comment' ? 'comments' : act;
  return {
    act,
    zh,
    href: `/office/makings/${making.id}/${page}`,
    who: `${agency} ${roleNames(roles, '或')}`,
    from: act === 'publish-comment-results' ? (openCall(making)?.closes_on ?? null) : null,
  };
}
