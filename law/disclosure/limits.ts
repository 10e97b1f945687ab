import type { Provision } from '#law/cite.ts';

const REGULATION = '政府信息公开条例';
const SINCE = '2019-05-15';

/** 答复期限: working days from receipt. */
export const replyLimit: Provision<number>[] = [
  { from: '2008-05-01', value: 15, cite: { instrument: '政府信息公开条例（2007）', article: '第二十四条第二款' } },
  { from: SINCE, value: 20, cite: { instrument: REGULATION, article: '第三十三条第二款' } },
];

/** 延长答复期限: working days at the most. */
export const longestExtension: Provision<number>[] = [
  { from: '2008-05-01', value: 15, cite: { instrument: '政府信息公开条例（2007）', article: '第二十四条第二款' } },
  { from: SINCE, value: 20, cite: { instrument: REGULATION, article: '第三十三条第二款' } },
];

/** 补正通知: working days from receipt within which it must be sent. */
export const correctionNoticeLimit: Provision<number>[] = [
  { from: SINCE, value: 7, cite: { instrument: REGULATION, article: '第三十条' } },
];

/** 第三方答复: working days from the third party's receipt of the letter. */
export const thirdPartyLimit: Provision<number>[] = [
  { from: SINCE, value: 15, cite: { instrument: REGULATION, article: '第三十二条' } },
];

/** 缴费: working days from the receipt of the fee notice. */
export const paymentLimit: Provision<number>[] = [
  { from: '2021-01-01', value: 20, cite: { instrument: '政府信息公开信息处理费管理办法', article: '第七条' } },
];

export const countingStarts = { instrument: '民法典', article: '第二百零一条' };
export const notCounted = { instrument: REGULATION, article: '第三十三条第三款' };
export const restartsOnCorrection = { instrument: REGULATION, article: '第三十条' };
