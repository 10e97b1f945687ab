import { lockedCourse } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 撤回批准, before the edition is published: figures and prose may change again. */
export async function withdrawApproval(
  scope: Scope,
  { reason, ...asked }: ReportAsked & { reason: string },
): Promise<Result<null>> {
  const refusal = mayNot(scope.actor, 'withdraw-approval', await compilerOfId(scope, asked.agencyId));
  if (refusal) return { ok: false, refusal };
  const said = reason.trim();
  if (said.length < 5 || said.length > 500)
    return refused('reason-missing', '请写明为什么撤回（5至500字）。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { approval, number, published } = await lockedCourse(inside, asked);
    if (published === number) return refused('published', '年度报告已经公布，需要修改的，先提出更正。');
    if (!approval) return refused('not-approved', '这一年的年度报告还没有批准。');
    await inside.db
      .insertInto('report_approval_withdrawals')
      .values({
        city: scope.city.code,
        approval_id: approval.id,
        reason: said,
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { year: asked.year, number };
    await writeAudit(inside, {
      act: 'withdraw-approval',
      subject: `report_approvals:${approval.id}`,
      detail,
    });
    return done(null);
  });
}
