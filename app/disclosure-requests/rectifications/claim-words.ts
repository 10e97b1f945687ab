import type { RectificationKind } from '#law/disclosure/rectification.ts';

export const rectificationZh: Record<RectificationKind, string> = {
  rectified: '予以更正',
  'not-shown': '不予更正',
  transferred: '转送有权更正的机关',
  'told-where': '告知向有权更正的机关提出',
};

export function isRectificationKind(text: string): text is RectificationKind {
  return Object.hasOwn(rectificationZh, text);
}
