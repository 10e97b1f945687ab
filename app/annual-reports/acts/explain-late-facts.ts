import { lockedCourse } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { openLateFacts } from '#app/annual-reports/writing/late-facts.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';

/** 迟录事实不更正的理由: covers the facts that are open now and is printed with the edition. */
export async function explainLateFacts(
  scope: Scope,
  { reason, ...asked }: ReportAsked & { reason: string },
): Promise<Result<{ facts: number }>> {
  const refusal = mayNot(scope.actor, 'explain-late-facts', await compilerOfId(scope, asked.agencyId));
  if (refusal) return { ok: false, refusal };
  if (reason.trim().length < 10 || reason.trim().length > 1000)
    return refused('reason-missing', '请写明为什么不更正，理由会印在报告后面（10至1000字）。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { approval, number } = await lockedCourse(inside, asked);
    if (!approval) return refused('not-approved', '这一年的年度报告还没有批准。');
    const late = await openLateFacts(inside, asked, { approval, number });
    if (late.length === 0) return refused('none', '没有需要说明的迟录事实。');
    await inside.db
      .insertInto('report_late_reasons')
      .values({
        city: scope.city.code,
        agency_id: asked.agencyId,
        year: asked.year,
        number,
        facts: late.map(({ key }) => key),
        reason: reason.trim(),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    await noteChange(inside, 'annual-report', `${asked.agencyId}:${asked.year}`);
    const detail = { year: asked.year, number, facts: late.length };
    await writeAudit(inside, { act: 'explain-late-facts', subject: `agencies:${asked.agencyId}`, detail });
    return done({ facts: late.length });
  });
}
