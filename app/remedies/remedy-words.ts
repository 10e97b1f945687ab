import type { RemedyKind, RemedyResult } from '#app/remedies/queries.ts';

export const kindZh: Record<RemedyKind, string> = {
  reconsideration: '行政复议',
  'direct-litigation': '未经复议直接起诉',
  'litigation-after-reconsideration': '复议后起诉',
};

export const resultZh: Record<RemedyResult, string> = {
  upheld: '结果维持',
  overturned: '结果纠正',
  other: '其他结果',
};

/** What each result holds. */
export const resultHint: Record<RemedyResult, string> = {
  upheld: '维持原行为，或者驳回复议请求、诉讼请求',
  overturned: '撤销、变更、确认违法，或者责令履行、重新答复',
  other: '不予受理、驳回申请或起诉、撤回、终止、调解',
};

export function isKind(text: string): text is RemedyKind {
  return Object.hasOwn(kindZh, text);
}

export function isResult(text: string): text is RemedyResult {
  return Object.hasOwn(resultZh, text);
}
