import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ExcessiveReplyInput extends ReplyFrame {
  counted: { from: Day; to: Day; requests: number };
  /** 说明理由告知书: without it there is no such refusal (trap 35). */
  reasonsNotice: { documentNo: string; servedOn: Day };
  /** What the requester said; empty where nothing was said in time. */
  said: string;
  whyUnreasonable: string;
}

/** R5.4: 无正当理由大量反复申请 */
export const excessiveReply = replyFamily<ExcessiveReplyInput>({
  key: 'excessive-reply',
  code: 'R5.4',
  zh: '答复书：无正当理由大量反复申请',
  cites: regulation('第三十五条'),
  requires: [
    {
      key: 'facts',
      zh: '申请数量、频次的事实',
      given: ({ counted }) => counted.requests > 1 && counted.from <= counted.to,
    },
    {
      key: 'asked',
      zh: '此前要求说明理由的文号和送达日期',
      given: ({ reasonsNotice }) => filled(reasonsNotice.documentNo) && filled(reasonsNotice.servedOn),
    },
    { key: 'whyUnreasonable', zh: '理由为什么不合理', given: (input) => filled(input.whyUnreasonable) },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const { counted, reasonsNotice } = input;
    const facts = `${dayText(counted.from)}至${dayText(counted.to)}，${to}向本机关提出政府信息公开申请${counted.requests}件，数量、频次明显超过合理范围`;
    const asked = `${dayText(reasonsNotice.servedOn)}，本机关以《政府信息公开申请说明理由告知书》（${reasonsNotice.documentNo}）要求${to}说明理由`;
    const said = filled(input.said) ? `${to}说明：${clause(input.said)}。` : `${to}逾期未说明理由。`;
    return {
      facts: `${facts}。${asked}，${said}经审查，${clause(input.whyUnreasonable)}，申请理由不合理。`,
      wording: '行政机关认为申请理由不合理的，告知申请人不予处理。',
      result: `本机关对${to}的申请不予处理。`,
      required: { facts, asked },
    };
  },
});
