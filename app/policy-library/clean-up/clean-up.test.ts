import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideCampaign } from '#app/policy-library/acts/decide-campaign.ts';
import { giveOpinion } from '#app/policy-library/acts/give-opinion.ts';
import { openCampaign } from '#app/policy-library/acts/open-campaign.ts';
import { removeCampaignItem } from '#app/policy-library/acts/remove-campaign-item.ts';
import { AGREE, reviewCampaign } from '#app/policy-library/acts/review-campaign.ts';
import { campaignOf, itemsOf, listCampaigns, progressOf } from '#app/policy-library/clean-up/queries.ts';
import { documentOf, versionText } from '#app/policy-library/documents/queries.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { CleanUpOpinion } from '#law/publication/clean-up-rules.ts';
import type { ValidityState } from '#law/publication/validity-facts.ts';
import { type MadeDocument, makeDocument } from '#tests/makers/make-document.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

const cityA = testCity('990100');
const cityB = testCity('990200');
const today = '2024-12-12';
let database: FreshDatabase;
let offices = 0;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** An agency that cleans up its own normative documents; each test has its own. */
async function cleaningOffice(city = cityA) {
  offices += 1;
  const office = await makeOffice(database.db, city, `ql${offices}`);
  await database.owner
    .insertInto('document_marks')
    .values({
      city: city.code,
      agency_id: office.agencyId,
      kind: 'decision',
      mark: `示${'甲乙丙丁戊己庚辛'[offices % 8]}发`,
    })
    .execute();
  const as = (actor: Actor, on = today) => testScope({ db: database.db, city, actor, today: on });
  const document = (made: MadeDocument = {}) =>
    makeDocument(as(office.clerk), {
      ...{ agencyId: office.agencyId, expiresOn: '2029-02-28', termBecause: '有效期五年' },
      ...made,
    });
  return { office, as, document, ...campaignSteps(office, as) };
}

