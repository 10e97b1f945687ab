import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endMaking } from '#app/policy-library/acts/end-making.ts';
import { fileMaking } from '#app/policy-library/acts/file-making.ts';
import { planMaking } from '#app/policy-library/acts/plan-making.ts';
import { publishMaking } from '#app/policy-library/acts/publish-making.ts';
import { recordFilingAnswer } from '#app/policy-library/acts/record-filing-answer.ts';
import { reviewMaking } from '#app/policy-library/acts/review-making.ts';
import { signMaking } from '#app/policy-library/acts/sign-making.ts';
import { startMaking } from '#app/policy-library/acts/start-making.ts';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { openRecord } from '#app/policy-library/documents/new-document.ts';
import { breachesOf, runningLimits } from '#app/policy-library/making/limits.ts';
import { nextStep } from '#app/policy-library/making/next-step.ts';
import { makingChainOf } from '#app/policy-library/making/queries.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { draftText, type MakingTraits, makeMaking, readyToSign } from '#tests/makers/make-making.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

// Codes of 江苏, so that the province's rules on effect, term and filing hold.
const cityA = testCity('329901');
const cityB = testCity('329902');
let fresh: FreshDatabase;
let office: Office;
let abroad: Office;

beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, cityA);
  abroad = await makeOffice(fresh.db, cityB);
  await fresh.owner
    .updateTable('agencies')
    .set({ kind: 'government-office', organisation_code: '014109429' })
    .where('city', '=', cityA.code)
    .where('id', '=', office.agencyId)
    .execute();
  const marks = { city: cityA.code, agency_id: office.agencyId };
  await fresh.owner
    .insertInto('document_marks')
    .values([
      { ...marks, kind: 'normative', mark: '示政规' },
      { ...marks, kind: 'government-rule', mark: '示例市人民政府令' },
    ])
    .execute();
});
afterAll(() => fresh.drop());

const make = (traits: MakingTraits = {}) => makeMaking(fresh, { city: cityA, office, ...traits });
const today = (day: string) => testScope({ db: fresh.db, city: cityA, today: day });
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

