import type { Envelope, PostalAddress } from '#app/disclosure-requests/letters/envelope.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';

/** An envelope or a label for one letter. The mail is an official paper: only the postal enterprise carries it. */
export interface MailingInput {
  to: PostalAddress;
  from: PostalAddress;
  /** 挂号信 or 国内特快专递; the sender pays, always. */
  by: 'registered' | 'ems';
  /** For the mailroom: register number or document number. */
  mark: string;
  format: 'DL' | 'C5';
  demo: boolean;
}

const postages = { registered: '挂号', ems: '国内特快专递' };

export const envelopeFamily = mailingFamily('envelope', '信封', (input) => ({
  kind: 'envelope',
  format: input.format,
  // A phone number has no place on an envelope that everybody reads.
  to: { ...input.to, phone: '' },
  from: { ...input.from, phone: '' },
  postage: postages[input.by],
  mark: input.mark,
  demo: input.demo,
}));

export const postalLabelFamily = mailingFamily('postal-label', '邮寄标签', (input) => ({
  kind: 'envelope',
  format: 'label',
  to: input.to,
  from: input.from,
  postage: `中国邮政 ${postages[input.by]}`,
  mark: `${input.mark}　国家机关公文　寄件人付费`,
  demo: input.demo,
}));

function mailingFamily(
  key: string,
  zh: string,
  write: (input: MailingInput) => Envelope,
): DocumentFamily<MailingInput, Envelope> {
  const whole = ({ address, name }: PostalAddress) => filled(address) && filled(name);
  return {
    key,
    zh,
    group: 'service',
    to: 'requester',
    remedy: 'none',
    requires: [
      { key: 'to', zh: '收件人的姓名和地址', given: ({ to }) => whole(to) },
      { key: 'from', zh: '寄件单位的名称和地址', given: ({ from }) => whole(from) },
      { key: 'mark', zh: '邮寄编号', given: ({ mark }) => filled(mark) },
    ],
    versions: [
      {
        version: '2019',
        validFrom: '2019-05-15',
        cites: [{ instrument: '政府信息公开条例', article: '第四十条' }],
        write,
      },
    ],
  };
}
