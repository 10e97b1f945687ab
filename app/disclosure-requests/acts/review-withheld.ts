import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { isReReviewResult } from '#app/disclosure-requests/withheld/rereview-words.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { mayRecordReReview, nextReReviewOn } from '#law/disclosure/rereview.ts';

export interface ReReviewInput extends CaseInput {
  /** `ReReviewResult` */
  result: string;
  /** What has changed, or why nothing has. */
  reasons: string;
  thirdPartyAsked: boolean;
}

/**
 * 定期评估 (art. 18): what was withheld is looked at again, with the result and why. What may now be disclosed is told
 * by a proposal to publish or by a new request; the reply that was given stays as it is.
 */
export async function reviewWithheld(scope: Scope, input: ReReviewInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'review-withheld',
    may: (file) => mayReviewWithheld(file) ?? mayFindSo(file, input),
    write: async (inside, file) => {
      const reply = withheldReplyOf(file);
      if (!reply) throw new Error('asked before');
      await inside.db
        .insertInto('rereviews')
        .values({
          city: inside.city.code,
          request_id: file.id,
          reply_id: reply.id,
          result: input.result,
          reasons: input.reasons.trim(),
          third_party_asked: input.thirdPartyAsked,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { result: input.result, reply: reply.id } };
    },
  });
}

/** The newest reply that was sent, where it withholds something. */
export function withheldReplyOf(file: CaseFile): { id: number; code: ReplyCode } | null {
  const sent = file.dispatches.length > 0 ? file.replies[0] : file.earlierReplies.at(-1);
  if (!sent) return null;
  const facts = { code: sent.code as ReplyCode, repliedOn: sent.signed_on, assessedOn: null };
  return nextReReviewOn({ ...facts, disclosedOn: null }) ? { id: sent.id, code: facts.code } : null;
}

export function mayReviewWithheld(file: CaseFile): May {
  const cite = { instrument: '政府信息公开条例', article: '第十八条' };
  const reply = withheldReplyOf(file);
  if (!reply) return { code: 'nothing-withheld', reason: '没有不予公开的答复，不需要定期评估。', cite };
  return file.rereviews.some(({ reply_id, result }) => reply_id === reply.id && result === 'disclose')
    ? { code: 'disclosed', reason: '上一次评估已经认为可以公开。', cite }
    : null;
}

function mayFindSo(file: CaseFile, { result, reasons, thirdPartyAsked }: ReReviewInput): May {
  if (!isReReviewResult(result)) return { code: 'result-missing', reason: '请选择评估结果。' };
  const code = withheldReplyOf(file)?.code;
  const may = code && mayRecordReReview(code, { result, reasons, thirdPartyAsked });
  return may && !may.ok ? { code: 'review-incomplete', reason: may.reason, cite: may.cite } : null;
}
