import {
  type CampaignScope,
  documentsInScope,
  isCampaignKind,
  MOST_ITEMS,
} from '#app/policy-library/clean-up/campaign-scope.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { isOfGovernmentOffice } from '#app/policy-library/documents/keepers.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface CampaignInput {
  kind: string;
  title: string;
  /** 依据: the superior's notice, the changed law or the yearly plan. */
  basis: string;
  scope: CampaignScope;
  /** Last day for opinions. */
  dueOn: Day;
}

/** 启动清理: every document in the scope becomes an item of the department that answers for it. Returns the id. */
export async function openCampaign(scope: Scope, input: CampaignInput): Promise<Result<number>> {
  const { actor } = scope;
  const refusal =
    mayNotCleanUp(actor, 'open-campaign', actor.kind === 'officer' ? actor.agencyId : 0) ??
    campaignFault(input, scope);
  if (refusal || actor.kind !== 'officer') return { ok: false, refusal: refusal ?? notAnOfficer };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const items = await documentsInScope(inside, input.scope, await onlyAgencyOf(inside));
    if (items.length === 0) return refused('empty', '这个范围里没有要清理的文件，请放宽范围。');
    if (items.length >= MOST_ITEMS) {
      return refused('too-many', `一次清理不超过${MOST_ITEMS}件，请按年份或者主题分次清理。`);
    }
    const { id } = await inside.db
      .insertInto('campaigns')
      .values({
        city: inside.city.code,
        kind: input.kind,
        title: input.title.trim(),
        basis: input.basis.trim(),
        scope: JSON.stringify(input.scope),
        due_on: input.dueOn,
        agency_id: actor.agencyId,
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const shared = { city: inside.city.code, campaign_id: id };
    await inside.db
      .insertInto('campaign_items')
      .values(items.map((item) => ({ ...shared, document_id: item.id, agency_id: item.agency_id })))
      .execute();
    const detail = { kind: input.kind, items: items.length, dueOn: input.dueOn };
    await writeAudit(inside, { act: 'open-campaign', subject: `campaigns:${id}`, detail });
    return done(id);
  });
}

/** The government office cleans up for the city; a department only what it issued itself. */
export async function onlyAgencyOf(scope: Scope): Promise<number | null> {
  if (scope.actor.kind !== 'officer') return null;
  return (await isOfGovernmentOffice(scope)) ? null : scope.actor.agencyId;
}

const notAnOfficer: Refusal = { code: 'not-your-role', reason: '清理由公开工作机构负责人启动。' };

function campaignFault(
  { kind, title, basis, scope, dueOn }: CampaignInput,
  { today }: Scope,
): Refusal | null {
  if (!isCampaignKind(kind)) return { code: 'kind', reason: '请选择清理的种类。' };
  const length = title.trim().length;
  if (length < 4 || length > 100) return { code: 'title', reason: '请写明清理的名称，4至100个字。' };
  if (basis.trim().length < 4)
    return { code: 'basis', reason: '请写明依据：上级通知、变化的上位法或者年度计划。' };
  if (scope.kinds.length === 0) return { code: 'kinds', reason: '请至少选一种文件。' };
  return isDay(dueOn) && dueOn >= today
    ? null
    : { code: 'due_on', reason: '请填写各部门提出意见的最后一天，不早于今天。' };
}
