import { mayFileFor } from '#app/annual-reports/permissions.ts';
import { filingOf } from '#app/annual-reports/rolling-up/handed-in.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';

/** 撤下报送的文件: it stays on record and is no longer added up. */
export async function withdrawFiling(
  scope: Scope,
  { filingId, reason }: { filingId: number; reason: string },
): Promise<Result<null>> {
  const said = reason.trim();
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `report_filings:${filingId}`);
    const filing = await filingOf(inside, filingId);
    if (!filing) return refused('no-such-filing', '没有这份报送。');
    const refusal = await mayFileFor(inside, filing.agencyId, filing.year);
    if (refusal) return { ok: false, refusal };
    if (filing.withdrawn !== null) return refused('withdrawn', '这份报送已经撤下。');
    if (said.length < 5 || said.length > 500)
      return refused('reason-missing', '请写明为什么撤下（5至500字）。');
    await inside.db
      .insertInto('report_filing_withdrawals')
      .values({
        city: scope.city.code,
        filing_id: filingId,
        reason: said,
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { year: filing.year, filing: filingId };
    await writeAudit(inside, { act: 'withdraw-filing', subject: `agencies:${filing.agencyId}`, detail });
    return done(null);
  });
}
