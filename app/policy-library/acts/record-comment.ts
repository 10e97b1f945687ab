import { changeMaking, type MakingInput, type May } from '#app/policy-library/acts/change-making.ts';
import {
  authorKindZh,
  type CommentChannel,
  commentChannelZh,
  writeComment,
} from '#app/policy-library/making/comments.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface RecordCommentInput extends MakingInput {
  channel: string;
  authorKind: string;
  opinion: string;
  contact: string;
  receivedOn: Day;
}

/** 登记意见: one that came by letter, e-mail, telephone or at a meeting; a late one is registered too. */
export async function recordComment(scope: Scope, input: RecordCommentInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'record-comment',
    may: () => null,
    fault: (making) => mayRecordComment(making) ?? recordFault(scope, input),
    write: async (inside, making) => {
      const callId = openCall(making)?.id ?? 0;
      await writeComment(inside, {
        callId,
        channel: input.channel as CommentChannel,
        authorKind: input.authorKind,
        opinion: input.opinion.trim(),
        contact: input.contact.trim(),
        receivedOn: input.receivedOn,
        officerId: officerIdOf(inside),
      });
      return { value: null, detail: { call: callId, channel: input.channel } };
    },
  });
}

export function mayRecordComment(making: Making): May {
  return openCall(making) ? null : { code: 'no-call', reason: '现在没有进行中的征求意见。' };
}

function recordFault(scope: Scope, input: RecordCommentInput): May {
  if (!Object.hasOwn(commentChannelZh, input.channel) || !Object.hasOwn(authorKindZh, input.authorKind)) {
    return { code: 'channel-missing', reason: '请选择意见的来源和提出人类别。' };
  }
  if (!isDay(input.receivedOn) || input.receivedOn > scope.today) {
    return { code: 'future-day', reason: '请填写收到意见的日期，不晚于今天。' };
  }
  return input.opinion.trim().length >= 2 ? null : { code: 'opinion-missing', reason: '请录入意见内容。' };
}
