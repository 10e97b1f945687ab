import type { Cite, Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

const OF_2007 = '政府信息公开条例（2007）';
const REGULATION = '政府信息公开条例';
const FEES = '政府信息公开信息处理费管理办法';
const SINCE_2008 = '2008-05-01';
const SINCE_2019 = '2019-05-15';

/** 答复期限: working days from receipt; the law of the day of receipt. */
export const replyLimit: Provision<number>[] = [
  { from: SINCE_2008, value: 15, cite: { instrument: OF_2007, article: '第二十四条第二款' } },
  { from: SINCE_2019, value: 20, cite: { instrument: REGULATION, article: '第三十三条第二款' } },
];

/** 延长答复期限: working days at the most. */
export const longestExtension: Provision<number>[] = [
  { from: SINCE_2008, value: 15, cite: { instrument: OF_2007, article: '第二十四条第二款' } },
  { from: SINCE_2019, value: 20, cite: { instrument: REGULATION, article: '第三十三条第二款' } },
];

/** 补正通知: working days from receipt within which it must be sent; null: the law set no limit. */
export const correctionNoticeLimit: Provision<number | null>[] = [
  { from: SINCE_2008, value: null, cite: { instrument: OF_2007, article: '第二十一条' } },
  { from: SINCE_2019, value: 7, cite: { instrument: REGULATION, article: '第三十条' } },
];

/** 征求意见答复: working days from the receipt of the letter; null: the law set no limit. */
export const consultationLimit: Provision<number | null>[] = [
  { from: SINCE_2008, value: null, cite: { instrument: OF_2007, article: '第二十四条第三款' } },
  { from: SINCE_2019, value: 15, cite: { instrument: REGULATION, article: '第三十二条' } },
];

/** 缴费期限: working days from the receipt of the fee notice. */
export const paymentLimit: Provision<number>[] = [
  { from: '2021-01-01', value: 20, cite: { instrument: FEES, article: '第六条' } },
];

const firstDayNotCounted: Provision<null>[] = [
  { from: '1987-01-01', value: null, cite: { instrument: '民法通则', article: '第一百五十四条第二款' } },
  { from: '2017-10-01', value: null, cite: { instrument: '民法总则', article: '第二百零一条' } },
  { from: '2021-01-01', value: null, cite: { instrument: '民法典', article: '第二百零一条' } },
];

/** The provision by which counting begins on the day after.
 * @law 民法典 第二百零一条 — the first day is not counted
 * @law 民法总则 第二百零一条 — the same before 2021
 * @law 民法通则 第一百五十四条第二款 — the same before 2017 */
export function countingStarts(on: Day): Cite {
  return inForce(firstDayNotCounted, on).cite;
}

export const notCounted: Cite = { instrument: REGULATION, article: '第三十三条第三款' };
export const restartsOnCorrection: Cite = { instrument: REGULATION, article: '第三十条' };
export const restartsOnPayment: Cite = { instrument: FEES, article: '第六条' };
export const deferredReply: Cite = { instrument: REGULATION, article: '第三十五条' };
export const orderedReply: Cite = { instrument: '行政复议法', article: '第七十七条' };
