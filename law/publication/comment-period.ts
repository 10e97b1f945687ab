import { addDays, daysBetween } from '#law/calendar/day.ts';
import type { Day, Provision } from '#law/cite.ts';
import type { CommentCall, GateRefusal, MakingFacts } from '#law/publication/making-facts.ts';

/** Who has to call the public for comments, and for how many days at the least. */
export type CommentPeriod = Provision<number>;

const ofRules: CommentPeriod[] = [
  { from: '2018-05-01', value: 30, cite: { instrument: '规章制定程序条例', article: '第十五条' } },
];
const ofBusiness: CommentPeriod[] = [
  { from: '2020-01-01', value: 30, cite: { instrument: '优化营商环境条例', article: '第六十二条' } },
];
const ofMajorDecisions: CommentPeriod[] = [
  { from: '2019-09-01', value: 30, cite: { instrument: '重大行政决策程序暂行条例', article: '第十五条' } },
];

/**
 * The least days for which the public must be asked, by the law of the day on which the call opens; null where no
 * provision demands a public call (one may be opened all the same).
 *
 * @law 规章制定程序条例 第十五条 — every draft of a rule, thirty days as a rule
 * @law 优化营商环境条例 第六十二条 — documents closely tied to business, thirty days as a rule
 * @law 重大行政决策程序暂行条例 第十五条 — major decisions, thirty days as a rule
 */
export function commentPeriodOf(facts: MakingFacts, on: Day): CommentPeriod | null {
  const rows = [
    ...(facts.kind === 'government-rule' ? ofRules : []),
    ...(facts.touchesBusiness ? ofBusiness : []),
    ...(facts.majorDecision ? ofMajorDecisions : []),
  ];
  return rows.filter(({ from }) => from <= on).sort((a, b) => b.value - a.value)[0] ?? null;
}

/** The first last day that a call opened on a day may have; the opening day itself when no period is demanded.
 * @law 民法典 第二百零一条 — the first day is not counted
 * @reading thirty days are thirty days after the opening day, and a rest day may be the last (comment-period) */
export function earliestClosingOn(facts: MakingFacts, openedOn: Day): Day {
  return addDays(openedOn, commentPeriodOf(facts, openedOn)?.value ?? 0);
}

/**
 * Whether a call may be opened with these days: null, or why not.
 *
 * @law 优化营商环境条例 第六十二条 — not less than thirty days as a rule
 * @law 重大行政决策程序暂行条例 第十五条 — a shorter period is explained in the call itself
 */
export function mayCallFor(
  facts: MakingFacts,
  { openedOn, closesOn, shortBecause }: Pick<CommentCall, 'openedOn' | 'closesOn' | 'shortBecause'>,
): GateRefusal | null {
  const period = commentPeriodOf(facts, openedOn);
  if (!period || shortBecause.trim() !== '') return null;
  const days = daysBetween(openedOn, closesOn);
  if (days >= period.value) return null;
  return {
    code: 'comment-period-short',
    reason: `公开征求意见一般不少于${period.value}日，${openedOn}至${closesOn}只有${days}日；缩短期限的，应当公开说明理由。`,
    cite: period.cite,
  };
}

/**
 * Whether the public was asked as the law demands by a day: a call that is over, long enough, with every opinion
 * answered and the outcome published.
 *
 * @law 优化营商环境条例 第六十二条 — opinions are answered by a mechanism of feedback
 * @law 规章制定程序条例 第二十条 — a draft that the public was not asked about goes back
 */
export function commentsMissing(facts: MakingFacts, on: Day): GateRefusal | null {
  const period = commentPeriodOf(facts, on);
  if (!period) return null;
  const { cite } = period;
  const last = [...facts.calls].sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1)).at(-1);
  if (!last) return { code: 'comments-missing', reason: '依法应当向社会公开征求意见，还没有征求。', cite };
  const short = mayCallFor(facts, last);
  if (short) return short;
  if (last.closesOn >= on) {
    return {
      code: 'comments-open',
      reason: `公开征求意见到${last.closesOn}截止，期满之前不能往下办理。`,
      cite,
    };
  }
  if (last.unanswered > 0) {
    return { code: 'comments-unanswered', reason: `还有${last.unanswered}条意见没有写明是否采纳。`, cite };
  }
  return last.resultsOn ? null : { code: 'results-missing', reason: '意见采纳情况还没有公开反馈。', cite };
}
