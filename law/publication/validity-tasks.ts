import type { Cite, Day } from '#law/cite.ts';
import { lateContinuations } from '#law/publication/last-day.ts';
import { proofMissing } from '#law/publication/proof.ts';
import { termDemanded } from '#law/publication/term-demanded.ts';
import { termNotices } from '#law/publication/term-notices.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { validityOn } from '#law/publication/validity-on.ts';

/** 效力核查任务: open as long as no check answers its matter and key. */
export interface ValidityTask {
  matter: 'unproven' | 'term';
  key: string;
  /** In Chinese. */
  because: string;
  cite: Cite | null;
}

/** What an officer has to prove or decide about a document today.
 * @reading absence of information is a task, never validity (unproven)
 * @law 江苏省行政规范性文件管理规定 有效期 — the term of a normative document; other papers are bound by their own words
 * @reading a decision to continue after the last day revives nothing: what is still needed is made anew (continued-after-lapse)
 * @reading 180, 60 and 30 days before the last day of a term (term-notices) */
export function validityTasks(facts: ValidityFacts, today: Day): ValidityTask[] {
  const { state, sentence, basis } = validityOn(facts, today);
  if (state === 'unknown') {
    const missing = proofMissing(facts) ?? 'effect';
    return [
      { matter: 'unproven', key: missing, because: sentence, cite: missing === 'term' ? demand : null },
    ];
  }
  if (state === 'expired' && basis?.title === '来源标注') {
    return [{ matter: 'unproven', key: 'declared-lapsed', because: sentence, cite: null }];
  }
  const late = lateContinuations(facts).find(({ effectiveOn }) => effectiveOn <= today);
  if (late && state === 'expired') {
    const because = `${sentence}${late.effectiveOn}起的继续有效决定在期满之后，无效力；需要继续实行的，请重新制定。`;
    return [{ matter: 'term', key: `${late.effectiveOn}:late`, because, cite: demand }];
  }
  const notice = termNotices(facts, today).at(-1);
  if (!notice) return [];
  const because = `有效期至${notice.lastDay}，期满前${notice.daysLeft}日：${notice.zh}。`;
  return [{ matter: 'term', key: notice.key, because, cite: termDemanded(facts.kind) ? demand : null }];
}

const demand: Cite = { instrument: '江苏省行政规范性文件管理规定', article: '有效期' };
