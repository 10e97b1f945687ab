/** 规范层级: what a document is in the order of law. It decides which rules of making, term and filing bind it. */
export type DocumentKind =
  | 'law' // 法律
  | 'administrative-regulation' // 行政法规
  | 'local-regulation' // 地方性法规
  | 'judicial-interpretation' // 司法解释
  | 'department-rule' // 部门规章
  | 'government-rule' // 地方政府规章
  | 'normative' // 行政规范性文件
  | 'policy' // 其他政策文件
  | 'plan' // 规划、计划
  | 'notice' // 公告、通告
  | 'decision' // 废止、清理等决定
  | 'other';

/** In the order of law, with the Chinese that screens show.
 * @nolaw a list of names */
export const documentKinds: readonly { kind: DocumentKind; zh: string }[] = [
  { kind: 'law', zh: '法律' },
  { kind: 'administrative-regulation', zh: '行政法规' },
  { kind: 'judicial-interpretation', zh: '司法解释' },
  { kind: 'local-regulation', zh: '地方性法规' },
  { kind: 'department-rule', zh: '部门规章' },
  { kind: 'government-rule', zh: '政府规章' },
  { kind: 'normative', zh: '行政规范性文件' },
  { kind: 'policy', zh: '其他政策文件' },
  { kind: 'plan', zh: '规划计划' },
  { kind: 'notice', zh: '公告通告' },
  { kind: 'decision', zh: '决定' },
  { kind: 'other', zh: '其他文件' },
];

/** @nolaw the Chinese name of a kind */
export function kindZh(kind: DocumentKind): string {
  return documentKinds.find((row) => row.kind === kind)?.zh ?? kind;
}
