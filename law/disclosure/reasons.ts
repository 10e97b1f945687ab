import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';

/** 说明理由 of one request, as recorded. */
export interface ReasonsFacts {
  /** Number and frequency of the requests, as found. */
  found: string;
  /** The requester was asked to give reasons; null while not. */
  askedOn: Day | null;
  /** Last day for giving them. */
  answerBy: Day | null;
  answeredOn: Day | null;
  /** The reply was sent. */
  endedOn: Day | null;
}

const article35: Cite = { instrument: '政府信息公开条例', article: '第三十五条' };
const no = (reason: string): LawMay => ({ ok: false, reason, cite: article35 });

/** Whether the requester may be asked to give reasons. The reply limit runs on meanwhile.
 * @law 政府信息公开条例 第三十五条 — number and frequency clearly beyond reason
 * @reading asked once, with the facts of number and frequency; the clock is not stopped by it (reasons-clock) */
export function mayAskReasons({ found, askedOn, endedOn }: ReasonsFacts): LawMay {
  if (endedOn) return no('答复已经发出，不再要求说明理由。');
  if (askedOn) return no('已经要求申请人说明理由。');
  return found.trim() ? { ok: true } : no('请写明申请的数量、频次怎样明显超过合理范围。');
}

/** Whether the reasons may be judged today: they were given, or the time for giving them is over.
 * @law 政府信息公开条例 第三十五条 — reasons are judged after they were asked for
 * @reading who gives no reasons in time has none that are reasonable, unless the agency finds them itself (reasons-silence) */
export function mayJudgeReasons(
  { askedOn, answerBy, answeredOn, endedOn }: ReasonsFacts,
  today: Day,
): LawMay {
  if (endedOn) return no('答复已经发出。');
  if (!askedOn) return no('没有要求申请人说明理由，不能以大量、反复申请为由不予处理。');
  if (answeredOn || (answerBy && today > answerBy)) return { ok: true };
  return no(`申请人还在说明理由的期限内${answerBy ? `（至${answerBy}）` : ''}。`);
}

export interface ReasonsOutcome {
  /** refuse: R5.4. defer: a delayed day is fixed and told. answer: within the limit as any other. */
  means: 'refuse' | 'defer' | 'answer';
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** What the judgement of the reasons leads to.
 * @law 政府信息公开条例 第三十五条 — unreasonable: told that it is not handled; reasonable yet too much for the limit: a reasonable delayed day */
export function reasonsOutcome(judged: { reasonable: boolean; fitsLimit: boolean }): ReasonsOutcome {
  if (!judged.reasonable) {
    return { means: 'refuse', because: '申请理由不合理，告知申请人不予处理。', cite: article35 };
  }
  return judged.fitsLimit
    ? { means: 'answer', because: '申请理由合理，在答复期限内答复。', cite: article35 }
    : {
        means: 'defer',
        because: '申请理由合理，但期限内无法答复，确定延迟答复的日期并告知。',
        cite: article35,
      };
}

/** Whether a delayed day may be fixed and told today.
 * @law 政府信息公开条例 第三十五条 — a reasonable delayed day, told to the requester
 * @reading told while the limit still runs, and later than the due day; it becomes the due day (deferral-in-limit) */
export function mayDefer(deferral: { until: Day; why: string }, due: Day | null, today: Day): LawMay {
  if (due === null) return no('现在没有计算期限，不需要延迟答复。');
  if (today > due) return no(`延迟答复须在期限届满前告知申请人，期限已于${due}届满。`);
  if (deferral.until <= due) return no(`延迟答复的日期须晚于答复期限（${due}）。`);
  return deferral.why.trim() ? { ok: true } : no('请写明为什么在期限内无法答复、为什么定这一天。');
}
