import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface TimeToldReplyInput extends ReplyFrame {
  recordTitle: string;
  /** 方式、途径: where it can be read or copied, or where it will be published. */
  way: string;
  availableOn: Day;
}

/** R1: 可以公开，告知方式、途径和时间 */
export const timeToldReply = replyFamily<TimeToldReplyInput>({
  key: 'time-told-reply',
  code: 'R1',
  zh: '答复书：告知获取的方式、途径和时间',
  cites: regulation('第三十六条第二项'),
  requires: [
    { key: 'recordTitle', zh: '所申请的政府信息', given: (input) => filled(input.recordTitle) },
    { key: 'way', zh: '获取的方式、途径', given: (input) => filled(input.way) },
    { key: 'availableOn', zh: '获取的时间', given: (input) => filled(input.availableOn) },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    return {
      facts: `${to}申请公开的${clause(input.recordTitle)}由本机关负责公开，可以公开。`,
      wording: `现告知${to}获取该政府信息的方式、途径和时间。`,
      result: `${to}可以自${dayText(input.availableOn)}起，通过以下方式、途径获取：${clause(input.way)}。`,
      required: { way: clause(input.way) },
    };
  },
});
