import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface PetitionReplyInput extends ReplyFrame {
  which: '信访' | '投诉' | '举报';
  /** Which words of the request show it. */
  why: string;
  channel: string;
}

/** R5.1: 信访、投诉、举报; answered in time, not deleted (trap 33). */
export const petitionReply = replyFamily<PetitionReplyInput>({
  key: 'petition-reply',
  code: 'R5.1',
  zh: '答复书：信访、投诉、举报类申请',
  cites: regulation('第三十九条第一款'),
  requires: [
    {
      key: 'facts',
      zh: '属于哪一类和判断的依据',
      given: (input) => filled(input.which) && filled(input.why),
    },
    { key: 'channel', zh: '告知的渠道', given: (input) => filled(input.channel) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}以政府信息公开申请的形式进行${input.which}活动：${clause(input.why)}。`,
    wording: `申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理，并可以告知通过相应渠道提出。`,
    result: `${you(input.requesterKind)}的来件不作为政府信息公开申请处理。${you(input.requesterKind)}可以通过以下渠道提出：${clause(input.channel)}。`,
    required: { channel: clause(input.channel) },
  }),
});
