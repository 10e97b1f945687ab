import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface RepeatReplyInput extends ReplyFrame {
  /** The earlier reply to the same requester about the same information. */
  earlier: { documentNo: string; signedOn: Day };
}

/** R5.2: 重复申请 */
export const repeatReply = replyFamily<RepeatReplyInput>({
  key: 'repeat-reply',
  code: 'R5.2',
  zh: '答复书：重复申请',
  cites: regulation('第三十六条第六项'),
  requires: [
    {
      key: 'earlier',
      zh: '此前答复的文号和日期',
      given: ({ earlier }) => filled(earlier.documentNo) && filled(earlier.signedOn),
    },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const earlier = `${dayText(input.earlier.signedOn)}作出的答复（${input.earlier.documentNo}）`;
    return {
      facts: `${to}此前已就相同政府信息向本机关提出公开申请，本机关已予答复，见${earlier}。`,
      wording:
        '行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理。',
      result: `本机关对${to}的申请不予重复处理。`,
      required: { earlier },
    };
  },
});
