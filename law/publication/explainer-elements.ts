/** 解读要素: what an explainer has to cover, in the order of reading. The first five and 新旧政策差异 are asked of every
 * explainer; the others where they apply. */
export const explainerElements = [
  { element: 'background', zh: '背景依据', required: true },
  { element: 'aims', zh: '目标任务', required: true },
  { element: 'content', zh: '主要内容', required: true },
  { element: 'scope', zh: '适用范围', required: true },
  { element: 'standards', zh: '执行标准', required: true },
  { element: 'cautions', zh: '注意事项', required: false },
  { element: 'terms', zh: '关键词', required: false },
  { element: 'benefits', zh: '惠民举措', required: false },
  { element: 'changes', zh: '新旧政策差异', required: true },
] as const satisfies readonly { element: string; zh: string; required: boolean }[];

export type ExplainerElement = (typeof explainerElements)[number]['element'];

/** The required elements that an explainer does not cover.
 * @reading which elements are required is by report of practice in other places (explainer-elements) */
export function requiredElementsMissing(covered: readonly string[]): ExplainerElement[] {
  return explainerElements
    .filter(({ element, required }) => required && !covered.includes(element))
    .map(({ element }) => element);
}

/** Share of the explainer's passages that stand in the document word for word, above which it is 疑似复制. */
const COPY_RATIO_LIMIT = 0.6;

/** Whether so much of an explainer repeats its document that it is suspected of copying.
 * @reading more than 0.6 of its passages, word for word (copy-ratio) */
export function isSuspectedCopy(ratio: number): boolean {
  return ratio > COPY_RATIO_LIMIT;
}
