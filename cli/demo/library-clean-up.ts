import { decideCampaign } from '#app/policy-library/acts/decide-campaign.ts';
import { giveOpinion } from '#app/policy-library/acts/give-opinion.ts';
import { openCampaign } from '#app/policy-library/acts/open-campaign.ts';
import { AGREE, reviewCampaign } from '#app/policy-library/acts/review-campaign.ts';
import { itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { cleanUp2024 } from '#cities/320400/library/plan.ts';
import type { DemoIds } from '#cli/demo/demo-ids.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';

/** The clean-up of 2024 from its opening to the decision. */
export async function cleanUp(at: At, cast: Cast, ids: DemoIds): Promise<void> {
  const campaignId = must(
    await openCampaign(at(cast.head, new Date('2024-11-04T02:00:00Z')), {
      kind: 'periodic',
      title: '2024年市政府规章和行政规范性文件清理',
      basis: '示例：年度清理计划',
      scope: {
        kinds: ['government-rule', 'normative'],
        agencyIds: [],
        fromYear: null,
        toYear: null,
        themes: [],
      },
      dueOn: '2024-11-25',
    }),
  );
  const opened = at(cast.handler, new Date('2024-11-18T02:00:00Z'));
  const items = (await itemsOf(opened, campaignId)).map(({ documentId }) => documentId);
  const ending = endings(ids);
  for (const { opinion, documentIds, reason } of ending) {
    must(await giveOpinion(opened, { campaignId, documentIds, opinion, reason, clauses: [] }));
  }
  const ended = new Set(ending.flatMap(({ documentIds }) => documentIds));
  const kept = items.filter((id) => !ended.has(id));
  const keep = { opinion: 'keep', reason: '仍然适用（示例）', clauses: [] };
  must(await giveOpinion(opened, { campaignId, documentIds: kept, ...keep }));
  const reviewed = at(cast.reviewer, new Date('2024-11-27T02:00:00Z'));
  const agree = { opinion: AGREE, reason: '同意部门意见（示例）', clauses: [] };
  must(await reviewCampaign(reviewed, { campaignId, documentIds: items, ...agree }));
  const decided = at(cast.signer, new Date(`${cleanUp2024.on}T02:00:00Z`));
  const title = '常州市人民政府关于公布规章和行政规范性文件清理结果的决定';
  const decision = { title, issuer: '常州市人民政府', effectiveOn: cleanUp2024.on };
  must(await decideCampaign(decided, { campaignId, ...decision }));
}

function endings(ids: DemoIds) {
  const idsOf = (keys: string[]) => keys.map((key) => ids.get(key) ?? 0);
  const { rules, repealed, lapsed } = cleanUp2024;
  return [
    { opinion: 'repeal', documentIds: idsOf([...rules, ...repealed]), reason: '已被新规定替代（示例）' },
    { opinion: 'declare-lapsed', documentIds: idsOf(lapsed), reason: '适用期已过（示例）' },
  ];
}
