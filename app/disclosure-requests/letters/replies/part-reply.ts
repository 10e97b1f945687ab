import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, numbered, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';

export interface PartReplyInput extends ReplyFrame {
  recordTitle: string;
  /** What is given, and how. */
  given: string;
  form: string;
  withheld: WithheldPart[];
}

export interface WithheldPart {
  /** Which part, without what it says. */
  content: string;
  /** Under art. 14, 15 or 16. */
  cite: Cite;
  /** 属于个人隐私，公开会对第三方合法权益造成损害 */
  reason: string;
}

/** R2: 部分公开，作区分处理 */
export const partReply = replyFamily<PartReplyInput>({
  key: 'part-reply',
  code: 'R2',
  zh: '答复书：部分公开',
  cites: regulation('第三十六条第二项、第三项', '第三十七条'),
  requires: [
    { key: 'recordTitle', zh: '所申请的政府信息', given: (input) => filled(input.recordTitle) },
    {
      key: 'way',
      zh: '予以公开的内容和提供方式',
      given: (input) => filled(input.given) && filled(input.form),
    },
    {
      key: 'withheld',
      zh: '不予公开的部分、依据和理由',
      given: ({ withheld }) =>
        withheld.length > 0 &&
        withheld.every(
          ({ content, cite, reason }) => filled(content) && filled(cite.article) && filled(reason),
        ),
    },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const withheld = input.withheld.map(
      ({ content, reason, cite }) =>
        `对${clause(content)}不予公开。理由：${clause(reason)}，属于《${cite.instrument}》${cite.article}规定的情形`,
    );
    const refused = withheld.join('。');
    const way = `${clause(input.given)}，${clause(input.form)}提供`;
    return {
      facts: `${to}申请公开的${clause(input.recordTitle)}中含有不应当公开的内容，但是能够作区分处理。`,
      wording: `本机关对该政府信息作区分处理，向${to}提供可以公开的内容，并对不予公开的内容说明理由，现答复如下：`,
      result: numbered([`予以公开的内容：${way}`, `不予公开的内容：${refused}`]),
      required: { way, withheld: refused },
      cites: input.withheld.map(({ cite }) => cite).filter(isFirst),
    };
  },
});

/** Each provision once. */
function isFirst(cite: Cite, at: number, all: Cite[]): boolean {
  return (
    all.findIndex(({ instrument, article }) => instrument === cite.instrument && article === cite.article) ===
    at
  );
}
