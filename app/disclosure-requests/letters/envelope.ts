import type { TemplateRef } from '#app/disclosure-requests/letters/template-ref.ts';
import type { TypstSource } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** What is printed on an envelope or a label; nothing on it tells what the letter is about. */
export interface Envelope {
  kind: 'envelope';
  format: EnvelopeFormat;
  to: PostalAddress;
  from: PostalAddress;
  /** Above the addressee, e.g. 挂号 or 国内特快专递. */
  postage: string;
  /** Small print for the mailroom, e.g. 编号. */
  mark: string;
  demo: boolean;
  template?: TemplateRef;
}

/** GB/T 1416: DL 220 mm by 110 mm, C5 229 mm by 162 mm; the label is 150 mm by 100 mm. */
export type EnvelopeFormat = 'DL' | 'C5' | 'label';

export interface PostalAddress {
  /** Six digits; empty where unknown. */
  postcode: string;
  address: string;
  /** 收件人、寄件单位 */
  name: string;
  /** Printed on labels only. */
  phone: string;
}

/** Millimetres. */
export const envelopeSizes: Record<EnvelopeFormat, { width: number; height: number }> = {
  DL: { width: 220, height: 110 },
  C5: { width: 229, height: 162 },
  label: { width: 150, height: 100 },
};

/** The PDF of one envelope, of its own size. */
export function envelopeSource(envelope: Envelope, on: Day): TypstSource {
  return {
    template: new URL('./envelope.typ', import.meta.url),
    title: envelope.format === 'label' ? '邮寄标签' : '信封',
    createdOn: on,
    data: { ...envelope, ...envelopeSizes[envelope.format] },
  };
}
