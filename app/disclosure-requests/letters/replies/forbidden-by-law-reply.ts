import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface ForbiddenByLawReplyInput extends ReplyFrame {
  /** The 法律 or 行政法规 by name and article, with 书名号; rules and local regulations do not do (trap 26). */
  law: string;
  reasons: string;
}

/** R3.2: 其他法律、行政法规禁止公开 */
export const forbiddenByLawReply = replyFamily<ForbiddenByLawReplyInput>({
  key: 'forbidden-by-law-reply',
  code: 'R3.2',
  zh: '答复书：不予公开（法律、行政法规禁止公开）',
  cites: regulation('第十四条', '第三十六条第三项'),
  requires: [
    {
      key: 'law',
      zh: '法律、行政法规的名称和条款，例如《×××法》第×条',
      given: ({ law }) => /《[^》]+》第.+条/.test(law),
    },
    { key: 'reasons', zh: '不予公开的理由', given: (input) => filled(input.reasons) },
  ],
  body: (input) => ({
    facts: `${clause(input.law)}禁止公开${you(input.requesterKind)}申请公开的信息。`,
    wording: '法律、行政法规禁止公开的政府信息，不予公开。',
    result: `本机关决定对${you(input.requesterKind)}申请公开的信息不予公开。理由：${clause(input.reasons)}。`,
    required: { law: clause(input.law), reasons: clause(input.reasons) },
  }),
});