describe('the gates of a normative document', () => {
  it('each refuses before its turn, with its article, and passes in its turn', async () => {
    const making = await make({ touchesBusiness: true, touchesMarket: true });
    expect(await making.draft('2024-11-02')).toMatchObject({ ok: false, refusal: { code: 'not-planned' } });
    must(await making.plan('2024-11-02'));
    // 三同步: no draft is received without the plan of its explanation.
    expect(await making.draft('2024-11-03')).toMatchObject({
      ok: false,
      refusal: { code: 'explainer-plan-missing', cite: { instrument: '国办发〔2016〕80号' } },
    });
    must(await making.planExplainer('2024-11-03'));
    expect(codeOf(await making.openComments('2024-11-03', '2024-12-10'))).toBe('draft-missing');
    must(await making.draft('2024-11-04'));
    must(await making.evaluate('2024-11-05'));
    expect(await making.openComments('2024-11-06', '2024-11-20')).toMatchObject({
      ok: false,
      refusal: { code: 'comment-period-short', cite: { article: '第六十二条' } },
    });
    must(await making.openComments('2024-11-06', '2024-12-06'));
    expect(codeOf(await making.sendToReview('2024-12-01'))).toBe('comments-open');
    expect(codeOf(await making.results('2024-12-06'))).toBe('comments-open');
    must(await making.results('2024-12-07', ''));
    expect(codeOf(await making.sendToReview('2024-12-09'))).toBe('enterprises-not-heard');
    expect(codeOf(await making.fairCompetition('2024-12-09'))).toBe('enterprises-not-heard');
    must(await making.hear('2024-12-09'));
    expect(codeOf(await making.sendToReview('2024-12-09'))).toBe('fair-competition-missing');
    must(await making.fairCompetition('2024-12-09', 'restricts'));
    expect(codeOf(await making.sendToReview('2024-12-09'))).toBe('restricts-competition');
    must(await making.fairCompetition('2024-12-09'));
    expect(codeOf(await making.deliberate('2024-12-09'))).toBe('not-reviewed');
    must(await making.sendToReview('2024-12-09'));
    expect(codeOf(await making.deliberate('2024-12-20'))).toBe('review-open');
    must(await making.review('2024-12-10'));
    // Five working days are the reviewers' due, even when they were quicker.
    expect(await making.deliberate('2024-12-12')).toMatchObject({
      ok: false,
      refusal: { code: 'review-time-short', cite: { instrument: '国办发〔2018〕115号' } },
    });
    must(await making.deliberate('2024-12-16'));
    expect(codeOf(await making.sign('2024-12-17'))).toBe('explainer-missing');
    await making.explainerReady();
    expect(codeOf(await making.publish('2024-12-17'))).toBe('not-signed');
    must(await making.sign('2024-12-17'));
    expect(codeOf(await making.publish('2025-02-20'))).toBe('effect-too-soon');
    expect(codeOf(await making.publish('2024-12-18', { expiresOn: '2031-01-01' }))).toBe('term-too-long');
    expect(codeOf(await making.publish('2024-12-18', { expiresOn: null }))).toBe('term-missing');
    const documentId = must(await making.publish('2024-12-18'));
    const file = async (on: string) =>
      fileMaking(making.scope(office.clerk, on), { ...(await making.at()), to: '示例省人民政府' });
    must(await file('2024-12-30'));
    expect(codeOf(await file('2024-12-31'))).toBe('filed');
    must(
      await recordFilingAnswer(making.scope(office.clerk, '2025-01-10'), {
        ...(await making.at()),
        outcome: 'accepted',
        filingNo: '示备〔2025〕1号',
        opinion: '',
      }),
    );
    expect(nextStep(await making.load(), today('2025-01-11'))).toBeNull();
    expect(breachesOf(await making.load(), today('2025-01-11'))).toEqual([]);
    const chain = await makingChainOf(today('2025-01-11'), documentId);
    expect(chain.map(({ gate }) => gate)).toEqual([
      'plan',
      'comments',
      'comments',
      'fair-competition',
      'fair-competition',
      'fair-competition',
      'legal-review',
      'deliberation',
      'signing',
      'publication',
      'filing',
      'filing',
    ]);
    expect(chain.every(({ cite }) => cite !== null)).toBe(true);
  });

  it('an unlawful or amended draft goes back; the amended text is reviewed anew', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-04'));
    expect(codeOf(await making.sendToReview('2024-11-04'))).toBe('evaluation-missing');
    must(await making.evaluate('2024-11-04'));
    must(await making.sendToReview('2024-11-05'));
    must(await making.review('2024-11-06', 'amend'));
    expect(codeOf(await making.deliberate('2024-11-20'))).toBe('review-amend');
    expect(codeOf(await making.sendToReview('2024-11-20'))).toBe('not-amended');
    must(await making.draft('2024-11-20', `${draftText}补充。`));
    expect(codeOf(await making.deliberate('2024-11-20'))).toBe('review-amend');
    must(await making.sendToReview('2024-11-20'));
    must(await making.review('2024-11-21', 'unlawful'));
    expect(codeOf(await making.deliberate('2024-12-20'))).toBe('reviewed-unlawful');
  });

  it('a meeting that asks for changes gets them before signing, once', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-04'));
    must(await making.evaluate('2024-11-05'));
    must(await making.sendToReview('2024-11-06'));
    must(await making.review('2024-11-12'));
    must(await making.deliberate('2024-11-14', 'passed-as-amended'));
    await making.explainerReady();
    expect(codeOf(await making.sign('2024-11-15'))).toBe('amendments-missing');
    must(await making.draft('2024-11-15', `${draftText}按会议意见修改。`));
    expect(codeOf(await making.draft('2024-11-15', draftText))).toBe('deliberated');
    must(await making.sign('2024-11-15'));
    expect(codeOf(await making.draft('2024-11-16', draftText))).toBe('signed');
  });

  it('a shorter call needs a published reason', async () => {
    const making = await make({ majorDecision: true });
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-04'));
    const call = must(await making.openComments('2024-11-04', '2024-11-10', '台风应急需要'));
    const row = await fresh.db
      .selectFrom('comment_calls')
      .select('short_because')
      .where('id', '=', call)
      .executeTakeFirst();
    expect(row?.short_because).toBe('台风应急需要');
  });

  it('tells which limits run, and marks a review after fifteen working days', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-04'));
    must(await making.evaluate('2024-11-05'));
    must(await making.sendToReview('2024-11-06'));
    expect(runningLimits(await making.load(), today('2024-11-28'))).toMatchObject([
      { what: '合法性审核意见', on: '2024-11-27', late: true },
    ]);
    must(await making.review('2024-11-29'));
    expect(breachesOf(await making.load(), today('2024-12-01'))).toHaveLength(1);
    expect(runningLimits(await making.load(), today('2024-12-01'))).toEqual([]);
  });
});

