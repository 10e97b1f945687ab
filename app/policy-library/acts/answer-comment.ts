import { changeMaking, type MakingInput, type May } from '#app/policy-library/acts/change-making.ts';
import { mayRecordComment } from '#app/policy-library/acts/record-comment.ts';
import { type AnswerOutcome, answerOutcomeZh } from '#app/policy-library/making/comments.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface AnswerInput extends MakingInput {
  commentId: number;
  outcome: string;
  /** The opinion in public words, without personal data. */
  digest: string;
  reply: string;
}

/** 回应意见: whether one opinion is adopted and why; public once the results are. The newest answer counts. */
export async function answerComment(scope: Scope, input: AnswerInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'answer-comment',
    may: () => null,
    fault: async (making, then) =>
      mayRecordComment(making) ??
      answerFault(input) ??
      (await isOfCall(then, openCall(making)?.id ?? 0, input)),
    write: async (inside) => {
      await inside.db
        .insertInto('comment_answers')
        .values({
          city: inside.city.code,
          comment_id: input.commentId,
          outcome: input.outcome as AnswerOutcome,
          digest: input.digest.trim(),
          reply: input.reply.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { comment: input.commentId, outcome: input.outcome } };
    },
  });
}

function answerFault({ outcome, digest, reply }: AnswerInput): May {
  if (!Object.hasOwn(answerOutcomeZh, outcome))
    return { code: 'outcome-missing', reason: '请选择是否采纳。' };
  if (digest.trim().length < 2) {
    return { code: 'digest-missing', reason: '请写意见摘要：公开的是摘要，不含个人信息。' };
  }
  return outcome === 'adopted' || reply.trim().length >= 2
    ? null
    : { code: 'reply-missing', reason: '没有全部采纳的，请写明理由。' };
}

async function isOfCall(scope: Scope, callId: number, { commentId }: AnswerInput): Promise<May> {
  const found = await scope.db
    .selectFrom('comments')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('call_id', '=', callId)
    .where('id', '=', commentId)
    .executeTakeFirst();
  return found ? null : { code: 'unknown-comment', reason: '没有这条意见，或者它不属于这次征求意见。' };
}
