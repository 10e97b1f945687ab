import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface StateSecretReplyInput extends ReplyFrame {
  /** That it was classified by whom under which procedure; never what it says. */
  reasons: string;
}

/** R3.1: 属于国家秘密 */
export const stateSecretReply = replyFamily<StateSecretReplyInput>({
  key: 'state-secret-reply',
  code: 'R3.1',
  zh: '答复书：不予公开（国家秘密）',
  cites: regulation('第十四条', '第三十六条第三项'),
  requires: [{ key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) }],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息已依法确定为国家秘密。`,
    wording: '依法确定为国家秘密的政府信息，不予公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { reasons: clause(input.reasons) },
  }),
});
