import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { earlierReport } from '#app/annual-reports/writing/earlier-reports.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { table3Columns } from '#law/report/lines.ts';

export interface OpeningBalance extends ReportAsked {
  /** 结转下年度继续办理 of the year, by column of table 3, without the total. */
  carriedOut: number[];
  /** Where the figures stand: the old ledger, the published report. */
  source: string;
}

/**
 * 录入期初数: what was open at the end of the last year before this system, with its source. The next report's
 * 上年结转 is checked against it; figures of a report that is on file are never replaced by it.
 */
export async function enterOpeningBalance(scope: Scope, input: OpeningBalance): Promise<Result<null>> {
  const { agencyId, year, carriedOut } = input;
  const refusal = mayNot(scope.actor, 'enter-figures', await compilerOfId(scope, agencyId));
  if (refusal) return { ok: false, refusal };
  if (`${year}-12-31` >= scope.today) return refused('year-not-over', '只录入已经结束的年度。');
  if (carriedOut.length !== COLUMNS || carriedOut.some((each) => !Number.isInteger(each) || each < 0))
    return refused('wrong-figures', '各类申请人的件数都要填写，没有的填0。');
  if (input.source.trim().length < 4)
    return refused('source-missing', '请写明出处，例如旧台账、已公布的年度报告。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const before = await earlierReport(inside, input);
    if (before?.table3?.newlyReceived) return refused('report-on-file', '这一年的报告已经在册，以报告为准。');
    await inside.db
      .insertInto('opening_balances')
      .values({
        city: scope.city.code,
        agency_id: agencyId,
        year,
        carried_out: carriedOut,
        source: input.source.trim(),
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .execute();
    await noteChange(inside, 'annual-report', `${agencyId}:${year + 1}`);
    await writeAudit(inside, {
      act: 'enter-opening-balance',
      subject: `agencies:${agencyId}`,
      detail: { year, carriedOut },
    });
    return done(null);
  });
}

/** The total is computed. */
const COLUMNS = table3Columns.length - 1;
