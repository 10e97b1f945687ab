/** 处理结果 */
export type ComplaintOutcome = 'corrected' | 'criticised' | 'unfounded' | 'not-competent';

export const outcomeZh: Record<ComplaintOutcome, string> = {
  corrected: '督促整改',
  criticised: '通报批评',
  unfounded: '投诉不成立',
  'not-competent': '不属于职责范围，告知向有权机关提出',
};

/** Outcomes that ask something of the agency. */
export const asksAgency: ReadonlySet<string> = new Set<ComplaintOutcome>(['corrected', 'criticised']);

export function isOutcome(text: string): text is ComplaintOutcome {
  return Object.hasOwn(outcomeZh, text);
}

export type ComplaintChannel = 'online' | 'counter' | 'post' | 'phone';

export const channelZh: Record<ComplaintChannel, string> = {
  online: '网上',
  counter: '当面',
  post: '信件',
  phone: '电话',
};
