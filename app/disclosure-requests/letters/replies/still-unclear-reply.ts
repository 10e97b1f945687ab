import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface StillUnclearReplyInput extends ReplyFrame {
  correctionNoticeNo: string;
  correctionReceivedOn: Day;
  /** What stays unclear after the correction. */
  unclear: string;
}

/** R4.3: 补正后申请内容仍不明确 */
export const stillUnclearReply = replyFamily<StillUnclearReplyInput>({
  key: 'still-unclear-reply',
  code: 'R4.3',
  zh: '答复书：补正后申请内容仍不明确',
  cites: regulation('第二十九条', '第三十条'),
  requires: [
    { key: 'correctionNotice', zh: '补正告知书的文号', given: (input) => filled(input.correctionNoticeNo) },
    { key: 'unclear', zh: '仍不明确的内容', given: (input) => filled(input.unclear) },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    return {
      facts: `本机关以《政府信息公开申请补正告知书》（${input.correctionNoticeNo}）告知${to}补正，并于${dayText(input.correctionReceivedOn)}收到${to}的补正。补正后的申请内容仍不明确：${clause(input.unclear)}。`,
      wording: '政府信息公开申请应当包括申请公开的政府信息的名称、文号或者便于行政机关查询的其他特征性描述。',
      result: `因不能确定${to}申请公开的政府信息，本机关无法提供。${to}可以写明上述内容后再次提出申请。`,
      required: { unclear: clause(input.unclear) },
    };
  },
});
