import { isWorkingDay } from '#law/calendar/working-days.ts';
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

/** What the day asked for means in each channel; the label of the form's field. */
export const receiptDayZh: Record<ReceiptChannel, string> = {
  online: '提交成功之日',
  counter: '当面提交之日',
  oral: '代填并经申请人确认之日',
  post: '本机关任何人签收之日',
  'ordinary-mail': '与申请人确认之日',
  fax: '双方确认之日',
  email: '邮件系统接收之日',
};

export interface Receipt {
  channel: ReceiptChannel;
  /** The day named by `receiptDayZh` for this channel. */
  submittedOn: Day;
  /** The office confirmed later: recorded and shown, but it moves nothing. */
  confirmedOn?: Day;
}

/** The day of receipt by channel (收到申请之日), which is day 0 of the reply limit.
 * @law 政府信息公开条例 第三十一条第一项 — in person: the day of submission
 * @law 政府信息公开条例 第三十一条第二项 — by post: the day the agency signs; unsigned mail: the day of confirmation
 * @law 政府信息公开条例 第三十一条第三项 — internet and fax: the day of confirmation by both sides
 * @law 最高人民法院指导案例26号 裁判要点 — the system's word of success is receipt; inner networks are no excuse
 * @law 关于政府信息公开期限有关问题的解释 第一部分 — e-mail: the day the mail system received it
 * @reading the success page of an online form is that confirmation, and a later one moves nothing (online-receipt)
 * @reading a rest day is day 0 too; the next working day is the first (receipt-on-rest-day)
 * @reading signed for by any person of the agency is signed for by the agency (receipt-by-others) */
export function receiptDay({ channel, submittedOn, confirmedOn }: Receipt): {
  on: Day;
  because: string;
  cite: Cite;
} {
  const { because, cite } = rules[channel];
  const notes = [
    confirmedOn && confirmedOn > submittedOn && `工作机构${confirmedOn}的确认不推迟收到之日。`,
    !isWorkingDay(submittedOn) && '当日是休息日，仍为收到之日，从其后第一个工作日起计。',
  ];
  return { on: submittedOn, because: [because, ...notes].filter(Boolean).join(''), cite };
}

const article31 = (item: string): Cite => ({
  instrument: '政府信息公开条例',
  article: `第三十一条第${item}项`,
});

const rules: Record<ReceiptChannel, { because: string; cite: Cite }> = {
  online: {
    because: '网上提交成功即为双方确认（参照最高人民法院指导案例26号），提交之日是收到之日。',
    cite: article31('三'),
  },
  counter: { because: '当面提交的，提交之日是收到之日。', cite: article31('一') },
  oral: { because: '口述申请由工作人员代填，申请人确认之日是收到之日。', cite: article31('一') },
  post: { because: '邮寄的，行政机关签收之日是收到之日。', cite: article31('二') },
  'ordinary-mail': { because: '平常信函无需签收，与申请人确认之日是收到之日。', cite: article31('二') },
  fax: { because: '传真提交的，双方确认之日是收到之日。', cite: article31('三') },
  email: {
    because: '电子邮件提交的，邮件系统接收之日是收到之日（国办公开办函〔2015〕207号）。',
    cite: article31('三'),
  },
};