describe('publication', () => {
  it('gives each number once, relates the document and ends what its text names', async () => {
    const old = await fresh.db.transaction().execute((trx) =>
      insertDocument(today('2019-01-01').in(trx), {
        ...openRecord,
        kind: 'normative',
        title: '示例市旧示例办法',
        documentNo: '示政规〔2025〕1号',
        publishedOn: '2019-01-01',
        effectiveOn: '2019-01-01',
        effectiveBecause: '文件写明施行日期',
        expiresOn: '2029-01-01',
        termBecause: '文件写明有效期至',
        text: {
          blocks: parseText('第一条　旧办法。'),
          validFrom: '2019-01-01',
          note: '',
          amendedById: null,
          declaredLapsed: false,
          sourceKey: null,
        },
      }),
    );
    const making = await make();
    await readyToSign(making);
    must(await making.sign('2025-01-08'));
    const ending = {
      documentId: old,
      kind: 'replaced' as const,
      provision: '同时废止',
      effectiveOn: '2025-03-01',
    };
    const stray = { ...ending, documentId: old + 1_000_000 };
    expect(codeOf(await making.publish('2025-01-09', { endings: [stray] }))).toBe('not-named');
    const id = must(await making.publish('2025-01-09', { endings: [ending] }));
    const row = await fresh.db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    // The number of the imported document is skipped, never given again.
    expect(row).toMatchObject({
      document_no: '示政规〔2025〕2号',
      index_no: '014109429/2025-00001',
      register_no: '规登〔2025〕1号',
      effective_on: '2025-03-01',
      expires_on: '2030-02-28',
      formed_on: '2025-01-08',
    });
    const state = async (day: string) =>
      (await validitiesOn(today(day), [old, id], day)).get(old)?.state ?? 'none';
    expect([await state('2025-02-28'), await state('2025-03-01')]).toEqual(['in-force', 'replaced']);
    const relations = await fresh.db
      .selectFrom('document_relations')
      .select(['kind', 'to_title', 'provision'])
      .where('from_id', '=', id)
      .execute();
    expect(relations).toEqual([{ kind: 'based-on', to_title: '示例条例', provision: '第九条' }]);
    expect(codeOf(await making.publish('2025-01-09'))).toBe('published');
  });

  it('ties the draft that was open for comments to the document that it became', async () => {
    const making = await make({ majorDecision: true });
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-01'));
    must(await making.evaluate('2024-11-01'));
    must(await making.openComments('2024-11-01', '2024-12-02'));
    must(await making.results('2024-12-03', ''));
    must(await making.sendToReview('2024-12-03'));
    must(await making.review('2024-12-10'));
    must(await making.deliberate('2024-12-16'));
    await making.explainerReady();
    must(await making.sign('2024-12-17'));
    const id = must(await making.publish('2024-12-18'));
    const [call] = (await making.load()).calls;
    const relation = await fresh.db
      .selectFrom('document_relations')
      .select(['from_id', 'kind'])
      .where('to_id', '=', id)
      .execute();
    expect(relation).toEqual([{ from_id: call?.document_id, kind: 'draft-of' }]);
    const drafts = await validitiesOn(today('2025-06-01'), [call?.document_id ?? 0], '2025-06-01');
    expect(drafts.get(call?.document_id ?? 0)?.state).toBe('draft');
  });

  it('an agency without a code gets no index number', async () => {
    const poor = await makeOffice(fresh.db, cityA, 'poor');
    const making = await makeMaking(fresh, { city: cityA, office: poor });
    await readyToSign(making);
    must(await making.sign('2024-11-18'));
    const refusal = await making.publish('2024-11-19');
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'no-organisation-code' } });
  });
});

