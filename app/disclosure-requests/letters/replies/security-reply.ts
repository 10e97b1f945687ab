import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface SecurityReplyInput extends ReplyFrame {
  which: '国家安全' | '公共安全' | '经济安全' | '社会稳定';
  /** What harm, and why it has to be expected. */
  reasons: string;
}

/** R3.3: 危及“三安全一稳定” */
export const securityReply = replyFamily<SecurityReplyInput>({
  key: 'security-reply',
  code: 'R3.3',
  zh: '答复书：不予公开（三安全一稳定）',
  cites: regulation('第十四条', '第三十六条第三项'),
  requires: [
    {
      key: 'which',
      zh: '国家安全、公共安全、经济安全、社会稳定中的哪一种',
      given: (input) => filled(input.which),
    },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息公开后可能危及${input.which}。`,
    wording: `公开后可能危及${input.which}的政府信息，不予公开。`,
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { which: input.which, reasons: clause(input.reasons) },
  }),
});
