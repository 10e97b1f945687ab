import { changeCampaign } from '#app/policy-library/acts/change-campaign.ts';
import { insertOpinions } from '#app/policy-library/clean-up/insert-opinions.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { itemsOf } from '#app/policy-library/clean-up/queries.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { type CleanUpOpinion, opinionFault, opinions } from '#law/publication/clean-up-rules.ts';

export interface OpinionInput {
  campaignId: number;
  /** One or several with the same opinion. */
  documentIds: number[];
  /** `CleanUpOpinion` */
  opinion: string;
  reason: string;
  clauses: string[];
}

/** 提出清理意见: the department says of its own documents what should become of them; a later opinion replaces the earlier. */
export async function giveOpinion(scope: Scope, input: OpinionInput): Promise<Result<number>> {
  return changeCampaign(scope, {
    campaignId: input.campaignId,
    act: 'give-opinion',
    may: async (inside) => notOwn(scope, await agenciesOf(inside, input)) ?? faultOf(input),
    write: async (inside) => {
      const given = { ...input, stage: 'department' as const, opinion: input.opinion as CleanUpOpinion };
      await insertOpinions(
        inside,
        input.campaignId,
        input.documentIds.map((documentId) => ({ ...given, documentId })),
      );
      const { documentIds, opinion } = input;
      return { value: documentIds.length, detail: { stage: 'department', opinion, documents: documentIds } };
    },
  });
}

/** What an opinion of either stage must have. */
export function faultOf({ documentIds, opinion, reason, clauses }: OpinionInput): Refusal | null {
  if (documentIds.length === 0) return { code: 'documents', reason: '请勾选文件。' };
  const row = opinions.find((each) => each.opinion === opinion);
  if (!row) return { code: 'opinion', reason: '请选择清理意见。' };
  if (row.clauses && documentIds.length > 1) {
    return { code: 'one-by-one', reason: '部分条款失效的请一件一件提出，逐条写明条款。' };
  }
  return opinionFault({ opinion: row.opinion, reason, clauses });
}

/** The departments of the documents asked for; null stands for a document that is no item of this clean-up. */
async function agenciesOf(
  scope: Scope,
  { campaignId, documentIds }: OpinionInput,
): Promise<(number | null)[]> {
  const items = new Map(
    (await itemsOf(scope, campaignId)).map(({ documentId, agencyId }) => [documentId, agencyId]),
  );
  return documentIds.map((id) => items.get(id) ?? null);
}

function notOwn({ actor }: Scope, agencies: (number | null)[]): Refusal | null {
  if (agencies.includes(null)) return { code: 'not-an-item', reason: '勾选的文件不在这次清理的范围内。' };
  for (const agencyId of agencies) {
    const refusal = mayNotCleanUp(actor, 'give-opinion', agencyId ?? 0);
    if (refusal) return refusal;
  }
  return null;
}