describe('a government rule', () => {
  it('goes its own course and is an order with its own numbers', async () => {
    const making = await make({ kind: 'government-rule', title: '示例市示例管理规定' });
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-01'));
    // Every draft of a rule is laid open, whatever it touches.
    expect(await making.sendToReview('2024-11-02')).toMatchObject({
      ok: false,
      refusal: { code: 'comments-missing', cite: { instrument: '规章制定程序条例', article: '第十五条' } },
    });
    must(await making.openComments('2024-11-02', '2024-12-02'));
    must(await making.results('2024-12-03', ''));
    must(await making.sendToReview('2024-12-03'));
    must(await making.review('2024-12-04'));
    must(await making.deliberate('2024-12-05'));
    await making.explainerReady();
    must(await making.sign('2024-12-06'));
    expect(codeOf(await making.publish('2025-02-10', { expiresOn: null }))).toBe('effect-too-soon');
    const reason = { expiresOn: null, immediateReason: '公布后不立即施行将有碍规章施行' };
    const id = must(await making.publish('2025-02-10', reason));
    const row = await fresh.db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ document_no: '示例市人民政府令第1号', expires_on: null });
    expect(runningLimits(await making.load(), today('2025-02-11'))).toMatchObject([
      { what: '报送备案', cite: { instrument: '法规规章备案审查条例' } },
    ]);
  });

  it('is made by the government alone', async () => {
    const department = await makeOffice(fresh.db, cityA, 'dept');
    const input = { touchesBusiness: false, touchesMarket: false, majorDecision: false, onceKey: 'one' };
    const result = await startMaking(testScope({ db: fresh.db, city: cityA, actor: department.handler }), {
      ...input,
      kind: 'government-rule',
      agencyId: department.agencyId,
      title: '示例部门规定',
    });
    expect(codeOf(result)).toBe('no-power-to-make-rules');
  });
});

describe('what happened outside the system', () => {
  it('is recorded on its day with its proof, its breach marked, and never refused', async () => {
    const making = await make();
    must(await making.plan('2024-11-01'));
    must(await making.planExplainer('2024-11-01'));
    must(await making.draft('2024-11-04'));
    const outside = { on: '2024-11-10', evidence: '示例签报第3号，存档案室' };
    must(
      await signMaking(making.scope(office.clerk, '2024-12-01'), {
        ...(await making.at()),
        draftId: await making.draftId(),
        signatory: '示例签发人',
        outside,
      }),
    );
    const published = await publishMaking(making.scope(office.clerk, '2024-12-01'), {
      ...(await making.at()),
      issuer: '示例机关',
      genre: '通知',
      themes: ['02'],
      summary: '示例概述：规范示例活动。',
      keywords: [],
      effectiveOn: '2024-11-15',
      immediateReason: '',
      expiresOn: '2029-11-14',
      documentNo: '示政规〔2024〕77号',
      endings: [],
      repealsElsewhere: [],
      outside: { on: '2024-11-12', evidence: '示例公报' },
    });
    const id = must(published);
    const row = await fresh.db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ document_no: '示政规〔2024〕77号', published_on: '2024-11-12' });
    const made = await making.load();
    expect(breachesOf(made, today('2024-12-01')).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('没有经过集体审议'),
      expect.stringContaining('解读材料'),
    ]);
    expect(made.steps.at(-1)?.happened_on).toBe('2024-11-12');
  });

  it('needs its day and its proof', async () => {
    const making = await make();
    const plan = {
      necessity: '示例必要性：现有规定不够用。',
      bases: [{ title: '示例条例', provision: '' }],
      addsSomething: true,
    };
    for (const outside of [
      { on: '2025-01-01', evidence: '示例' },
      { on: '', evidence: '示例' },
      { on: '2024-10-01', evidence: ' ' },
    ]) {
      const result = await planMaking(making.scope(office.handler, '2024-11-01'), {
        ...(await making.at()),
        ...plan,
        outside,
      });
      expect(result.ok).toBe(false);
    }
  });
});

