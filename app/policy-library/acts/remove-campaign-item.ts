import { changeCampaign, mayRun } from '#app/policy-library/acts/change-campaign.ts';
import { itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';

export interface RemovalInput {
  campaignId: number;
  documentId: number;
  reason: string;
}

/** 移出清理范围, before the decision and with a reason; what was said of the document stays on record. */
export async function removeCampaignItem(scope: Scope, input: RemovalInput): Promise<Result<null>> {
  return changeCampaign(scope, {
    campaignId: input.campaignId,
    act: 'remove-campaign-item',
    may: async (inside, campaign) =>
      mayRun(inside, 'remove-campaign-item', campaign) ??
      reasonFault(input) ??
      (await notAnItem(inside, input)),
    write: async (inside) => {
      await inside.db
        .insertInto('campaign_removals')
        .values({
          city: inside.city.code,
          campaign_id: input.campaignId,
          document_id: input.documentId,
          reason: input.reason.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { documentId: input.documentId } };
    },
  });
}

function reasonFault({ reason }: RemovalInput): Refusal | null {
  return reason.trim().length >= 4 ? null : { code: 'reason', reason: '请写明移出的理由，至少4个字。' };
}

async function notAnItem(scope: Scope, { campaignId, documentId }: RemovalInput): Promise<Refusal | null> {
  const items = await itemsOf(scope, campaignId);
  return items.some((item) => item.documentId === documentId)
    ? null
    : { code: 'not-an-item', reason: '这个文件不在这次清理的范围内。' };
}
