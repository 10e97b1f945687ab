import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface NotOursReplyInput extends ReplyFrame {
  /** Why this agency is not the one to disclose it: it neither made nor first obtained it. */
  reasons: string;
  /** Null only where it cannot be determined (trap 30); the request itself is never passed on. */
  responsible: { name: string; contact: string } | null;
}

/** R4.1: 不属于本行政机关负责公开 */
export const notOursReply = replyFamily<NotOursReplyInput>({
  key: 'not-ours-reply',
  code: 'R4.1',
  zh: '答复书：不属于本机关负责公开',
  cites: regulation('第十条', '第三十六条第五项'),
  requires: [
    { key: 'reasons', zh: '不属于本机关负责公开的理由', given: (input) => filled(input.reasons) },
    {
      key: 'which',
      zh: '负责公开的行政机关的名称和联系方式；不能确定的写明',
      given: ({ responsible }) =>
        responsible === null || (filled(responsible.name) && filled(responsible.contact)),
    },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const told = input.responsible
      ? `该信息由${input.responsible.name}负责公开，请${to}向该机关提出申请，联系方式：${clause(input.responsible.contact)}`
      : '根据现有材料，本机关不能确定负责公开该信息的行政机关';
    return {
      facts: `${to}申请公开的信息不属于本机关负责公开。理由：${clause(input.reasons)}。`,
      wording: '所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由。',
      result: `${told}。`,
      required: { search: clause(input.reasons), which: told },
    };
  },
});
