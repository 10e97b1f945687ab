import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { cityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 催报: every agency of the roll-up that has not handed in is told on its to-do list, once a day. */
export async function remindAgencies(
  scope: Scope,
  { governmentId, year }: { governmentId: number; year: number },
): Promise<Result<{ reminded: number }>> {
  const refusal = mayNot(scope.actor, 'remind-agencies', await compilerOfId(scope, governmentId));
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { members, handed } = await cityReports(inside, year);
    const open = members.filter(({ id, into }) => into === governmentId && !handed.has(id));
    if (open.length === 0) return refused('none', '没有需要催报的机关：都已经报送。');
    const rows = open.map(({ id }) => ({
      city: scope.city.code,
      government_id: governmentId,
      agency_id: id,
      year,
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    }));
    const added = await inside.db
      .insertInto('report_reminders')
      .values(rows)
      .onConflict((on) =>
        on.columns(['city', 'government_id', 'agency_id', 'year', 'happened_on']).doNothing(),
      )
      .returning('id')
      .execute();
    if (added.length === 0) return refused('reminded', '今天已经催报过，明天还没有报送的可以再催。');
    const detail = { year, agencies: added.length };
    await writeAudit(inside, { act: 'remind-agencies', subject: `agencies:${governmentId}`, detail });
    return done({ reminded: added.length });
  });
}
