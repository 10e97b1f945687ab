import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface AlreadyPublicReplyInput extends ReplyFrame {
  recordTitle: string;
  /** 网址、栏目，或者查阅场所和时间; an address has to open. */
  way: string;
}

/** R1: 已经主动公开，告知方式、途径 */
export const alreadyPublicReply = replyFamily<AlreadyPublicReplyInput>({
  key: 'already-public-reply',
  code: 'R1',
  zh: '答复书：已经主动公开',
  cites: regulation('第三十六条第一项'),
  requires: [
    { key: 'recordTitle', zh: '所申请的政府信息', given: (input) => filled(input.recordTitle) },
    { key: 'way', zh: '获取的方式、途径', given: (input) => filled(input.way) },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    return {
      facts: `${to}申请公开的${clause(input.recordTitle)}，本机关已经主动公开。`,
      wording: `现告知${to}获取该政府信息的方式、途径。`,
      result: `${to}可以通过以下方式、途径获取：${clause(input.way)}。`,
      required: { way: clause(input.way) },
    };
  },
});
