import { randomUUID } from 'node:crypto';
import { answerComment } from '#app/policy-library/acts/answer-comment.ts';
import type { MakingInput } from '#app/policy-library/acts/change-making.ts';
import { draftMaking } from '#app/policy-library/acts/draft-making.ts';
import { evaluateMaking } from '#app/policy-library/acts/evaluate-making.ts';
import { giveComment } from '#app/policy-library/acts/give-comment.ts';
import { hearEnterprises } from '#app/policy-library/acts/hear-enterprises.ts';
import { openComments } from '#app/policy-library/acts/open-comments.ts';
import { planExplainer } from '#app/policy-library/acts/plan-explainer.ts';
import { planMaking } from '#app/policy-library/acts/plan-making.ts';
import { publishCommentResults } from '#app/policy-library/acts/publish-comment-results.ts';
import { reviewFairCompetition } from '#app/policy-library/acts/review-fair-competition.ts';
import { sendMakingToReview } from '#app/policy-library/acts/send-making-to-review.ts';
import { startMaking } from '#app/policy-library/acts/start-making.ts';
import { loadMaking } from '#app/policy-library/making/load-making.ts';
import { screens } from '#app/policy-library/making/screens.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { type DemoMaking, demoMakings } from '#cities/320400/library/makings.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** Documents that are being made on the day of the demonstration: one lies open for comments, one is with legal review. */
export async function seedMakings(at: At, cast: Cast, today: Day): Promise<void> {
  for (const making of demoMakings) {
    const onDay = (days: number, actor = cast.head): Scope =>
      at(actor, new Date(`${addDays(today, days)}T02:00:00Z`));
    const run: Run = { making, makingId: await start(making, onDay, cast), onDay };
    const callId = await openCall(run);
    await giveOpinions(run, callId);
    if (making.call.resultsAt !== null) await goOn(run, callId, making.call.resultsAt);
  }
}

interface Run {
  making: DemoMaking;
  makingId: number;
  /** The head's scope, or another actor's, so many days from today. */
  onDay: (days: number, actor?: Cast['head']) => Scope;
}

async function start({ kind, title, plannedAt }: DemoMaking, onDay: Run['onDay'], cast: Cast) {
  const nature = { touchesBusiness: true, touchesMarket: true, majorDecision: false };
  const project = { kind, title, agencyId: cast.agencyId, ...nature, onceKey: randomUUID() };
  return must(await startMaking(onDay(plannedAt), project));
}

/** From the plan to the call for comments. Returns the id of the call. */
async function openCall(run: Run): Promise<number> {
  const { making, makingId, onDay } = run;
  const planned = onDay(making.plannedAt);
  const bases = [{ title: '优化营商环境条例', provision: '' }];
  await taker(run, planned)(planMaking, { necessity: making.necessity, bases, addsSomething: true });
  const explainer = { outline: `为什么制定、怎样办理、和过去有什么不同（示例）`, leader: '示例负责人' };
  const ways = { forms: ['text' as const, 'questions' as const], channels: ['政府网站', '政务新媒体'] };
  const plannedOn = addDays(onDay(0).today, 60);
  must(await planExplainer(planned, { subject: { makingId }, ...explainer, ...ways, plannedOn }));
  const opened = onDay(making.call.openedAt);
  const take = taker(run, opened);
  await take(draftMaking, { blocks: parseText(making.text), note: making.note, uploads: [] });
  const screened = screens.map(({ key }) => key);
  await take(evaluateMaking, { assessment: making.assessment, screened });
  return take(openComments, {
    closesOn: addDays(opened.today, making.call.days),
    shortBecause: '',
    sendTo: '常州市示例路1号，示例邮箱 yijian@example.invalid，电话 0519-00000000',
  });
}

async function giveOpinions({ making, onDay }: Run, callId: number): Promise<void> {
  for (const { after, authorKind, opinion } of making.call.opinions) {
    const scope = onDay(making.call.openedAt + after, { kind: 'public' });
    must(await giveComment(scope, { callId, authorKind, opinion, contact: '', onceKey: randomUUID() }));
  }
}

/** After the call: every opinion answered, results out, enterprises heard, competition reviewed, sent to legal review. */
async function goOn(run: Run, callId: number, resultsAt: number): Promise<void> {
  const { making, onDay } = run;
  const answering = onDay(resultsAt);
  const take = taker(run, answering);
  const ids = await commentsOf(answering, callId);
  for (const [nth, { digest, outcome, reply }] of making.call.opinions.entries()) {
    const commentId = ids[nth] ?? 0;
    await take(answerComment, { commentId, outcome, digest, reply });
  }
  await take(publishCommentResults, { summary: making.call.summary });
  const heard = { heard: '3家示例企业、1家示例协会，座谈会', digest: '建议压缩办理时限，已经采纳（示例）。' };
  await take(hearEnterprises, heard);
  const competition = { outcome: 'no-restriction', opinion: '没有限制市场准入和公平竞争的内容（示例）。' };
  await take(reviewFairCompetition, competition);
  await taker(run, onDay(-2))(sendMakingToReview, { urgentBecause: '' });
}

async function commentsOf({ db, city }: Scope, callId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('comments')
    .select('id')
    .where('city', '=', city.code)
    .where('call_id', '=', callId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Acts on the making as it stands, one after the other, with the scope of a day. */
function taker({ makingId }: Run, scope: Scope) {
  return async <Input extends MakingInput, Value>(
    act: (scope: Scope, input: Input) => Promise<Result<Value>>,
    fields: Omit<Input, keyof MakingInput>,
  ): Promise<Value> => {
    const rowVersion = (await loadMaking(scope, makingId))?.row_version ?? 0;
    return must(await act(scope, { ...fields, makingId, rowVersion } as Input));
  };
}
