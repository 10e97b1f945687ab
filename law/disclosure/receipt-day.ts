import type { Cite, Day } from '#law/cite.ts';

/** 申请渠道 */
export type ReceiptChannel = 'online' | 'counter' | 'oral' | 'post' | 'ordinary-mail' | 'fax' | 'email';

export const receiptChannelZh: Record<ReceiptChannel, string> = {
  online: '网上提交',
  counter: '当面提交',
  oral: '当面口述',
  post: '邮寄（签收）',
  'ordinary-mail': '平常信函',
  fax: '传真',
  email: '电子邮件',
};

/** What the day given means in each channel; the label of the form's field. */
export const receiptDayZh: Record<ReceiptChannel, string> = {
  online: '提交成功之日',
  counter: '当面提交之日',
  oral: '代填并经申请人确认之日',
  post: '本机关任何人签收之日',
  'ordinary-mail': '与申请人确认之日',
  fax: '双方确认之日',
  email: '双方确认之日',
};

const art31 = (item: string): Cite => ({ instrument: '政府信息公开条例', article: `第三十一条第${item}项` });

/** The day of receipt by channel: handed in, signed for, or confirmed by both sides.
 * @law 政府信息公开条例 第三十一条第一项 — in person: the day of submission
 * @law 政府信息公开条例 第三十一条第二项 — by post: the day the agency signs; unsigned mail: the day of confirmation
 * @law 政府信息公开条例 第三十一条第三项 — internet and fax: the day of confirmation by both sides
 * @reading the success page of an online form is that confirmation, rest days included (online-receipt) */
export function receiptDay({ channel, submittedOn }: { channel: ReceiptChannel; submittedOn: Day }): {
  on: Day;
  because: string;
  cite: Cite;
} {
  const { because, item } = rules[channel];
  return { on: submittedOn, because, cite: art31(item) };
}

const rules: Record<ReceiptChannel, { because: string; item: '一' | '二' | '三' }> = {
  online: { because: '网上提交成功即为双方确认，提交之日是收到之日。', item: '三' },
  counter: { because: '当面提交的，提交之日是收到之日。', item: '一' },
  oral: { because: '口述申请由工作人员代填，申请人确认之日是收到之日。', item: '一' },
  post: { because: '邮寄的，行政机关签收之日是收到之日。', item: '二' },
  'ordinary-mail': { because: '平常信函无需签收，与申请人确认之日是收到之日。', item: '二' },
  fax: { because: '传真提交的，双方确认之日是收到之日。', item: '三' },
  email: { because: '电子邮件提交的，双方确认之日是收到之日。', item: '三' },
};
