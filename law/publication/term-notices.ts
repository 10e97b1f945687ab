import { addDays, daysBetween } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { termOfFacts } from '#law/publication/last-day.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { validityOn } from '#law/publication/validity-on.ts';

/** 期满提醒: what is due so many days before the last day. */
export interface TermNotice {
  /** Day from which the notice stands. */
  on: Day;
  daysLeft: 180 | 60 | 30;
  /** What the owner has to do, in Chinese. */
  zh: string;
  lastDay: Day;
  /** Key of the task: one a term and notice. */
  key: string;
}

const steps = [
  { daysLeft: 180, zh: '组织评估：继续有效、修改还是期满失效' },
  { daysLeft: 60, zh: '提出处理意见，拟继续有效的报送决定' },
  { daysLeft: 30, zh: '作出决定并公布；没有决定的，期满自行失效' },
] as const;

/** The notices of a document's term that have come due by today, the earliest first; none before or after its term.
 * @reading 180, 60 and 30 days before the last day, by the practice of other places (term-notices) */
export function termNotices(facts: ValidityFacts, today: Day): TermNotice[] {
  const term = termOfFacts(facts);
  const { force, lastDay } = validityOn(facts, today);
  const running = force === 'in-force' || force === 'partly';
  if (!term || !running || lastDay !== term.lastDay) return [];
  return steps
    .filter(({ daysLeft }) => daysBetween(today, term.lastDay) <= daysLeft)
    .map(({ daysLeft, zh }) => ({
      on: addDays(term.lastDay, -daysLeft),
      daysLeft,
      zh,
      lastDay: term.lastDay,
      key: `${term.lastDay}:${daysLeft}`,
    }));
}
