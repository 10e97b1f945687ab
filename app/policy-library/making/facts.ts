import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import type { Gate, MakingFacts } from '#law/publication/making-facts.ts';
import { mayPass } from '#law/publication/making-gates.ts';

/** Whether the law lets the step of a gate be taken on the scope's day. */
export function mayTake(gate: Gate, making: Making, scope: Scope): Refusal | null {
  return mayPass(gate, factsOf(making, scope), scope.today);
}

/** What stands on record of a making, as the law asks for it. */
export function factsOf(making: Making, scope: Scope): MakingFacts {
  const plan = stepNamed(making, 'plan');
  const draft = stepNamed(making, 'draft');
  const competition = stepNamed(making, 'fair-competition');
  const deliberation = stepNamed(making, 'deliberation');
  return {
    kind: making.kind,
    place: scope.city.code,
    touchesBusiness: making.touches_business,
    touchesMarket: making.touches_market,
    majorDecision: making.major_decision,
    plan: plan
      ? { on: plan.happened_on, necessity: plan.content.necessity, bases: plan.content.bases.length }
      : null,
    explainerPlanOn: making.explainerPlans[0]?.happened_on ?? null,
    draft: draft ? { id: draft.content.draftId, on: draft.happened_on, note: draft.content.note } : null,
    evaluatedOn: stepNamed(making, 'evaluation')?.happened_on ?? null,
    calls: making.calls.map((call) => ({
      openedOn: call.opened_on,
      closesOn: call.closes_on,
      shortBecause: call.short_because,
      resultsOn: call.results_on,
      unanswered: Number(call.unanswered ?? 0),
    })),
    enterprisesHeardOn: stepNamed(making, 'enterprise-opinion')?.happened_on ?? null,
    fairCompetition: competition
      ? { on: competition.happened_on, outcome: competition.content.outcome }
      : null,
    deliberation: deliberation
      ? {
          draftId: deliberation.content.draftId,
          on: deliberation.happened_on,
          outcome: deliberation.content.outcome,
        }
      : null,
    explainersReady: making.explainersReviewed,
    signedOn: stepNamed(making, 'signing')?.happened_on ?? null,
    ...afterwards(making),
    ...reviewOf(making),
  };
}

/** The newest sending to review, with the opinion that answered it. */
function reviewOf(making: Making): Pick<MakingFacts, 'review' | 'urgentBecause'> {
  const sent = stepNamed(making, 'review-sent');
  if (!sent) return { review: null };
  const given = stepNamed(making, 'review-given');
  const answer = given && given.id > sent.id ? given : undefined;
  return {
    review: {
      draftId: sent.content.draftId,
      sentOn: sent.happened_on,
      givenOn: answer?.happened_on ?? null,
      outcome: answer?.content.outcome ?? null,
    },
    urgentBecause: sent.content.urgentBecause,
  };
}

function afterwards(making: Making) {
  return {
    publishedOn: making.published_on,
    effectiveOn: making.effective_on,
    expiresOn: making.expires_on,
    immediateReason: stepNamed(making, 'publication')?.content.immediateReason ?? '',
    filedOn: stepNamed(making, 'filing')?.happened_on ?? null,
  };
}
