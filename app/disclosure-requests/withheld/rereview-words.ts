import type { ReReviewResult } from '#law/disclosure/rereview.ts';

export const rereviewZh: Record<ReReviewResult, string> = {
  'still-withheld': '继续不予公开',
  disclose: '予以公开',
  'disclose-in-part': '部分公开',
};

export function isReReviewResult(text: string): text is ReReviewResult {
  return Object.hasOwn(rereviewZh, text);
}
