import { lockedCourse, yearNotOver } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import type { Approval, ReportCourse } from '#app/annual-reports/writing/course.ts';
import { openLateFacts } from '#app/annual-reports/writing/late-facts.ts';
import { done, officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';

/** 公布: what the signer approved goes out as it is, the first edition or a correction. */
export async function publishReport(scope: Scope, asked: ReportAsked): Promise<Result<{ number: number }>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    // Two heads who publish at once: the second waits, and finds it published.
    const course = await lockedCourse(inside, asked);
    const refusal = (await mayPublish(inside, asked, course)) ?? (await lateRefusal(inside, asked, course));
    if (refusal || !course.approval) return { ok: false, refusal: refusal ?? notApproved };
    await publish(inside, asked, { approval: course.approval, number: course.number });
    return done({ number: course.number });
  });
}

/** Why the report cannot be published now; null when it can. */
export async function mayPublish(
  scope: Scope,
  { agencyId, year }: ReportAsked,
  course: ReportCourse,
): Promise<Refusal | null> {
  const early =
    mayNot(scope.actor, 'publish-report', await compilerOfId(scope, agencyId)) ?? yearNotOver(scope, year);
  if (early) return early;
  if (course.published === course.number) return { code: 'published', reason: '这一年的年度报告已经公布。' };
  return course.approval ? null : notApproved;
}

const notApproved: Refusal = {
  code: 'not-approved',
  reason: '年度报告还没有批准：先填齐数字、写好文字并核对，再由签发人批准。',
};

/** Facts recorded since the approval are answered first: by a new approval, or by a printed reason. */
async function lateRefusal(inside: Scope, asked: ReportAsked, course: ReportCourse): Promise<Refusal | null> {
  if (!course.approval) return null;
  const late = await openLateFacts(inside, asked, { approval: course.approval, number: course.number });
  return late.length === 0
    ? null
    : {
        code: 'late-facts',
        reason: `批准以后又登记了${late.length}项属于本年的事实。请撤回批准重新核对，或者写明不改的理由。`,
      };
}

async function publish(
  scope: Scope,
  { agencyId, year }: ReportAsked,
  { approval, number }: { approval: Approval; number: number },
): Promise<void> {
  await scope.db
    .insertInto('published_reports')
    .values({
      city: scope.city.code,
      agency_id: agencyId,
      year,
      number,
      approval_id: approval.id,
      tables: JSON.stringify(approval.content.tables),
      records: JSON.stringify(approval.records),
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
  await noteChange(scope, 'annual-report', `${agencyId}:${year}`);
  await writeAudit(scope, {
    act: 'publish-report',
    subject: `agencies:${agencyId}`,
    detail: {
      year,
      number,
      requests: approval.records.requests.length,
      cases: approval.records.cases.length,
    },
  });
}
