import { monthsAfter } from '#law/calendar/calendar-days.ts';
import { type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** 不予公开的信息 that an agency holds back, with its last assessment. */
export interface WithheldRecord {
  code: ReplyCode;
  /** The reply that withheld it. */
  repliedOn: Day;
  /** The last time it was assessed again; null while never. */
  assessedOn: Day | null;
  /** It was disclosed meanwhile: nothing is left to assess. */
  disclosedOn: Day | null;
}

/** Months from one assessment to the next; an office may set another interval. */
export const defaultReReviewMonths = 12;

const article18: Cite = { instrument: '政府信息公开条例', article: '第十八条' };

/** The day by which a withheld record is to be assessed again; null where nothing is withheld.
 * @law 政府信息公开条例 第十八条 — what is not disclosed is assessed at regular times
 * @reading every twelve months unless the office sets another interval (rereview-interval) */
export function nextReReviewOn(
  { code, repliedOn, assessedOn, disclosedOn }: WithheldRecord,
  everyMonths = defaultReReviewMonths,
  calendar: Calendar = nationalCalendar,
): Day | null {
  if (disclosedOn || !isWithheld(code)) return null;
  return monthsAfter(assessedOn ?? repliedOn, everyMonths, calendar);
}

/** 评估结果: what an assessment may find. */
export type ReReviewResult = 'still-withheld' | 'disclose' | 'disclose-in-part';

export interface ReReview {
  result: ReReviewResult;
  /** What has changed, or why nothing has. */
  reasons: string;
  /** R3.4: the third party's interest still stands in the way of disclosure. */
  thirdPartyAsked: boolean;
}

/** Whether the result of an assessment may be recorded.
 * @law 政府信息公开条例 第十八条 — what may be disclosed because circumstances changed must be
 * @law 政府信息公开条例 第三十二条 — a third party is asked before its information is disclosed
 * @law 政府信息公开条例 第十四条 — a state secret only after it was declassified */
export function mayRecordReReview(code: ReplyCode, { result, reasons, thirdPartyAsked }: ReReview): LawMay {
  if (!isWithheld(code)) return { ok: false, reason: '这份答复没有不予公开的内容。', cite: article18 };
  if (!reasons.trim()) {
    const reason = '请写明情势有没有变化：解密、案件办结、决定作出、第三方同意等。';
    return { ok: false, reason, cite: article18 };
  }
  if (result !== 'still-withheld' && code === 'R3.4' && !thirdPartyAsked) {
    const cite = { instrument: '政府信息公开条例', article: '第三十二条' };
    return { ok: false, reason: '涉及第三方合法权益，公开前再次书面征求第三方意见。', cite };
  }
  if (result !== 'still-withheld' && code === 'R3.1' && !reasons.includes('解密')) {
    const cite = { instrument: '政府信息公开条例', article: '第十四条' };
    return { ok: false, reason: '国家秘密解密后才能公开，请写明解密的依据和日期。', cite };
  }
  return { ok: true };
}

/** Withheld in whole or part under arts. 14 to 16. */
function isWithheld(code: ReplyCode): boolean {
  return code === 'R2' || (code.startsWith('R3.') && code !== 'R3.8');
}
