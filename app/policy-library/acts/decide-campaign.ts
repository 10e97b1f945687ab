import { changeCampaign, mayRun } from '#app/policy-library/acts/change-campaign.ts';
import { decisionMark, insertDecision, setMarks } from '#app/policy-library/clean-up/insert-decision.ts';
import { type Campaign, type CampaignItem, itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { mayDecideCampaign } from '#law/publication/clean-up-rules.ts';

export interface DecisionInput {
  campaignId: number;
  title: string;
  /** 署名, the name in which the agency decides. */
  issuer: string;
  /** First day on which it has effect. */
  effectiveOn: Day;
}

/**
 * 作出清理决定: makes the decision document and, in the same transaction, every act that it names. From that instant
 * each document is what the decision says. Returns the id of the decision.
 */
export async function decideCampaign(scope: Scope, input: DecisionInput): Promise<Result<number>> {
  return changeCampaign(scope, {
    campaignId: input.campaignId,
    act: 'decide-campaign',
    may: async (inside, campaign) =>
      mayDecide(inside, campaign, await itemsOf(inside, campaign.id)) ??
      decisionFault(input, inside) ??
      (await markMissing(inside, campaign)) ??
      (await alreadyOver(inside, campaign.id)),
    write: async (inside, campaign) => {
      const items = await itemsOf(inside, campaign.id);
      const decisionId = await insertDecision(inside, campaign, { ...input, items });
      const acts = await setMarks(inside, { ...input, items, decisionId });
      await inside.db
        .insertInto('campaign_decisions')
        .values({
          city: inside.city.code,
          campaign_id: campaign.id,
          document_id: decisionId,
          effective_on: input.effectiveOn,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: decisionId, detail: { decisionId, items: items.length, acts } };
    },
  });
}

/** Why the campaign cannot be decided yet; null when it can. */
export function mayDecide(scope: Scope, campaign: Campaign, items: readonly CampaignItem[]): Refusal | null {
  if (campaign.decision_id !== null) return { code: 'decided', reason: '清理决定已经作出。' };
  return (
    mayRun(scope, 'decide-campaign', campaign) ??
    mayDecideCampaign(
      items.map(({ department, review }) => ({ department: department !== null, review: review !== null })),
    )
  );
}

function decisionFault({ title, issuer, effectiveOn }: DecisionInput, { today }: Scope): Refusal | null {
  const length = title.trim().length;
  if (length < 6 || length > 200) return { code: 'title', reason: '请写明决定的标题，6至200个字。' };
  if (issuer.trim().length < 4) return { code: 'issuer', reason: '请写明作出决定的机关。' };
  return isDay(effectiveOn) && effectiveOn >= today
    ? null
    : { code: 'effective_on', reason: '决定今天公布，自今天或者以后的一天起施行。' };
}

async function markMissing(scope: Scope, { agency_id }: Campaign): Promise<Refusal | null> {
  return (await decisionMark(scope, agency_id)) === null
    ? { code: 'mark-missing', reason: '本机关还没有登记发文机关代字，不能编号。请联系系统管理员。' }
    : null;
}

/** What another act has ended meanwhile cannot be kept or ended again. */
async function alreadyOver(scope: Scope, campaignId: number): Promise<Refusal | null> {
  const items = await itemsOf(scope, campaignId);
  const states = await validitiesOn(
    scope,
    items.map(({ documentId }) => documentId),
    scope.today,
  );
  const over = items.filter(({ documentId }) =>
    ['repealed', 'replaced', 'expired'].includes(states.get(documentId)?.state ?? ''),
  );
  const names = over.slice(0, 3).map(({ title }) => `《${title}》`);
  return over.length > 0
    ? {
        code: 'already-over',
        reason: `清理期间有${over.length}件已经废止或者失效，请先移出：${names.join('、')}${over.length > 3 ? '等' : ''}。`,
      }
    : null;
}