describe('who may act', () => {
  it('the second of two officers is told, also when both press at once', async () => {
    const making = await make();
    const at = await making.at();
    const press = () =>
      planMaking(making.scope(office.handler, '2024-11-01'), {
        ...at,
        necessity: '示例必要性：现有规定不够用。',
        bases: [{ title: '示例条例', provision: '' }],
        addsSomething: true,
      });
    const codes = (await Promise.all([press(), press()])).map(codeOf).sort();
    expect(codes).toEqual(['changed-meanwhile', 'done']);
    expect((await making.load()).steps).toHaveLength(1);
  });

  it('a making of another city or agency is unknown', async () => {
    const making = await make();
    const input = { ...(await making.at()), reason: '示例理由' };
    const stranger = await makeOffice(fresh.db, cityA, 'stranger');
    const elsewhere = testScope({ db: fresh.db, city: cityB, actor: abroad.head });
    expect(codeOf(await endMaking(elsewhere, input))).toBe('unknown-making');
    expect(codeOf(await endMaking(making.scope(stranger.head, '2024-11-01'), input))).toBe('unknown-making');
    expect(codeOf(await endMaking(making.scope(office.clerk, '2024-11-01'), input))).toBe('not-your-role');
  });

  it('nobody reviews or signs his own draft', async () => {
    const many = await office.officer('示例多岗', ['handler', 'reviewer', 'signer', 'office-head']);
    const own = await makeMaking(fresh, {
      city: cityA,
      office: { ...office, handler: many, reviewer: many, signer: many },
    });
    must(await own.plan('2024-11-01'));
    must(await own.planExplainer('2024-11-01'));
    must(await own.draft('2024-11-04'));
    must(await own.evaluate('2024-11-05'));
    must(await own.sendToReview('2024-11-06'));
    expect(codeOf(await own.review('2024-11-12'))).toBe('own-draft');
    const review = {
      ...(await own.at()),
      draftId: await own.draftId(),
      outcome: 'lawful',
      opinion: '',
    };
    must(await reviewMaking(own.scope(office.reviewer, '2024-11-12'), review));
    must(await own.deliberate('2024-11-14'));
    await own.explainerReady();
    expect(codeOf(await own.sign('2024-11-15'))).toBe('own-draft');
  });

  it('an ended making goes no further', async () => {
    const making = await make();
    must(
      await endMaking(making.scope(office.head, '2024-11-01'), {
        ...(await making.at()),
        reason: '示例理由：情况变化',
      }),
    );
    expect(codeOf(await making.plan('2024-11-02'))).toBe('ended');
    expect(nextStep(await making.load(), today('2024-11-03'))).toBeNull();
  });

  it('steps are never altered, and the audit chain holds', async () => {
    await expect(sql`update making_steps set step = 'plan'`.execute(fresh.db)).rejects.toThrow(/permission/);
    expect((await verifyAudit(fresh.db, cityA.code)).firstBroken).toBeNull();
  });
});
