import { lockedCourse, yearNotOver } from '#app/annual-reports/acts/open-edition.ts';
import { table2Of } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { differencesOf, libraryFigures, withLibrary } from '#app/annual-reports/library-figures.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { figuresOf } from '#app/annual-reports/queries.ts';
import { type ReportRecords, recordsOf } from '#app/annual-reports/records.ts';
import { type AnyReport, rolledUpReport } from '#app/annual-reports/rolling-up/any-report.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { rollUpOf } from '#app/annual-reports/rolling-up/roll-up.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import { stateOf } from '#app/annual-reports/writing/course.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { balance } from '#law/report/balance.ts';

/**
 * 批准: the signer freezes the report with the records behind each cell. Tables are added up from the very records
 * that are stored, so that the two cannot differ whatever is recorded meanwhile.
 */
export async function approveReport(
  scope: Scope,
  asked: ReportAsked,
): Promise<Result<{ approvalId: number }>> {
  const refusal =
    mayNot(scope.actor, 'approve-report', await compilerOfId(scope, asked.agencyId)) ??
    yearNotOver(scope, asked.year);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const course = await lockedCourse(inside, asked);
    const { report, records } = await frozen(inside, asked);
    const draft = await draftOf(inside, asked, report);
    if (!draft) return refused('no-such-agency', '没有这个机关。');
    const state = stateOf(course, draft.fingerprint);
    if (state === 'published') return refused('published', '这一年的年度报告已经公布。');
    if (state === 'approved') return refused('approved', '这一年的年度报告已经批准。');
    if (state === 'draft')
      return refused('not-checked', '报告还没有核对，或者核对以后数字、文字有变化，请先核对。');
    const content = { ...draft.content, explanations: course.check?.explanations ?? [] };
    const { id } = await inside.db
      .insertInto('report_approvals')
      .values({
        city: scope.city.code,
        agency_id: asked.agencyId,
        year: asked.year,
        number: course.number,
        content: JSON.stringify(content),
        records: JSON.stringify(records),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = {
      year: asked.year,
      number: course.number,
      requests: records.requests.length,
      cases: records.cases.length,
      reports: records.reports?.length ?? 0,
    };
    await writeAudit(inside, { act: 'approve-report', subject: `report_approvals:${id}`, detail });
    return done({ approvalId: id });
  });
}

/** The report with the records that make it. */
async function frozen(
  inside: Scope,
  asked: ReportAsked,
): Promise<{ report: AnyReport; records: ReportRecords }> {
  const rollUp = await rollUpOf(inside, asked);
  if (rollUp)
    return {
      report: rolledUpReport(rollUp),
      records: { requests: [], cases: [], reports: rollUp.reports },
    };
  const records = await recordsOf(inside, asked);
  const entered = await figuresOf(inside, asked);
  const library = await libraryFigures(inside, asked);
  const figures = withLibrary(entered, library);
  const tables = {
    table2: table2Of(figures),
    table3: tallyTable3(records.requests.map(({ column, lines }) => ({ column, lines, n: 1 }))),
    table4: tallyTable4(records.cases.map(({ block, column }) => ({ block, column, n: 1 }))),
  };
  const differences = differencesOf(entered, library);
  return {
    report: { tables, figures, library, differences, balance: balance(tables), rollUp: null },
    records: { ...records, documents: Object.fromEntries(library) },
  };
}
