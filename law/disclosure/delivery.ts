import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';

/** 送达方式 of a letter. */
export type DeliveryWay =
  | 'by-hand' // 直接送达
  | 'entrusted' // 委托其他机关送达
  | 'post' // 邮政寄送
  | 'online' // 网上送达
  | 'email'; // 电子邮件

/** The days of one letter, kept apart. */
export interface DeliveryDays {
  way: DeliveryWay;
  /** 成文日期, printed on the letter. */
  datedOn: Day;
  /** 签发 */
  signedOn: Day;
  /** 交邮 or sent into the channel; null while it is not. */
  sentOn: Day | null;
  /** 签收: in the requester's hands. */
  servedOn: Day | null;
  /** Came back. */
  returnedOn?: Day | null;
}

export interface DayOfDelivery {
  on: Day | null;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

const letter = (part: string): Cite => ({
  instrument: '关于政府信息公开处理决定送达问题的解释',
  article: part,
});

/** The day that ends the reply limit: signed for by hand, posted, or sent into the channel that was asked for. A
 * letter that comes back was posted all the same.
 * @law 关于政府信息公开处理决定送达问题的解释 第四部分 — in person or through another agency: the day of signature; by post: the day of posting
 * @reading online and by e-mail: the day it is sent into the chosen channel (reply-day) */
export function clockEndsOn({ way, sentOn, servedOn }: DeliveryDays): DayOfDelivery {
  if (way === 'by-hand' || way === 'entrusted') {
    return {
      on: servedOn,
      because: '直接送达、委托送达的，以申请人签收之日为答复之日。',
      cite: letter('第四部分'),
    };
  }
  const because =
    way === 'post'
      ? '邮寄的，以交邮之日为答复之日；退回的不影响交邮之日。'
      : '网上送达的，以发送之日为答复之日。';
  return { on: sentOn, because, cite: letter('第四部分') };
}

/** The day from which the periods of remedy run; null as long as the letter has not reached the requester.
 * @law 行政复议法实施条例 第十五条 — from the signature, by hand and by post
 * @law 民事诉讼法 第九十条 — electronically: from arrival in the recipient's system */
export function remedyRunsFrom({ way, servedOn }: DeliveryDays): DayOfDelivery {
  const electronic = way === 'online' || way === 'email';
  return {
    on: servedOn,
    because: electronic
      ? '电子送达的，复议、诉讼期限从到达申请人系统之日起算。'
      : '复议、诉讼期限从申请人签收之日起算，不从交邮之日起算。',
    cite: electronic
      ? { instrument: '民事诉讼法', article: '第九十条' }
      : { instrument: '行政复议法实施条例', article: '第十五条' },
  };
}

export interface DeliveryChoice {
  way: DeliveryWay;
  /** What the requester asked for: online, e-mail, post, or to fetch it. */
  wanted: 'online' | 'email' | 'post' | 'pickup';
  /** By post: 邮政企业 or a private courier. */
  carrier?: 'postal' | 'courier';
  /** 到付 */
  freightCollect?: boolean;
  /** Where reconsideration may be sought online; empty when there is no such place. */
  reconsiderationChannel?: string;
  /** A reply, or a notice without remedy of its own. */
  withRemedy: boolean;
}

/** Whether a letter may be sent in this way.
 * @law 政府信息公开条例 第四十条 — in the form that the requester asked for
 * @law 关于政府信息公开处理决定送达问题的解释 第二部分 — by post through the postal service only
 * @law 关于政府信息公开处理决定送达问题的解释 第三部分 — never with the charges to be paid by the requester
 * @law 邮政法 第五十五条 — couriers may not carry official letters of the state
 * @law 行政复议法 第二十二条第二款 — served online, the online channel of reconsideration is given too
 * @reading by hand and by post is always open: a requester who chose online delivery may be given paper (paper-always) */
export function maySendLetter(choice: DeliveryChoice): LawMay {
  const { way, wanted } = choice;
  if (way === 'post') return maySendByPost(choice);
  if (way === 'by-hand' || way === 'entrusted') return { ok: true };
  if (wanted !== way) {
    const zh = way === 'email' ? '电子邮件' : '网上';
    const cite = { instrument: '政府信息公开条例', article: '第四十条' };
    return { ok: false, reason: `申请人没有要求${zh}送达，请按申请人要求的方式送达。`, cite };
  }
  if (choice.withRemedy && !choice.reconsiderationChannel?.trim()) {
    const cite = { instrument: '行政复议法', article: '第二十二条第二款' };
    return { ok: false, reason: '网上送达的，须同时提供提交行政复议申请书的互联网渠道。', cite };
  }
  return { ok: true };
}

function maySendByPost({ carrier, freightCollect }: DeliveryChoice): LawMay {
  if (carrier === 'courier') {
    const cite = { instrument: '邮政法', article: '第五十五条' };
    return { ok: false, reason: '国家机关公文只能通过邮政企业寄送，不能交给快递企业。', cite };
  }
  return freightCollect
    ? { ok: false, reason: '不得采用申请人支付邮费的到付方式。', cite: letter('第三部分') }
    : { ok: true };
}

/** Days that cannot be right: signed after it was sent, served before it was sent, in the future.
 * @nolaw compares days */
export function dayFaults(days: DeliveryDays, today: Day): string[] {
  const { datedOn, signedOn, sentOn, servedOn, returnedOn } = days;
  const before = (a: Day | null | undefined, b: Day | null) => Boolean(a && b && a < b);
  const future = [datedOn, signedOn, sentOn, servedOn, returnedOn].some((day) => day && day > today);
  const checks: [boolean, string][] = [
    [before(datedOn, signedOn), '成文日期不能早于签发日期。'],
    [before(sentOn, signedOn), '发出日期不能早于签发日期。'],
    [before(servedOn, sentOn), '签收日期不能早于发出日期。'],
    [before(returnedOn, sentOn), '退回日期不能早于发出日期。'],
    [future, '日期不能晚于今天。'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

/** What proves service in each way, for the file.
 * @law 民事诉讼法 第八十九条 — refused: witnesses or pictures, by analogy
 * @law 关于政府信息公开处理决定送达问题的解释 第四部分 — signature or posting
 * @reading rules of civil service apply by analogy where the Regulation is silent (service-by-analogy) */
export function serviceProofs(way: DeliveryWay): readonly string[] {
  return proofs[way];
}

const proofs: Record<DeliveryWay, readonly string[]> = {
  'by-hand': ['送达回证：签收人、身份、日期', '拒收的：记明事由和日期，有见证人签名，或者拍照、录像'],
  entrusted: ['受托机关的送达回证：签收人、日期'],
  post: ['邮件号', '收寄凭证，写明交邮日期', '投递记录和签收单', '退回的：退件信封'],
  online: ['申请人选定的账户', '发送时间', '到达、阅读时间', '文件摘要', '提交行政复议申请书的互联网渠道'],
  email: ['申请人要求电子邮件送达的记录', '从公布的邮箱发出', '发送时间', '到达时间', '文件摘要'],
};

/** What is done with a letter that came back; the day of posting stands.
 * @law 关于政府信息公开处理决定送达问题的解释 第四部分 — posting ended the limit
 * @reading another address, a call, then kept at the counter for fetching (returned-mail) */
export function afterReturn(attempts: { secondAddress: boolean; called: boolean }): string {
  if (!attempts.secondAddress) return '按申请人留下的其他地址再寄一次；没有其他地址的，记录下来，电话联系。';
  if (!attempts.called) return '电话或者短信联系申请人，记录时间和结果，请其确认地址或者到场领取。';
  return '留在受理窗口备领，保存退件信封和联系记录；交邮之日仍为答复之日。';
}
