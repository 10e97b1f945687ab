/** 关联的种类, read from either end. */
export const relationKinds = [
  { kind: 'based-on', zh: '依据', back: '被作为依据' },
  { kind: 'implements', zh: '实施', back: '配套文件' },
  { kind: 'forwards', zh: '转发', back: '被转发' },
  { kind: 'draft-of', zh: '是征求意见稿，定稿为', back: '征求意见稿' },
  { kind: 'drafting-note-of', zh: '是起草说明，说明', back: '起草说明' },
  { kind: 'adoption-of', zh: '是意见采纳情况，针对', back: '意见采纳情况' },
  { kind: 'press-of', zh: '是新闻发布会，发布', back: '新闻发布会' },
  { kind: 'interview-of', zh: '是访谈，谈', back: '访谈' },
  { kind: 'answers', zh: '问答', back: '问答' },
  { kind: 'guide-of', zh: '办事指南', back: '办事指南' },
  { kind: 'benefit-of', zh: '惠企事项', back: '惠企事项' },
] as const;

export type RelationKind = (typeof relationKinds)[number]['kind'];

export function isRelationKind(text: string): text is RelationKind {
  return relationKinds.some(({ kind }) => kind === text);
}

/** 依据, or 被作为依据 from the other end. */
export function relationZh(kind: string, end: 'forward' | 'backward'): string {
  const row = relationKinds.find((each) => each.kind === kind);
  return (end === 'forward' ? row?.zh : row?.back) ?? kind;
}