function campaignSteps(office: Office, as: (actor: Actor) => ReturnType<typeof testScope>) {
  const scope = { kinds: ['normative' as const], agencyIds: [], fromYear: null, toYear: null, themes: [] };
  return {
    open: async (more = {}) =>
      must(
        await openCampaign(as(office.head), {
          kind: 'periodic',
          title: '示例定期清理',
          basis: '年度清理计划',
          scope,
          dueOn: '2024-12-31',
          ...more,
        }),
      ),
    say: (campaignId: number, documentIds: number[], opinion: string, clauses: string[] = []) =>
      giveOpinion(as(office.handler), { campaignId, documentIds, opinion, reason: '情况变化', clauses }),
    agree: (campaignId: number, documentIds: number[]) =>
      reviewCampaign(as(office.reviewer), {
        campaignId,
        documentIds,
        opinion: AGREE,
        reason: '',
        clauses: [],
      }),
    decide: (campaignId: number, effectiveOn = today) =>
      decideCampaign(as(office.signer), {
        campaignId,
        title: `关于公布第${campaignId}次清理结果的决定`,
        issuer: '示例市人民政府',
        effectiveOn,
      }),
  };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

const becomes: Record<CleanUpOpinion, ValidityState> = {
  keep: 'in-force',
  amend: 'in-force',
  repeal: 'repealed',
  'declare-lapsed': 'expired',
  'partly-lapsed': 'partial',
};

describe('a clean-up', () => {
  it('ends in one decision with its lists, and sets every mark in the same instant', async () => {
    const { office, as, document, open, say, agree, decide } = await cleaningOffice();
    const opinions: CleanUpOpinion[] = ['keep', 'amend', 'repeal', 'declare-lapsed', 'partly-lapsed'];
    const ids: number[] = [];
    for (const opinion of opinions)
      ids.push(await document({ title: `示例${opinion}办法`, documentNo: null }));
    const untouched = await document({ kind: 'government-rule', title: '示例不在范围内的规定' });
    const campaign = await open();
    for (const [index, opinion] of opinions.entries()) {
      const clauses = opinion === 'partly-lapsed' ? ['第三条'] : [];
      expect(codeOf(await say(campaign, [ids[index] ?? 0], opinion, clauses))).toBe('done');
    }
    expect(codeOf(await agree(campaign, ids))).toBe('done');
    const decisionId = must(await decide(campaign));
    const scope = as(office.clerk);
    const after = await validitiesOn(scope, [...ids, untouched], today);
    expect(ids.map((id) => after.get(id)?.state)).toEqual(opinions.map((opinion) => becomes[opinion]));
    expect(after.get(untouched)?.state).toBe('in-force');
    expect(after.get(ids[2] ?? 0)?.basis).toMatchObject({ documentId: decisionId, on: today });
    expect(after.get(ids[4] ?? 0)?.lapsedClauses).toEqual(['第三条']);
    expect((await validitiesOn(scope, ids, '2024-12-11')).get(ids[2] ?? 0)?.state).toBe('in-force');
    const decision = await documentOf(scope, decisionId);
    expect(decision).toMatchObject({ kind: 'decision', published_on: today });
    expect(decision?.document_no).toMatch(/^示.发〔2024〕1号$/);
    const text = await versionText(scope, { id: decisionId, number: 1 });
    const tables = text?.blocks
      .filter(({ kind }) => kind === 'table')
      .map(({ rows }) => rows?.map((row) => row[1]));
    expect(tables).toEqual([
      ['文件名称', '示例keep办法', '示例partly-lapsed办法'],
      ['文件名称', '示例repeal办法'],
      ['文件名称', '示例declare-lapsed办法'],
      ['文件名称', '示例amend办法'],
    ]);
    expect(codeOf(await decide(campaign))).toBe('decided');
    expect(codeOf(await say(campaign, ids, 'keep'))).toBe('decided');
    expect((await verifyAudit(database.db, cityA.code)).firstBroken).toBeNull();
  });

  it('is refused while an opinion or a review is missing, with the article, and by others', async () => {
    const { office, as, document, open, say, agree, decide } = await cleaningOffice();
    const other = await cleaningOffice();
    const [first, second] = [
      await document({ title: '示例甲办法' }),
      await document({ title: '示例乙办法' }),
    ];
    const campaign = await open();
    await say(campaign, [first], 'repeal');
    expect(await decide(campaign)).toMatchObject({
      refusal: { code: 'opinions-missing', cite: { article: '（六）' } },
    });
    expect(codeOf(await agree(campaign, [first, second]))).toBe('opinion-missing');
    await say(campaign, [second], 'keep');
    await agree(campaign, [first]);
    expect(codeOf(await decide(campaign))).toBe('not-reviewed');
    expect(codeOf(await other.decide(campaign))).toBe('not-your-role');
    expect(codeOf(await other.say(campaign, [first], 'keep'))).toBe('not-your-role');
    const asClerk = {
      campaignId: campaign,
      title: '示例清理的决定',
      issuer: '示例市人民政府',
      effectiveOn: today,
    };
    expect(codeOf(await decideCampaign(as(office.clerk), asClerk))).toBe('not-your-role');
    expect(progressOf(await itemsOf(as(office.clerk), campaign))).toMatchObject([
      { items: 2, silent: 0, unreviewed: 1 },
    ]);
    expect((await listCampaigns(as(office.clerk))).find(({ id }) => id === campaign)).toMatchObject({
      items: 2,
      silent: 0,
      unreviewed: 1,
    });
  });

  it('lets an item be taken out with a reason before the decision, and leaves its state alone', async () => {
    const { office, as, document, open, say, agree, decide } = await cleaningOffice();
    const [kept, out] = [
      await document({ title: '示例留下办法' }),
      await document({ title: '示例移出办法' }),
    ];
    const campaign = await open();
    await say(campaign, [kept, out], 'repeal');
    const removal = { campaignId: campaign, documentId: out, reason: '' };
    expect(codeOf(await removeCampaignItem(as(office.head), removal))).toBe('reason');
    expect(codeOf(await removeCampaignItem(as(office.handler), { ...removal, reason: '另行修改' }))).toBe(
      'not-your-role',
    );
    expect(codeOf(await removeCampaignItem(as(office.head), { ...removal, reason: '另行修改' }))).toBe(
      'done',
    );
    await agree(campaign, [kept]);
    must(await decide(campaign));
    const after = await validitiesOn(as(office.clerk), [kept, out], today);
    expect([after.get(kept)?.state, after.get(out)?.state]).toEqual(['repealed', 'in-force']);
  });

  it('asks clauses of a partial lapse, document by document, and takes no other city for its own', async () => {
    const { office, as, document, open, say } = await cleaningOffice();
    const abroad = await cleaningOffice(cityB);
    const ids = [await document({ title: '示例一号办法' }), await document({ title: '示例二号办法' })];
    const campaign = await open();
    expect(codeOf(await say(campaign, ids.slice(0, 1), 'partly-lapsed'))).toBe('clauses-missing');
    expect(codeOf(await say(campaign, ids, 'partly-lapsed', ['第一条']))).toBe('one-by-one');
    expect(codeOf(await say(campaign, ids.slice(0, 1), 'repeal', ['第一条']))).toBe('clauses-not-asked');
    expect(codeOf(await say(campaign, [await abroad.document()], 'keep'))).toBe('not-an-item');
    expect(codeOf(await abroad.say(campaign, ids, 'keep'))).toBe('unknown-campaign');
    expect(await campaignOf(abroad.as(abroad.office.head), campaign)).toBeUndefined();
    expect(await itemsOf(abroad.as(abroad.office.head), campaign)).toEqual([]);
    expect(codeOf(await openCampaign(as(office.clerk), {} as never))).toBe('not-your-role');
  });

  it('changes the state of exactly the documents that it names (property)', async () => {
    const { office, as, document, open, say, agree, decide } = await cleaningOffice();
    const outside = [
      await document({ kind: 'policy', title: '示例通知一' }),
      await document({ kind: 'plan', title: '示例规划' }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<CleanUpOpinion>('keep', 'amend', 'repeal', 'declare-lapsed'), {
          minLength: 1,
          maxLength: 4,
        }),
        async (chosen) => {
          const ids: number[] = [];
          for (const [index] of chosen.entries()) ids.push(await document({ title: `示例性质${index}办法` }));
          const campaign = await open();
          const items = (await itemsOf(as(office.clerk), campaign)).map(({ documentId }) => documentId);
          const earlier = items.filter((id) => !ids.includes(id));
          for (const [index, id] of ids.entries()) await say(campaign, [id], chosen[index] ?? 'keep');
          if (earlier.length > 0) await say(campaign, earlier, 'amend');
          await agree(campaign, items);
          const scope = as(office.clerk);
          const all = [...ids, ...earlier, ...outside];
          const before = await validitiesOn(scope, all, today);
          must(await decide(campaign));
          const after = await validitiesOn(scope, all, today);
          const changed = all.filter((id) => before.get(id)?.state !== after.get(id)?.state);
          const named = ids.filter((_, index) => ['repeal', 'declare-lapsed'].includes(chosen[index] ?? ''));
          expect(changed).toEqual(named);
        },
      ),
      { numRuns: 12 },
    );
  });
});
