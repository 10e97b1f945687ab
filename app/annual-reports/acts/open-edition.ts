import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { hasReport } from '#app/annual-reports/queries.ts';
import { courseOf, isOpen, type ReportCourse } from '#app/annual-reports/writing/course.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { lockName } from '#db/lock.ts';
import type { Cite } from '#law/cite.ts';

export const article50: Cite = { instrument: '政府信息公开条例', article: '第五十条' };

/** The course of a report, locked until the transaction ends: whoever comes second sees what the first one did. */
export async function lockedCourse(inside: Scope, asked: ReportAsked): Promise<ReportCourse> {
  await lockName(inside, `published_reports:${asked.agencyId}:${asked.year}`);
  return courseOf(inside, { agencyId: asked.agencyId, year: asked.year });
}

/** The locked course where figures and prose may still change. */
export async function openEdition(inside: Scope, asked: ReportAsked): Promise<Result<ReportCourse>> {
  if (!hasReport(asked.year, inside.today)) return refused('no-such-year', '这一年没有年度报告。');
  const course = await lockedCourse(inside, asked);
  return isOpen(course) ? done(course) : { ok: false, refusal: closedBecause(course) };
}

/** Why nothing may change now. */
function closedBecause({ number, published }: ReportCourse): Refusal {
  return published !== number
    ? { code: 'approved', reason: '年度报告已经批准，数字和文字不能再改；需要修改的，先撤回批准。' }
    : { code: 'published', reason: '年度报告已经公布，需要修改的，先提出更正。' };
}

/** Why it is too early for the year; null once it is over. */
export function yearNotOver({ today }: Scope, year: number): Refusal | null {
  if (hasReport(year, today) && today > `${year}-12-31`) return null;
  return {
    code: 'year-not-over',
    reason: `${year}年还没有结束，12月31日24时以后才能核对、批准和公布。`,
    cite: article50,
  };
}
