/** 发文字号的代字: one series a family and year, from the mark in which the office replies (常政公开复 -> 常政公开补). */
const familyMarks: Record<string, string> = {
  'receipt-day-notice': '收',
  'correction-notice': '补',
  'reasons-notice': '理',
  'deferral-notice': '迟',
  'extension-notice': '延',
  'third-party-consultation': '征',
  'co-maker-consultation': '商',
  'agency-consultation': '商',
  'assistance-letter': '协',
  'opinion-confirmation': '确',
  'consultation-notice': '征告',
  'override-notice': '决',
  'fee-notice': '费',
  'withdrawal-notice': '终',
  'abandonment-notice': '止',
  'split-notice': '分',
  'rectification-notice': '更',
  'rectification-transfer': '转',
  'publication-notice': '转公',
};

/**
 * The mark of a family's own number series. Families that share a mark share its series.
 * @throws for a family that carries no number
 */
export function numberMark(replyMark: string, family: string): string {
  const mark = familyMarks[family];
  if (!mark) throw new Error(`papers of the family ${family} carry no number`);
  return `${replyMark.replace(/复$/, '')}${mark}`;
}

/** Whether papers of the family carry a document number of their own. */
export function isNumbered(family: string): boolean {
  return family in familyMarks;
}
