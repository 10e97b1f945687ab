import { lockedCourse } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 更正: opens the next edition. `notice` is published with it; the edition before stays public. */
export async function correctReport(
  scope: Scope,
  { reason, notice, ...asked }: ReportAsked & { reason: string; notice: string },
): Promise<Result<{ number: number }>> {
  const refusal = mayNot(scope.actor, 'correct-report', await compilerOfId(scope, asked.agencyId));
  if (refusal) return { ok: false, refusal };
  if (reason.trim().length < 5 || reason.trim().length > 500)
    return refused('reason-missing', '请写明为什么更正（5至500字）。');
  if (notice.trim().length < 10 || notice.trim().length > 2000)
    return refused('notice-missing', '请写更正说明，与更正后的报告一起公布（10至2000字）。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { number, published, correction } = await lockedCourse(inside, asked);
    if (published === 0) return refused('not-published', '还没有公布的报告直接修改，不用更正。');
    if (correction) return refused('correction-open', `第${number}版正在更正，请在这一版里修改。`);
    await inside.db
      .insertInto('report_corrections')
      .values({
        city: scope.city.code,
        agency_id: asked.agencyId,
        year: asked.year,
        number: published + 1,
        reason: reason.trim(),
        notice: notice.trim(),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { year: asked.year, number: published + 1 };
    await writeAudit(inside, { act: 'correct-report', subject: `agencies:${asked.agencyId}`, detail });
    return done({ number: published + 1 });
  });
}
