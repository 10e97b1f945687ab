import { agencyOf } from '#app/agencies/queries.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { done, officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { type ReporterKind, rollUpPlace } from '#law/report/roll-up.ts';

export interface PlaceInput {
  agencyId: number;
  /** Whose office says it: the city's. */
  byGovernmentId: number;
  /** The government in whose report it is counted; null: in none. */
  governmentId: number | null;
  fromYear: number;
  reason: string;
}

/** 确定汇总归属 of a 派出机关 or 开发区管委会. The newest decision counts alone, so that it is never counted twice. */
export async function placeAgency(scope: Scope, input: PlaceInput): Promise<Result<null>> {
  const { agencyId, governmentId, fromYear } = input;
  const compilerId = await compilerOfId(scope, input.byGovernmentId);
  const refusal = mayNot(scope.actor, 'place-agency', compilerId) ?? (await faultOf(scope, input));
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `report_placements:${agencyId}`);
    await inside.db
      .insertInto('report_placements')
      .values({
        city: scope.city.code,
        agency_id: agencyId,
        government_id: governmentId,
        from_year: fromYear,
        reason: input.reason.trim(),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { into: governmentId, fromYear };
    await writeAudit(inside, { act: 'place-agency', subject: `agencies:${agencyId}`, detail });
    return done(null);
  });
}

async function faultOf(scope: Scope, input: PlaceInput): Promise<Refusal | null> {
  const { agencyId, byGovernmentId, governmentId, fromYear } = input;
  const [agency, by, into] = await Promise.all(
    [agencyId, byGovernmentId, governmentId ?? 0].map((id) => agencyOf(scope, id)),
  );
  if (by?.kind !== 'government' || by.parent_id !== null)
    return { code: 'not-your-role', reason: '汇总归属由市政府的公开工作机构确定。' };
  if (!agency || rollUpPlace(agency.kind as ReporterKind).goes !== 'configured')
    return { code: 'no-such-agency', reason: '只有派出机关和开发区管委会需要确定汇总归属。' };
  if (governmentId !== null && into?.kind !== 'government')
    return { code: 'no-such-government', reason: '请选择汇总到哪个政府。' };
  if (!Number.isInteger(fromYear) || fromYear < 2019 || fromYear > Number(scope.today.slice(0, 4)))
    return { code: 'no-such-year', reason: '请填写从哪个年度的报告开始，不晚于今年。' };
  const said = input.reason.trim().length;
  return said >= 5 && said <= 500
    ? null
    : { code: 'reason-missing', reason: '请写明依据，例如管理体制的文件（5至500字）。' };
}
