import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { reviewOutcomeZh } from '#app/policy-library/making/steps.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { ReviewOutcome } from '#law/publication/making-facts.ts';

export interface MakingReviewInput extends MakingInput {
  /** The draft that the reviewer read. */
  draftId: number;
  outcome: string;
  opinion: string;
}

/** 合法性审核意见: by the reviewing office, never by whoever wrote the draft. Late is a breach, and it counts. */
export async function reviewMaking(scope: Scope, input: MakingReviewInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'review-making',
    may: mayReviewMaking,
    fault: (making) => reviewFault(making, input),
    write: async (inside, making, kept) => {
      const outcome = input.outcome as ReviewOutcome;
      await writeStep(inside, {
        making,
        step: 'review-given',
        content: { draftId: input.draftId, outcome, opinion: input.opinion.trim(), ...kept },
      });
      return { value: null, detail: { draft: input.draftId, outcome } };
    },
  });
}

export function mayReviewMaking(making: Making, scope: Scope): May {
  const { review } = factsOf(making, scope);
  if (!review) return { code: 'not-sent', reason: '还没有送合法性审核。' };
  if (review.givenOn) return { code: 'already-reviewed', reason: '审核意见已经出具，没有新的送审稿。' };
  const draft = making.drafts.find(({ id }) => id === review.draftId);
  const own = scope.actor.kind === 'officer' && draft?.officer_id === scope.actor.officerId;
  return own ? { code: 'own-draft', reason: '审核人不能是起草人。' } : null;
}

function reviewFault(making: Making, { draftId, outcome, opinion }: MakingReviewInput): May {
  if (stepNamed(making, 'review-sent')?.content.draftId !== draftId) {
    return { code: 'draft-changed', reason: '送审稿已有新版本，请看过新版本再审核。' };
  }
  if (!Object.hasOwn(reviewOutcomeZh, outcome))
    return { code: 'outcome-missing', reason: '请选择审核结论。' };
  return outcome === 'lawful' || opinion.trim().length >= 4
    ? null
    : { code: 'opinion-missing', reason: '不合法或者应当修改的，请写明哪一条、依据和修改意见。' };
}
