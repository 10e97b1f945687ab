import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface PublicationReplyInput extends ReplyFrame {
  /** 政府公报、报刊、书籍等 */
  publication: string;
  channel: string;
}

/** R5.3: 要求提供政府公报、报刊、书籍等公开出版物 */
export const publicationReply = replyFamily<PublicationReplyInput>({
  key: 'publication-reply',
  code: 'R5.3',
  zh: '答复书：要求提供公开出版物',
  cites: regulation('第三十九条第二款'),
  requires: [
    { key: 'publication', zh: '属于哪一种公开出版物', given: (input) => filled(input.publication) },
    { key: 'channel', zh: '获取出版物的途径', given: (input) => filled(input.channel) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请提供的${clause(input.publication)}属于公开出版物。`,
    wording:
      '申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。',
    result: `${you(input.requesterKind)}可以通过以下途径获取：${clause(input.channel)}。`,
    required: { channel: clause(input.channel) },
  }),
});
