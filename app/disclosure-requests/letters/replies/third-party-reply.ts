import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface ThirdPartyReplyInput extends ReplyFrame {
  interest: '商业秘密' | '个人隐私' | '第三方的其他合法权益';
  /** What came of the consultation; the third party is not named. */
  outcome: 'objected' | 'silent';
  reasons: string;
}

const outcomes = {
  objected: '经书面征求意见，第三方不同意公开，并说明了理由',
  silent: '经书面征求意见，第三方逾期未提出意见，由本机关依照条例的规定决定',
};

/** R3.4: 保护第三方合法权益 */
export const thirdPartyReply = replyFamily<ThirdPartyReplyInput>({
  key: 'third-party-reply',
  code: 'R3.4',
  zh: '答复书：不予公开（第三方合法权益）',
  cites: regulation('第十五条', '第三十二条', '第三十六条第三项'),
  requires: [
    { key: 'consulted', zh: '征求第三方意见的情况', given: ({ outcome }) => outcome in outcomes },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息涉及${input.interest}。${outcomes[input.outcome]}。本机关审查认为，公开该信息会对第三方合法权益造成损害，且不公开不会对公共利益造成重大影响。`,
    wording: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { consulted: outcomes[input.outcome], reasons: clause(input.reasons) },
  }),
});
