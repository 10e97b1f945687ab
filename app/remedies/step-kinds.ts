import type { RemedyKind } from '#app/remedies/queries.ts';

/** What may happen in a case besides its result. */
export type StepKind =
  | 'copy-received'
  | 'simplified-shown'
  | 'ordinary-shown'
  | 'answered'
  | 'hearing-set'
  | 'hearing-held'
  | 'judgment-received'
  | 'ruling-received'
  | 'appeal-filed'
  | 'appeal-received'
  | 'remanded'
  | 'performed';

interface StepWords {
  zh: string;
  /** Where the step belongs. */
  before: 'reconsideration' | 'court' | 'both';
}

export const stepKinds: Record<StepKind, StepWords> = {
  'copy-received': { zh: '收到申请书副本（起诉状副本）', before: 'both' },
  'simplified-shown': { zh: '收到通知：适用简易程序', before: 'reconsideration' },
  'ordinary-shown': { zh: '收到通知：适用普通程序', before: 'reconsideration' },
  answered: { zh: '提交答复书（答辩状）和证据', before: 'both' },
  'hearing-set': { zh: '收到听证、开庭通知', before: 'both' },
  'hearing-held': { zh: '参加听证、开庭', before: 'both' },
  'judgment-received': { zh: '收到判决书', before: 'court' },
  'ruling-received': { zh: '收到裁定书', before: 'court' },
  'appeal-filed': { zh: '本机关上诉', before: 'court' },
  'appeal-received': { zh: '收到对方上诉状副本', before: 'court' },
  remanded: { zh: '发回重审、指令再审', before: 'court' },
  performed: { zh: '已经履行决定、判决', before: 'both' },
};

/** The next instance begins with these. */
export const opensInstance: ReadonlySet<StepKind> = new Set(['appeal-filed', 'appeal-received', 'remanded']);

export function isStepKind(text: string): text is StepKind {
  return Object.hasOwn(stepKinds, text);
}

export function stepsBefore(kind: RemedyKind): StepKind[] {
  const before = kind === 'reconsideration' ? 'reconsideration' : 'court';
  return (Object.keys(stepKinds) as StepKind[]).filter((key) =>
    ['both', before].includes(stepKinds[key].before),
  );
}
