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

export function isKind(text: string): text is RemedyKind {
  return Object.hasOwn(kindZh, text);
}

export function isResult(text: string): text is RemedyResult {
  return Object.hasOwn(resultZh, text);
}
