import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface ReviewInput extends CaseInput {
  /** The version that the reviewer read. */
  draftId: number;
  passed: boolean;
  opinion: string;
}

/** 审核: legality and secrecy of the newest draft, by somebody who did not write it. */
export async function reviewReply(scope: Scope, input: ReviewInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'review-reply',
    may: (file) => mayReview(file, scope) ?? mayGiveOpinion(file, input),
    write: async (inside, file) => {
      await inside.db
        .insertInto('reply_reviews')
        .values({
          city: inside.city.code,
          request_id: file.id,
          draft_id: input.draftId,
          passed: input.passed,
          opinion: input.opinion,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { draft: input.draftId, passed: input.passed } };
    },
  });
}

export function mayReview(file: CaseFile, scope: Scope): May {
  const draft = file.drafts.at(-1);
  if (!draft) return { code: 'no-draft', reason: '还没有答复稿。' };
  if (stageOfFile(file) !== 'drafted')
    return { code: 'nothing-to-review', reason: '当前没有待审核的答复稿。' };
  if (scope.actor.kind === 'officer' && draft.officer_id === scope.actor.officerId) {
    return { code: 'own-draft', reason: '审核人不能是拟稿人。' };
  }
  return null;
}

function mayGiveOpinion(file: CaseFile, input: ReviewInput): May {
  if (file.drafts.at(-1)?.id !== input.draftId) {
    return { code: 'draft-changed', reason: '答复稿已有新版本，请看过新版本再审核。' };
  }
  if (!input.passed && !input.opinion.trim()) {
    return { code: 'opinion-missing', reason: '退回时请写明意见，让承办人知道改什么。' };
  }
  return null;
}
