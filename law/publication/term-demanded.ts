import type { DocumentKind } from '#law/publication/document-kinds.ts';

/** Whether a document of this kind is bound to have a term. Laws, rules, plans and ordinary policy documents hold until
 * an act, or a term of their own, ends them.
 * @law 江苏省行政规范性文件管理规定 有效期 — normative documents alone
 * @reading other places demand the same by rules of their own; without the text no term is supplied (normative-term) */
export function termDemanded(kind: DocumentKind): boolean {
  return kind === 'normative';
}
