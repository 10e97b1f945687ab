/** 卷宗材料: papers of a making's dossier that may be kept as files, and the gate that each belongs to. */
export const paperZh = {
  draft: { zh: '草案、送审稿', gate: 'drafting' },
  'drafting-note': { zh: '起草说明', gate: 'drafting' },
  basis: { zh: '制定依据', gate: 'plan' },
  evaluation: { zh: '评估论证材料', gate: 'drafting' },
  comments: { zh: '征求意见材料', gate: 'comments' },
  'fair-competition': { zh: '公平竞争审查材料', gate: 'fair-competition' },
  'legal-review': { zh: '合法性审核意见', gate: 'legal-review' },
  minutes: { zh: '会议纪要', gate: 'deliberation' },
  signed: { zh: '签发稿', gate: 'signing' },
  filing: { zh: '备案报告、备案回执', gate: 'filing' },
  other: { zh: '其他材料', gate: 'plan' },
} as const satisfies Record<string, { zh: string; gate: string }>;

export type MakingPaper = keyof typeof paperZh;

export function isPaper(text: string): text is MakingPaper {
  return Object.hasOwn(paperZh, text);
}
