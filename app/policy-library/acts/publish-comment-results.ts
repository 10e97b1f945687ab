import { changeMaking, type MakingInput, type May } from '#app/policy-library/acts/change-making.ts';
import { mayRecordComment } from '#app/policy-library/acts/record-comment.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { commentPeriodOf } from '#law/publication/comment-period.ts';

export interface ResultsInput extends MakingInput {
  summary: string;
}

/** 反馈采纳情况: publishes what became of every opinion; where none came it says so. */
export async function publishCommentResults(scope: Scope, input: ResultsInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'publish-comment-results',
    may: mayPublishResults,
    fault: (making) => mayRecordComment(making) ?? summaryFault(making, input),
    write: async (inside, making) => {
      const call = openCall(making);
      if (!call) throw new Error(`making ${making.id} has no open call`);
      await inside.db
        .insertInto('comment_results')
        .values({
          city: inside.city.code,
          call_id: call.id,
          summary: input.summary.trim(),
          published_on: inside.today,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      await noteChange(inside, 'comments', String(call.id));
      return { value: null, detail: { call: call.id, received: Number(call.received ?? 0) } };
    },
  });
}

export function mayPublishResults(making: Making, scope: Scope): May {
  const call = openCall(making);
  if (!call) return { code: 'no-call', reason: '现在没有进行中的征求意见。' };
  const cite = commentPeriodOf(factsOf(making, scope), call.opened_on)?.cite;
  if (call.closes_on >= scope.today) {
    return {
      code: 'comments-open',
      reason: `征求意见到${call.closes_on}截止，期满以后再反馈采纳情况。`,
      cite,
    };
  }
  const unanswered = Number(call.unanswered ?? 0);
  return unanswered > 0
    ? { code: 'comments-unanswered', reason: `还有${unanswered}条意见没有回应，请逐条写明是否采纳。`, cite }
    : null;
}

/** Where nothing came, the page itself says so. */
function summaryFault(making: Making, { summary }: ResultsInput): May {
  if (Number(openCall(making)?.received ?? 0) === 0) return null;
  return summary.trim().length >= 4
    ? null
    : { code: 'summary-missing', reason: '请写总体情况：收到多少意见，主要集中在哪些方面，怎样处理。' };
}
