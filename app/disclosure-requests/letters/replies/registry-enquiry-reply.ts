import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';

export interface RegistryEnquiryReplyInput extends ReplyFrame {
  /** 工商登记资料、不动产登记资料 */
  registry: string;
  /** The 法律 or 行政法规 with the special rule. */
  law: string;
  /** Who handles it, address and phone. */
  where: string;
}

/** R3.8: 行政查询事项; it may be sued directly (trap 27). */
export const registryEnquiryReply = replyFamily<RegistryEnquiryReplyInput>({
  key: 'registry-enquiry-reply',
  code: 'R3.8',
  zh: '答复书：属于行政查询事项',
  cites: regulation('第三十六条第七项'),
  requires: [
    { key: 'registry', zh: '属于哪一类登记资料', given: (input) => filled(input.registry) },
    { key: 'law', zh: '有专门规定的法律、行政法规', given: ({ law }) => /《[^》]+》/.test(law) },
    { key: 'where', zh: '到哪里查询', given: (input) => filled(input.where) },
  ],
  body: (input) => ({
    facts: `${you(input.requesterKind)}申请公开的信息属于${clause(input.registry)}，${clause(input.law)}对该类信息的获取有特别规定。`,
    wording: `现告知${you(input.requesterKind)}依照有关法律、行政法规的规定办理。`,
    result: `请${you(input.requesterKind)}依照${clause(input.law)}的规定，到以下地点查询：${clause(input.where)}。`,
    required: { law: clause(input.law), where: clause(input.where) },
  }),
});
