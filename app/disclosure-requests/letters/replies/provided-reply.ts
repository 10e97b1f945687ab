import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface ProvidedReplyInput extends ReplyFrame {
  recordTitle: string;
  /** 提供的形式和方式: 以纸质复印件邮寄、以电子版通过网上账户 */
  form: string;
}

/** R1: 可以公开，向申请人提供; the records are the attachments. */
export const providedReply = replyFamily<ProvidedReplyInput>({
  key: 'provided-reply',
  code: 'R1',
  zh: '答复书：予以公开',
  cites: regulation('第三十六条第二项', '第四十条'),
  requires: [
    { key: 'recordTitle', zh: '所申请的政府信息', given: (input) => filled(input.recordTitle) },
    { key: 'wayGiven', zh: '提供的形式和方式', given: (input) => filled(input.form) },
    { key: 'attachments', zh: '随答复提供的材料', given: ({ attachments }) => attachments.length > 0 },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const way = `${clause(input.form)}提供，见附件`;
    return {
      facts: `${to}申请公开的${clause(input.recordTitle)}由本机关负责公开，可以公开。`,
      wording: `本机关决定予以公开。`,
      result: `现将${to}申请公开的政府信息${way}。`,
      required: { way },
    };
  },
});
