import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface InternalAffairsReplyInput extends ReplyFrame {
  which: '人事管理' | '后勤管理' | '内部工作流程';
  /** Why it is of this kind, and why the agency uses its discretion to withhold it. */
  reasons: string;
}

/** R3.5: 三类内部事务信息; the law allows withholding, it does not demand it. */
export const internalAffairsReply = replyFamily<InternalAffairsReplyInput>({
  key: 'internal-affairs-reply',
  code: 'R3.5',
  zh: '答复书：不予公开（内部事务信息）',
  cites: regulation('第十六条第一款', '第三十六条第三项'),
  requires: [
    { key: 'which', zh: '人事管理、后勤管理、内部工作流程中的哪一类', given: (input) => filled(input.which) },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息属于本机关${input.which}方面的内部事务信息。`,
    wording: '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { which: input.which, reasons: clause(input.reasons) },
  }),
});
