import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { reviewsOf } from '#law/disclosure/evidence.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

export interface SecrecyReviewInput extends CaseInput {
  /** The version that the reviewer read. */
  draftId: number;
  passed: boolean;
  opinion: string;
}

/** 保密审查: of what is given, and of what is refused as secret or dangerous; by somebody other than the drafter. */
export async function reviewSecrecy(scope: Scope, input: SecrecyReviewInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'review-secrecy',
    may: (file) => mayReviewSecrecy(file, scope) ?? mayGiveOpinion(file, input),
    write: async (inside, file) => {
      await inside.db
        .insertInto('reply_reviews')
        .values({
          city: inside.city.code,
          request_id: file.id,
          draft_id: input.draftId,
          kind: 'secrecy',
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

export function mayReviewSecrecy(file: CaseFile, scope: Scope): May {
  const draft = file.drafts.at(-1);
  if (!draft) return { code: 'no-draft', reason: '还没有答复稿。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (!file.separate_reviewer)
    return { code: 'no-separate-reviewer', reason: '本机关不另设审核人，由签发人在签发时审查。' };
  if (!reviewsOf(draft.code as ReplyCode).includes('secrecy'))
    return { code: 'not-needed', reason: '这一类答复不提供信息，不需要保密审查。' };
  if (file.reviews.some((review) => review.draft_id === draft.id && review.kind === 'secrecy'))
    return { code: 'reviewed', reason: '这一稿已经过保密审查。' };
  return scope.actor.kind === 'officer' && draft.officer_id === scope.actor.officerId
    ? {
        code: 'own-draft',
        reason: '保密审查人不能是拟稿人。',
        cite: { instrument: '政府信息公开条例', article: '第十七条' },
      }
    : null;
}

function mayGiveOpinion(file: CaseFile, input: SecrecyReviewInput): May {
  if (file.drafts.at(-1)?.id !== input.draftId)
    return { code: 'draft-changed', reason: '答复稿已有新版本，请看过新版本再审查。' };
  return !input.passed && !input.opinion.trim()
    ? { code: 'opinion-missing', reason: '不通过的，请写明哪些内容不能公开。' }
    : null;
}
