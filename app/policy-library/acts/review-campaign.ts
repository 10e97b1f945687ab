import { changeCampaign, mayRun } from '#app/policy-library/acts/change-campaign.ts';
import { faultOf, type OpinionInput } from '#app/policy-library/acts/give-opinion.ts';
import { insertOpinions, type NewOpinion } from '#app/policy-library/clean-up/insert-opinions.ts';
import { type CampaignItem, itemsOf } from '#app/policy-library/clean-up/queries.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import type { CleanUpOpinion } from '#law/publication/clean-up-rules.ts';

/** The reviewer agrees with what each department proposed. */
export const AGREE = 'agree';

/** 合法性审核 of clean-up opinions: agrees with the department, or sets another opinion, which then counts. */
export async function reviewCampaign(scope: Scope, input: OpinionInput): Promise<Result<number>> {
  return changeCampaign(scope, {
    campaignId: input.campaignId,
    act: 'review-campaign',
    may: async (inside, campaign) =>
      mayRun(inside, 'review-campaign', campaign) ?? reviewFault(input, await askedItems(inside, input)),
    write: async (inside) => {
      const items = await askedItems(inside, input);
      await insertOpinions(
        inside,
        input.campaignId,
        items.map((item) => reviewOf(item, input)),
      );
      const { documentIds, opinion } = input;
      return {
        value: documentIds.length,
        detail: { stage: 'legal-review', opinion, documents: documentIds },
      };
    },
  });
}

async function askedItems(scope: Scope, { campaignId, documentIds }: OpinionInput): Promise<CampaignItem[]> {
  const asked = new Set(documentIds);
  return (await itemsOf(scope, campaignId)).filter(({ documentId }) => asked.has(documentId));
}

function reviewFault(input: OpinionInput, items: CampaignItem[]): Refusal | null {
  if (new Set(input.documentIds).size !== items.length) {
    return { code: 'not-an-item', reason: '勾选的文件不在这次清理的范围内。' };
  }
  if (items.some(({ department }) => department === null)) {
    return { code: 'opinion-missing', reason: '勾选的文件里有的还没有部门意见，先由部门提出，再审核。' };
  }
  if (input.opinion !== AGREE) return faultOf(input);
  return items.length > 0 ? null : { code: 'documents', reason: '请勾选文件。' };
}

function reviewOf(
  { documentId, department }: CampaignItem,
  { opinion, reason, clauses }: OpinionInput,
): NewOpinion {
  const stage = 'legal-review';
  if (opinion === AGREE && department) {
    return { ...department, documentId, stage, reason: reason.trim() || '同意部门意见' };
  }
  return { documentId, stage, opinion: opinion as CleanUpOpinion, reason, clauses };
}
