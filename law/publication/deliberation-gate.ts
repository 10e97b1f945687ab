import type { Cite, Day } from '#law/cite.ts';
import { fairCompetitionMissing, reviewWindow } from '#law/publication/legal-review-gate.ts';
import type { GateRefusal, LegalReview, MakingFacts } from '#law/publication/making-facts.ts';

/**
 * Whether a draft may be put to collective deliberation: reviewed, lawful, the very text that was reviewed, and not
 * before the reviewers had their time.
 *
 * @law 国办发〔2018〕37号 （六） — unreviewed, or reviewed unlawful: not to be put to deliberation
 * @law 重大行政决策程序暂行条例 第二十五条 — the same of major decisions
 * @law 规章制定程序条例 第二十五条 — of rules the legal office proposes deliberation after its review
 * @reading a text that has to be amended is reviewed again once amended (review-after-amendment)
 */
export function beforeDeliberation(facts: MakingFacts, on: Day): GateRefusal | null {
  const { review, draft } = facts;
  const cite = citeOf(facts);
  if (!review) return { code: 'not-reviewed', reason: '未经合法性审核，不得提交集体审议。', cite };
  const unlawful = outcomeFault(review, cite);
  if (unlawful) return unlawful;
  if (draft && draft.id !== review.draftId) {
    return { code: 'draft-changed', reason: '审核以后文本又有改动，改动后的文本应当再送审核。', cite };
  }
  const { earliestOn, cite: time } = reviewWindow(facts, review.sentOn);
  if (earliestOn && on < earliestOn) {
    const reason = `合法性审核应当保证时间：${review.sentOn}送审，${earliestOn}以前不得提交集体审议。`;
    return { code: 'review-time-short', reason, cite: time };
  }
  return fairCompetitionMissing(facts, on);
}

function citeOf({ kind, majorDecision }: MakingFacts): Cite {
  if (kind === 'government-rule') return { instrument: '规章制定程序条例', article: '第二十五条' };
  return majorDecision
    ? { instrument: '重大行政决策程序暂行条例', article: '第二十五条' }
    : { instrument: '国办发〔2018〕37号', article: '（六）' };
}

function outcomeFault({ givenOn, outcome }: LegalReview, cite: Cite): GateRefusal | null {
  if (!givenOn) return { code: 'review-open', reason: '合法性审核还没有出具意见，不得提交集体审议。', cite };
  if (outcome === 'unlawful') {
    return { code: 'reviewed-unlawful', reason: '经审核不合法，不得提交集体审议。', cite };
  }
  return outcome === 'amend'
    ? { code: 'review-amend', reason: '审核意见为应当予以修改：修改后再送审核，合法的才能提交审议。', cite }
    : null;
}
