import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import { commentsMissing } from '#law/publication/comment-period.ts';
import { drafted } from '#law/publication/drafting-gate.ts';
import type { GateRefusal, MakingFacts } from '#law/publication/making-facts.ts';

/**
 * Whether a draft may be sent to legal review: its dossier is complete, those concerned were heard, and competition
 * was reviewed.
 *
 * @law 国办发〔2018〕37号 （四） — evaluation of need, feasibility and effect
 * @law 国办发〔2018〕115号 审核材料 — draft, note, bases, opinions and how they were treated, evaluation
 */
export function beforeLegalReview(facts: MakingFacts, on: Day): GateRefusal | null {
  return (
    drafted(facts) ??
    evaluationMissing(facts) ??
    commentsMissing(facts, on) ??
    hearingMissing(facts) ??
    fairCompetitionMissing(facts, on)
  );
}

function evaluationMissing({ kind, evaluatedOn }: MakingFacts): GateRefusal | null {
  if (evaluatedOn || kind === 'government-rule') return null;
  return {
    code: 'evaluation-missing',
    reason: '还没有评估论证：写明必要性、可行性、预期效果和可能影响，并核对禁止性内容。',
    cite: { instrument: '国办发〔2018〕37号', article: '（四）' },
  };
}

/** Enterprises and their associations are heard on what is closely tied to business.
 * @law 国办发〔2019〕9号 第一部分 — representative enterprises, associations and chambers
 * @law 优化营商环境条例 第六十二条 — their opinions are heard fully */
export function hearingMissing({ touchesBusiness, enterprisesHeardOn }: MakingFacts): GateRefusal | null {
  if (!touchesBusiness || enterprisesHeardOn) return null;
  return {
    code: 'enterprises-not-heard',
    reason: '与市场主体生产经营活动密切相关，应当充分听取企业和行业协会商会的意见，还没有记录。',
    cite: { instrument: '优化营商环境条例', article: '第六十二条' },
  };
}

/** What touches the business of operators may not be issued unreviewed, nor when it restricts competition.
 * @law 公平竞争审查条例 第十八条 — unreviewed, or against articles 8 to 11 without an exception: not to be issued
 * @law 公平竞争审查条例 第十二条 — the exceptions, with a period or a condition of their end */
export function fairCompetitionMissing(
  { touchesMarket, fairCompetition }: MakingFacts,
  on: Day,
): GateRefusal | null {
  if (!touchesMarket || on < fairCompetitionSince) return null;
  const cite: Cite = { instrument: '公平竞争审查条例', article: '第十八条' };
  if (!fairCompetition) {
    return {
      code: 'fair-competition-missing',
      reason: '涉及经营者经济活动，未经公平竞争审查的不得出台。',
      cite,
    };
  }
  return fairCompetition.outcome === 'restricts'
    ? {
        code: 'restricts-competition',
        reason: '公平竞争审查认为具有排除、限制竞争效果，又不符合例外规定，不得出台；请修改后重新审查。',
        cite,
      }
    : null;
}

const fairCompetitionSince: Day = '2024-08-01';

export interface ReviewWindow {
  /** The draft may be deliberated from this day at the earliest; null: the law guarantees no time. */
  earliestOn: Day | null;
  /** Last day for the opinion; null: no limit. A later opinion is a breach, and it counts. */
  dueOn: Day | null;
  cite: Cite;
}

/**
 * The time of legal review, from the day of sending.
 *
 * @law 国办发〔2018〕115号 审核时限 — five working days at the least as a rule, fifteen at the most; emergencies apart
 * @law 重大行政决策程序暂行条例 第二十六条 — of major decisions seven working days at the least as a rule
 * @law 规章制定程序条例 第十九条 — the legal office reviews rules; no time is set
 * @reading the least time is the reviewers' due: their opinion may come sooner, deliberation may not (review-window)
 */
export function reviewWindow(
  { kind, majorDecision, urgentBecause }: MakingFacts,
  sentOn: Day,
  calendar: Calendar = nationalCalendar,
): ReviewWindow {
  if (kind === 'government-rule') {
    return { earliestOn: null, dueOn: null, cite: { instrument: '规章制定程序条例', article: '第十九条' } };
  }
  const cite: Cite = majorDecision
    ? { instrument: '重大行政决策程序暂行条例', article: '第二十六条' }
    : { instrument: '国办发〔2018〕115号', article: '审核时限' };
  if (urgentBecause) return { earliestOn: null, dueOn: null, cite };
  return {
    earliestOn: addWorkingDays(sentOn, majorDecision ? 7 : 5, calendar),
    dueOn: addWorkingDays(sentOn, 15, calendar),
    cite,
  };
}
