import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, sentence } from '#app/disclosure-requests/letters/wording.ts';

export interface OtherOutcomeReplyInput extends ReplyFrame {
  /** 申请人死亡或者终止、不属于政府信息公开申请、与另一件合并办理 */
  facts: string;
  result: string;
}

/** R6.3: 其他处理; a withdrawal has a notice of its own. */
export const otherOutcomeReply = replyFamily<OtherOutcomeReplyInput>({
  key: 'other-outcome-reply',
  code: 'R6.3',
  zh: '答复书：其他处理',
  cites: regulation('第三十三条'),
  requires: [
    { key: 'facts', zh: '终止或者其他处理的事实', given: (input) => filled(input.facts) },
    { key: 'result', zh: '处理结果', given: (input) => filled(input.result) },
  ],
  body: (input) => ({
    facts: sentence(input.facts),
    wording: '现答复如下：',
    result: sentence(input.result),
    required: { facts: clause(input.facts) },
  }),
});
