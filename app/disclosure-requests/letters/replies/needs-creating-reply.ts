import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface NeedsCreatingReplyInput extends ReplyFrame {
  /** What would have to be processed or analysed, and out of what. */
  reasons: string;
  /** Existing records that come near to it, if any. */
  existing?: string;
}

/** R4.2: 没有现成信息，需要另行制作 */
export const needsCreatingReply = replyFamily<NeedsCreatingReplyInput>({
  key: 'needs-creating-reply',
  code: 'R4.2',
  zh: '答复书：没有现成信息需要另行制作',
  cites: regulation('第三十八条'),
  requires: [{ key: 'reasons', zh: '为什么没有现成信息', given: (input) => filled(input.reasons) }],
  body: (input) => ({
    facts: `本机关没有${you(input.requesterKind)}申请公开的现成信息。${clause(input.reasons)}。`,
    wording:
      '行政机关向申请人提供的信息，应当是已制作或者获取的政府信息；需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。',
    result: `${you(input.requesterKind)}申请公开的信息需要本机关另行制作，本机关无法提供。${filled(input.existing) ? `与之相关的现有信息为：${clause(input.existing ?? '')}，可以另行申请。` : ''}`,
    required: { reasons: clause(input.reasons) },
  }),
});
