import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

/** 收到之日更正: the day of receipt stands as it was fixed, but for this. */
export interface ReceiptAmendment {
  from: Day;
  to: Day;
  reason: string;
  proof: string;
  proposedBy: number;
  /** Null while it waits for the second person. */
  confirmedBy: number | null;
}

const article31: Cite = { instrument: '政府信息公开条例', article: '第三十一条' };
const no = (reason: string): LawMay => ({ ok: false, reason, cite: article31 });

/** Whether the day of receipt may be amended: with a reason, proof, and a second person.
 * @law 政府信息公开条例 第三十一条 — the day of receipt follows from the channel, not from the office
 * @reading once fixed it changes only by an amendment that two persons answer for (receipt-amendment) */
export function mayAmendReceipt(amendment: ReceiptAmendment, today: Day): LawMay {
  const { from, to, reason, proof, proposedBy, confirmedBy } = amendment;
  if (to === from) return no('更正后的日期与原来相同。');
  if (to > today) return no('收到之日不能晚于今天。');
  if (!reason.trim()) return no('请写明为什么更正收到之日。');
  if (!proof.trim()) return no('请写明凭证：签收单、信封邮戳、系统记录等。');
  return confirmedBy === proposedBy ? no('须由另一人确认，提出人不能自己确认。') : { ok: true };
}

/** What is kept to prove the day of receipt, by channel.
 * @law 政府信息公开条例 第三十一条 — submission, signature, confirmation
 * @law 关于政府信息公开申请接收渠道问题的解释 全文 — counter and post may never be refused
 * @reading the envelope with its postmark and the trace of the letter are kept with every posted request (receipt-proof) */
export function receiptProofs(channel: ReceiptChannel): readonly string[] {
  return proofs[channel];
}

const proofs: Record<ReceiptChannel, readonly string[]> = {
  online: ['系统提交成功的记录和时间'],
  counter: ['签名或者盖章的回执，写明收到日期和答复期限'],
  oral: ['代填的申请表，申请人签名或者录音录像确认'],
  post: ['邮件号和投递记录', '信封和邮戳', '本机关签收人、签收日期'],
  'ordinary-mail': ['信封和邮戳', '收到日期', '与申请人确认的电话、短信记录'],
  fax: ['传真件和接收时间', '与申请人确认的记录'],
  email: ['邮件系统接收时间', '原始邮件'],
};

/** One try to reach the requester. */
export interface ContactAttempt {
  on: Day;
  reached: boolean;
}

export interface Confirmation {
  /** 收到申请之日; null while the requester is not reached. */
  receivedOn: Day | null;
  /** The office did not try on the day the letter came. */
  late: boolean;
  /** In Chinese. */
  because: string;
}

/** The day of confirmation of an unsigned letter or a fax, from the log of attempts. An office that did not try on
 * the day of arrival gains nothing by it: the day of arrival then counts.
 * @law 政府信息公开条例 第三十一条第二项 — unsigned mail: the office confirms on the very day it came; that day is the day of receipt
 * @law 政府信息公开条例 第三十一条第三项 — fax: the day both sides confirm
 * @law 关于政府信息公开期限有关问题的解释 第一部分 — unreachable: from the day contact is made
 * @reading an attempt that comes late moves nothing (contact-same-day)
 * @reading what reached another unit or person of the agency was received by the agency and needs no confirmation (receipt-by-others) */
export function confirmationOf(arrivedOn: Day, attempts: readonly ContactAttempt[]): Confirmation {
  const inOrder = [...attempts].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (!inOrder.some(({ on }) => on === arrivedOn)) {
    const because = `收到来件的当日（${arrivedOn}）没有联系申请人，以来件之日为收到申请之日。`;
    return { receivedOn: arrivedOn, late: true, because };
  }
  const reached = inOrder.find((attempt) => attempt.reached && attempt.on >= arrivedOn);
  if (!reached) {
    const because = '当日联系未果，每次联系都要记录；联系上申请人之日为收到申请之日。';
    return { receivedOn: null, late: false, because };
  }
  return { receivedOn: reached.on, late: false, because: `${reached.on}与申请人确认，为收到申请之日。` };
}
