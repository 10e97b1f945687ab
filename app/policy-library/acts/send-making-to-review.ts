import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { factsOf, mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface SendToReviewInput extends MakingInput {
  /** 应对突发事件、执行上级紧急命令等; empty: the ordinary time of review applies. */
  urgentBecause: string;
}

/** 送合法性审核: the newest draft with its complete dossier. */
export async function sendMakingToReview(scope: Scope, input: SendToReviewInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'send-making-to-review',
    may: maySendToReview,
    fault: (making) => (making.drafts.length > 0 ? null : { code: 'no-draft', reason: '还没有提交草案。' }),
    write: async (inside, making, kept) => {
      const draftId = making.drafts.at(-1)?.id ?? 0;
      const content = { draftId, urgentBecause: input.urgentBecause.trim(), ...kept };
      await writeStep(inside, { making, step: 'review-sent', content });
      return { value: null, detail: { draft: draftId } };
    },
  });
}

export function maySendToReview(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  const { review, draft } = factsOf(making, scope);
  if (review && !review.givenOn) return { code: 'review-open', reason: '已经送审，正在等审核意见。' };
  if (review && review.draftId === draft?.id && review.outcome !== 'unlawful') {
    return review.outcome === 'lawful'
      ? { code: 'already-reviewed', reason: '这一稿已经审核，结论为合法。' }
      : { code: 'not-amended', reason: '审核意见为应当予以修改：请先提交修改稿，再送审核。' };
  }
  return mayTake('legal-review', making, scope);
}
