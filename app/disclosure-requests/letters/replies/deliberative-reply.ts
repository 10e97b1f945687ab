import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface DeliberativeReplyInput extends ReplyFrame {
  which: '讨论记录' | '过程稿' | '磋商信函' | '请示报告';
  /** That it arose before the decision, and why it is withheld. */
  reasons: string;
}

/** R3.6: 四类过程性信息 */
export const deliberativeReply = replyFamily<DeliberativeReplyInput>({
  key: 'deliberative-reply',
  code: 'R3.6',
  zh: '答复书：不予公开（过程性信息）',
  cites: regulation('第十六条第二款', '第三十六条第三项'),
  requires: [
    {
      key: 'which',
      zh: '讨论记录、过程稿、磋商信函、请示报告中的哪一类',
      given: (input) => filled(input.which),
    },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息是本机关在履行行政管理职能过程中形成的${input.which}，法律、法规、规章未规定应当公开。`,
    wording:
      '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { which: input.which, reasons: clause(input.reasons) },
  }),
});
