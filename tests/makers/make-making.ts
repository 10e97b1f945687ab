import { randomUUID } from 'node:crypto';
import { deliberateMaking } from '#app/policy-library/acts/deliberate-making.ts';
import { draftMaking } from '#app/policy-library/acts/draft-making.ts';
import { evaluateMaking } from '#app/policy-library/acts/evaluate-making.ts';
import { hearEnterprises } from '#app/policy-library/acts/hear-enterprises.ts';
import { openComments } from '#app/policy-library/acts/open-comments.ts';
import { planExplainer } from '#app/policy-library/acts/plan-explainer.ts';
import { planMaking } from '#app/policy-library/acts/plan-making.ts';
import { publishCommentResults } from '#app/policy-library/acts/publish-comment-results.ts';
import { publishMaking } from '#app/policy-library/acts/publish-making.ts';
import { reviewFairCompetition } from '#app/policy-library/acts/review-fair-competition.ts';
import { reviewMaking } from '#app/policy-library/acts/review-making.ts';
import { sendMakingToReview } from '#app/policy-library/acts/send-making-to-review.ts';
import { signMaking } from '#app/policy-library/acts/sign-making.ts';
import { startMaking } from '#app/policy-library/acts/start-making.ts';
import { loadMaking } from '#app/policy-library/making/load-making.ts';
import { screens } from '#app/policy-library/making/screens.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import type { City } from '#app/shell/city.ts';
import type { Actor, Scope } from '#app/shell/scope.ts';
import type { FreshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import type { Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

/** An invented text with a day of effect, a term and a clause of repeal. */
export const draftText = `示例市示例管理办法

第一条　为了规范示例活动，根据《示例条例》，制定本办法。

第二条　本办法适用于本市的示例活动。

第三条　本办法自2025年3月1日起施行，有效期至2030年2月28日。《示例市旧示例办法》同时废止。`;

export interface MakingTraits {
  kind?: 'normative' | 'government-rule';
  touchesBusiness?: boolean;
  touchesMarket?: boolean;
  majorDecision?: boolean;
  title?: string;
}

/** A making begun on 1 November 2024 by the office's handler, with each act of its course as a function of a day. */
export async function makeMaking(
  fresh: FreshDatabase,
  { city, office, ...traits }: { city: City; office: Office } & MakingTraits,
) {
  const scope = (actor: Actor, today: Day): Scope => testScope({ db: fresh.db, city, actor, today });
  const id = must(
    await startMaking(scope(office.handler, '2024-11-01'), {
      kind: traits.kind ?? 'normative',
      agencyId: office.agencyId,
      title: traits.title ?? '示例市示例管理办法',
      touchesBusiness: traits.touchesBusiness ?? false,
      touchesMarket: traits.touchesMarket ?? false,
      majorDecision: traits.majorDecision ?? false,
      onceKey: randomUUID(),
    }),
  );
  const load = async () => {
    const making = await loadMaking(testScope({ db: fresh.db, city }), id);
    if (!making) throw new Error(`no making ${id}`);
    return making;
  };
  const at = async () => ({ makingId: id, rowVersion: (await load()).row_version });
  const draftId = async () => (await load()).drafts.at(-1)?.id ?? 0;
  return {
    id,
    scope,
    load,
    at,
    draftId,
    plan: async (on: Day) => planMaking(scope(office.handler, on), { ...(await at()), ...somePlan }),
    planExplainer: (on: Day) =>
      planExplainer(scope(office.handler, on), { subject: { makingId: id }, ...someExplainerPlan }),
    draft: async (on: Day, text = draftText) =>
      draftMaking(scope(office.handler, on), {
        ...(await at()),
        blocks: parseText(text),
        note: '示例起草说明：过程和主要内容。',
        uploads: [],
      }),
    evaluate: async (on: Day) =>
      evaluateMaking(scope(office.handler, on), {
        ...(await at()),
        assessment: '示例评估论证：必要、可行，预期效果良好。',
        screened: screens.map(({ key }) => key),
      }),
    openComments: async (on: Day, closesOn: Day, shortBecause = '') =>
      openComments(scope(office.handler, on), {
        ...(await at()),
        closesOn,
        shortBecause,
        sendTo: '示例路1号',
      }),
    results: async (on: Day, summary = '示例总体情况') =>
      publishCommentResults(scope(office.head, on), { ...(await at()), summary }),
    hear: async (on: Day) =>
      hearEnterprises(scope(office.handler, on), {
        ...(await at()),
        heard: '示例商会座谈会',
        digest: '主要意见已经采纳',
      }),
    fairCompetition: async (on: Day, outcome = 'no-restriction') =>
      reviewFairCompetition(scope(office.handler, on), { ...(await at()), outcome, opinion: '示例审查意见' }),
    sendToReview: async (on: Day, urgentBecause = '') =>
      sendMakingToReview(scope(office.handler, on), { ...(await at()), urgentBecause }),
    review: async (on: Day, outcome = 'lawful') =>
      reviewMaking(scope(office.reviewer, on), {
        ...(await at()),
        draftId: await draftId(),
        outcome,
        opinion: '示例审核意见',
      }),
    deliberate: async (on: Day, outcome = 'passed') =>
      deliberateMaking(scope(office.head, on), {
        ...(await at()),
        meeting: '示例办公会议第1次会议',
        outcome,
      }),
    sign: async (on: Day) =>
      signMaking(scope(office.signer, on), {
        ...(await at()),
        draftId: await draftId(),
        signatory: '示例签发人',
      }),
    publish: async (on: Day, more = {}) =>
      publishMaking(scope(office.head, on), { ...(await at()), ...somePublication, ...more }),
    explainerReady: () => addReviewedExplainer(fresh, { city, office, makingId: id }),
  };
}

export type MadeMaking = Awaited<ReturnType<typeof makeMaking>>;

/** Takes a normative document that touches nobody's business to the day before it is signed. */
export async function readyToSign(making: MadeMaking): Promise<void> {
  must(await making.plan('2024-11-01'));
  must(await making.planExplainer('2024-11-01'));
  must(await making.draft('2024-11-04'));
  must(await making.evaluate('2024-11-05'));
  must(await making.sendToReview('2024-11-06'));
  must(await making.review('2024-11-12'));
  must(await making.deliberate('2024-11-14'));
  await making.explainerReady();
}

const somePlan = {
  necessity: '示例必要性：现有规定不够用。',
  bases: [{ title: '示例条例', provision: '第九条' }],
  addsSomething: true,
};

const someExplainerPlan = {
  outline: '示例解读提纲：背景、内容、对象。',
  forms: ['text' as const],
  channels: ['政府网站'],
  plannedOn: '2025-01-10',
  leader: '示例负责人',
};

const somePublication = {
  issuer: '示例机关',
  genre: '通知',
  themes: ['02'],
  summary: '示例概述：规范示例活动。',
  keywords: [],
  effectiveOn: '2025-03-01',
  immediateReason: '',
  expiresOn: '2030-02-28',
  documentNo: '',
  endings: [],
  repealsElsewhere: [],
};

/** An explainer as its own acts leave it once it is written and has passed review. */
async function addReviewedExplainer(
  fresh: FreshDatabase,
  { city, office, makingId }: { city: City; office: Office; makingId: number },
): Promise<void> {
  const recorded_at = new Date('2024-11-14T02:00:00Z');
  const { id } = await fresh.owner
    .insertInto('explainers')
    .values({
      city: city.code,
      making_id: makingId,
      form: 'text',
      title: '示例解读',
      blocks: '[]',
      plain_text: '示例解读',
      copy_ratio: 0,
      interpreter: '示例负责人',
      agency_id: office.agencyId,
      officer_id: office.handler.officerId,
      happened_on: '2024-11-14',
      recorded_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await fresh.owner
    .insertInto('explainer_reviews')
    .values({
      city: city.code,
      explainer_id: id,
      outcome: 'passed',
      opinion: '',
      officer_id: office.signer.officerId,
      happened_on: '2024-11-14',
      recorded_at,
    })
    .execute();
}
