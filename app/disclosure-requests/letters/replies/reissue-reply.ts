import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface ReissueReplyInput extends ReplyFrame {
  /** When and how the requester got the information. */
  obtained: string;
  asksFor: '确认' | '重新出具';
}

/** R5.5: 要求行政机关确认或者重新出具已获取信息 */
export const reissueReply = replyFamily<ReissueReplyInput>({
  key: 'reissue-reply',
  code: 'R5.5',
  zh: '答复书：要求确认或者重新出具已获取信息',
  cites: regulation('第二条', '第三十八条'),
  requires: [{ key: 'facts', zh: '申请人已经获取的事实', given: (input) => filled(input.obtained) }],
  body: (input) => ({
    facts: `${you(input.requesterKind)}已经获取所申请的信息：${clause(input.obtained)}。${you(input.requesterKind)}的申请是要求本机关对该信息予以${input.asksFor}。`,
    wording: '行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。',
    result: `要求${input.asksFor}已获取信息，不属于申请公开政府信息，本机关不予处理。`,
    required: { facts: clause(input.obtained) },
  }),
});
