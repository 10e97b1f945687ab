import { decisionBlocks } from '#app/policy-library/clean-up/decision-text.ts';
import { type Campaign, type CampaignItem, standingOpinion } from '#app/policy-library/clean-up/queries.ts';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { openRecord } from '#app/policy-library/documents/new-document.ts';
import { nextDocumentNumber, nextIndexNumber } from '#app/policy-library/documents/next-number.ts';
import { insertAct } from '#app/policy-library/validity/insert-act.ts';
import type { Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import type { Day } from '#law/cite.ts';
import { opinions } from '#law/publication/clean-up-rules.ts';

/** What was decided, with the documents that it names. */
export interface Decided {
  title: string;
  /** 署名 */
  issuer: string;
  effectiveOn: Day;
  items: CampaignItem[];
}

/** Writes the decision document into the library, inside the act's transaction. Returns its id. */
export async function insertDecision(inside: Scope, campaign: Campaign, decided: Decided): Promise<number> {
  const { today, now } = inside;
  const year = Number(today.slice(0, 4));
  const mark = (await decisionMark(inside, campaign.agency_id)) ?? '';
  const documentNo = await nextDocumentNumber(inside, { mark, year });
  const blocks = decisionBlocks({
    ...decided,
    issuer: decided.issuer.trim(),
    basis: campaign.basis,
    signedOn: today,
  });
  return insertDocument(inside, {
    ...openRecord,
    kind: 'decision',
    genre: '决定',
    title: decided.title.trim(),
    documentNo,
    indexNo: await nextIndexNumber(inside, { agencyId: campaign.agency_id, year }),
    agencyId: campaign.agency_id,
    issuers: [{ name: decided.issuer.trim(), agencyId: campaign.agency_id }],
    themes: ['02'],
    columns: ['文件清理'],
    summary: `公布“${campaign.title}”的结果。`,
    formedOn: today,
    publishedAt: now,
    publishedOn: today,
    effectiveOn: decided.effectiveOn,
    effectiveBecause: '决定写明施行日期',
    source: '文件清理',
    text: {
      blocks,
      validFrom: decided.effectiveOn,
      note: '',
      amendedById: null,
      declaredLapsed: false,
      sourceKey: null,
    },
  });
}

/** One act for each document that the decision changes or confirms; those to be amended hold as they stand. */
export async function setMarks(
  inside: Scope,
  { items, decisionId, ...decided }: Decided & { decisionId: number; campaignId: number },
): Promise<number> {
  let acts = 0;
  for (const item of items) {
    const standing = standingOpinion(item);
    const kind = opinions.find(({ opinion }) => opinion === standing?.opinion)?.act;
    if (!standing || !kind) continue;
    await insertAct(inside, {
      documentId: item.documentId,
      kind,
      basisId: decisionId,
      basisTitle: decided.title,
      provision: '',
      clauses: standing.clauses,
      effectiveOn: decided.effectiveOn,
      untilOn: null,
      registerNo: '',
      note: standing.reason,
      campaignId: decided.campaignId,
    });
    await noteChange(inside, 'document', String(item.documentId));
    acts += 1;
  }
  return acts;
}

/** 发文机关代字 for decisions of an agency; null where none is filed. */
export async function decisionMark({ db, city }: Scope, agencyId: number): Promise<string | null> {
  const row = await db
    .selectFrom('document_marks')
    .select('mark')
    .where('city', '=', city.code)
    .where('agency_id', '=', agencyId)
    .where('kind', 'in', ['decision', 'policy'])
    .orderBy('kind')
    .executeTakeFirst();
  return row?.mark ?? null;
}
