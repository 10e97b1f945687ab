import { type May, mayDoMaking } from '#app/policy-library/acts/change-making.ts';
import { mayDeliberate } from '#app/policy-library/acts/deliberate-making.ts';
import { mayDraftMaking } from '#app/policy-library/acts/draft-making.ts';
import { mayEnd } from '#app/policy-library/acts/end-making.ts';
import { mayEvaluate } from '#app/policy-library/acts/evaluate-making.ts';
import { mayFile } from '#app/policy-library/acts/file-making.ts';
import { mayHearEnterprises } from '#app/policy-library/acts/hear-enterprises.ts';
import { mayOpenComments } from '#app/policy-library/acts/open-comments.ts';
import { mayPlan } from '#app/policy-library/acts/plan-making.ts';
import { mayPublishResults } from '#app/policy-library/acts/publish-comment-results.ts';
import { mayPublishMaking } from '#app/policy-library/acts/publish-making.ts';
import { mayRecordComment } from '#app/policy-library/acts/record-comment.ts';
import { mayRecordFilingAnswer } from '#app/policy-library/acts/record-filing-answer.ts';
import { mayReviewFairCompetition } from '#app/policy-library/acts/review-fair-competition.ts';
import { mayReviewMaking } from '#app/policy-library/acts/review-making.ts';
import { maySendToReview } from '#app/policy-library/acts/send-making-to-review.ts';
import { maySignMaking } from '#app/policy-library/acts/sign-making.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { type NextStep, nextStep } from '#app/policy-library/making/next-step.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { type MakingAct, makingActZh } from '#app/policy-library/making/permissions.ts';
import type { Scope } from '#app/shell/scope.ts';

const mays: Partial<Record<MakingAct, (making: Making, scope: Scope) => May>> = {
  'plan-making': mayPlan,
  'draft-making': mayDraftMaking,
  'evaluate-making': mayEvaluate,
  'open-comments': mayOpenComments,
  'record-comment': mayRecordComment,
  'publish-comment-results': mayPublishResults,
  'hear-enterprises': mayHearEnterprises,
  'review-fair-competition': mayReviewFairCompetition,
  'send-making-to-review': maySendToReview,
  'review-making': mayReviewMaking,
  'deliberate-making': mayDeliberate,
  'sign-making': maySignMaking,
  'publish-making': mayPublishMaking,
  'file-making': mayFile,
  'record-filing-answer': mayRecordFilingAnswer,
  'end-making': mayEnd,
};

export interface ShownMakingAct {
  act: NextStep['act'];
  zh: string;
  href: string;
  refusal: May;
  next: boolean;
}

/** The acts to show on a making: the one that it waits for, then those that stand open beside it, refused ones with the reason. */
export function shownMakingActs(making: Making, scope: Scope): ShownMakingAct[] {
  const next = nextStep(making, scope);
  if (!next && making.document_id === null) return [];
  const beside = besideActs(making).filter((act) => act !== next?.act);
  const shown = beside.map((act) => ({
    act,
    zh: makingActZh(act),
    href: `/office/makings/${making.id}/${act}`,
    refusal: refusalOf(act, making, scope),
    next: false,
  }));
  return next ? [{ ...next, refusal: refusalOf(next.act, making, scope), next: true }, ...shown] : shown;
}

/** Everything that may still be done, whatever is next. */
export function everyMakingAct(making: Making, scope: Scope): { act: MakingAct; zh: string; refusal: May }[] {
  return (Object.keys(mays) as MakingAct[]).map((act) => ({
    act,
    zh: makingActZh(act),
    refusal: refusalOf(act, making, scope),
  }));
}

function refusalOf(act: NextStep['act'], making: Making, scope: Scope): May {
  if (act === 'plan-explainer' || act === 'write-explainer') return null;
  return mayDoMaking(act, making, { scope }) ?? mays[act]?.(making, scope) ?? null;
}

function besideActs(making: Making): MakingAct[] {
  if (making.document_id !== null) return ['attach-making-file'];
  return [
    ...(making.drafts.length > 0 ? (['draft-making'] as const) : []),
    ...(openCall(making) ? (['record-comment'] as const) : []),
    'attach-making-file',
    'end-making',
  ];
}
