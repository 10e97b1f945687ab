import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface EnforcementFileReplyInput extends ReplyFrame {
  /** 当事人信息、调查笔录、询问笔录等 */
  content: string;
  reasons: string;
}

/** R3.7: 行政执法案卷信息 */
export const enforcementFileReply = replyFamily<EnforcementFileReplyInput>({
  key: 'enforcement-file-reply',
  code: 'R3.7',
  zh: '答复书：不予公开（行政执法案卷信息）',
  cites: regulation('第十六条第二款', '第三十六条第三项'),
  requires: [
    { key: 'content', zh: '属于案卷中的哪些材料', given: (input) => filled(input.content) },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息属于行政执法案卷中的${clause(input.content)}，法律、法规、规章未规定应当公开。`,
    wording: '行政执法案卷信息，可以不予公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { reasons: clause(input.reasons) },
  }),
});
