import type { Cite } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

/** Channels that an agency opens by its guide or leaves closed. */
export type AnnouncedChannel = 'online' | 'fax' | 'email';

export const announcedChannels: readonly AnnouncedChannel[] = ['online', 'fax', 'email'];

const interpretation: Cite = { instrument: '关于政府信息公开申请接收渠道问题的解释', article: '全文' };

/** Whether a request comes in by a channel that the agency offers (what came by another one is recorded all
 * the same): counter, oral request and post always are, the others where
 * the guide announces them.
 * @law 政府信息公开条例 第二十八条 — the channels of application are kept open
 * @law 政府信息公开条例 第二十九条第一款 — who has real difficulty in writing may ask orally
 * @law 关于政府信息公开申请接收渠道问题的解释 全文 — counter and post may never be refused; what was announced binds the agency */
export function mayComeBy(channel: ReceiptChannel, announced: readonly string[]): LawMay {
  const optional = announcedChannels.find((each) => each === channel);
  if (!optional || announced.includes(optional)) return { ok: true };
  const reason = '本机关的公开指南没有公布这一渠道，请告知申请人当面提交或者邮寄。';
  return { ok: false, reason, cite: interpretation };
}
