import { type CleanUpAct, mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { type Campaign, campaignOf } from '#app/policy-library/clean-up/queries.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import type { JsonObject } from '#db/tables.ts';

export interface CampaignChange<T> {
  campaignId: number;
  act: CleanUpAct;
  /** Why not, by role or by the facts; null when it may be done. */
  may: (scope: Scope, campaign: Campaign) => Promise<Refusal | null> | Refusal | null;
  write: (scope: Scope, campaign: Campaign) => Promise<{ value: T; detail: JsonObject }>;
}

/** The course of every act in a clean-up, in one transaction and one after the other. Nothing is done after the decision. */
export async function changeCampaign<T>(scope: Scope, change: CampaignChange<T>): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `campaigns:${change.campaignId}`);
    const campaign = await campaignOf(inside, change.campaignId);
    if (!campaign) return refused('unknown-campaign', '没有这次清理。');
    if (campaign.decision_id !== null) return refused('decided', '清理决定已经作出，不能再改。');
    const refusal = await change.may(inside, campaign);
    if (refusal) return { ok: false, refusal };
    const { value, detail } = await change.write(inside, campaign);
    await writeAudit(inside, { act: change.act, subject: `campaigns:${campaign.id}`, detail });
    return done(value);
  });
}

/** Why the officer may not do what belongs to the agency that cleans up; null when he may. */
export function mayRun(scope: Scope, act: CleanUpAct, campaign: Pick<Campaign, 'agency_id'>): Refusal | null {
  return mayNotCleanUp(scope.actor, act, campaign.agency_id);
}
