import { randomUUID } from 'node:crypto';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { consultThirdParty } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { extendReplyLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { recordOpinion } from '#app/disclosure-requests/acts/record-opinion.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
import { reviewSecrecy } from '#app/disclosure-requests/acts/review-secrecy.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { signReply } from '#app/disclosure-requests/acts/sign-reply.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import type { Actor, Result, Scope } from '#app/shell/scope.ts';
import { draftTexts } from '#cli/demo/draft-texts.ts';
import type { CasePlan, Step, StepKind } from '#cli/demo/plan.ts';
import { reviewsOf } from '#law/disclosure/evidence.ts';

/** Who acts in the demonstration, and where. */
export interface Cast {
  agencyId: number;
  unitId: number;
  replyNameId: number;
  clerk: Actor;
  handler: Extract<Actor, { kind: 'officer' }>;
  reviewer: Actor;
  head: Actor;
  signer: Actor;
}

/** A scope of the simulated clock. */
export type At = (actor: Actor, now: Date) => Scope;

interface Running {
  plan: CasePlan;
  requestId: number;
  rowVersion: number;
  draftId: number;
  consultationId: number;
}

/** Plays all plans in the order of their days, through the acts that officers use. */
export async function runPlans(plans: CasePlan[], cast: Cast, at: At): Promise<void> {
  const running = new Map<number, Running>();
  const all = plans.flatMap((plan) => plan.steps.map((step, index) => ({ plan, step, index })));
  all.sort((a, b) => compare(a.step.on, b.step.on) || a.index - b.index || a.plan.key - b.plan.key);
  for (const [position, { plan, step, index }] of all.entries()) {
    const now = new Date(`${step.on}T0${1 + (index % 8)}:${String(position % 60).padStart(2, '0')}:00Z`);
    const known = running.get(plan.key) ?? {
      plan,
      requestId: 0,
      rowVersion: 0,
      draftId: 0,
      consultationId: 0,
    };
    await play[step.kind]({ known, cast, at: (actor) => at(actor, now), step });
    known.rowVersion++;
    running.set(plan.key, known);
  }
}

interface Turn {
  known: Running;
  cast: Cast;
  step: Step;
  at: (actor: Actor) => Scope;
}

const play: Record<StepKind, (turn: Turn) => Promise<void>> = {
  receive: receive,
  register: async ({ known, cast, at }) => {
    const { column } = known.plan;
    const more = { requesterColumn: column, replyNameId: cast.replyNameId, note: '' };
    must(await registerRequest(at(cast.clerk), { ...inputOf(known), ...more }));
  },
  assign: async ({ known, cast, at }) => {
    const more = { unitId: cast.unitId, handlerId: cast.handler.officerId, note: '' };
    must(await assignRequest(at(cast.clerk), { ...inputOf(known), ...more }));
  },
  'correction-notice': async ({ known, cast, at }) => {
    const what = '请写明所需信息的大致形成时间和所在地块';
    const more = { defects: [{ ground: 'description', what }], guidance: '可以附上示意图' };
    must(await sendCorrectionNotice(at(cast.head), { ...inputOf(known), ...more, periodDays: 10 }));
  },
  correction: async ({ known, cast, at, step }) => {
    const text = '补正：所需信息形成于去年下半年，涉及示例地块。';
    must(await recordCorrection(at(cast.clerk), { ...inputOf(known), text, receivedOn: step.on }));
  },
  consult: async ({ known, cast, at, step }) => {
    const scope = at(cast.clerk);
    const more = { of: 'third-party' as const, partyName: '示例第三方公司', recordConcerned: '示例合同附件' };
    must(await consultThirdParty(scope, { ...inputOf(known), ...more, deliveredOn: step.on }));
    known.consultationId = await newest(scope, 'consultations', known.requestId);
  },
  opinion: async ({ known, cast, at, step }) => {
    const more = { consultationId: known.consultationId, opinion: 'consent' as const, reasons: '' };
    must(await recordOpinion(at(cast.clerk), { ...inputOf(known), ...more, answeredOn: step.on }));
  },
  extend: async ({ known, cast, at }) => {
    const more = { days: 20, reason: '涉及多个处室的档案，需要逐卷查找。' };
    must(await extendReplyLimit(at(cast.head), { ...inputOf(known), ...more }));
  },
  draft: async ({ known, cast, at, step }) => {
    const scope = at(cast.handler);
    if (known.plan.code === 'R4.1' || known.plan.code === 'R4.2') {
      must(await logSearch(scope, { ...inputOf(known), ...demoSearch(known.plan), searchedOn: step.on }));
      known.rowVersion++;
    }
    must(await draftReply(scope, { ...inputOf(known), ...draftTexts(known.plan) }));
    known.draftId = await newest(scope, 'reply_drafts', known.requestId);
  },
  return: async ({ known, cast, at }) => {
    const more = { draftId: known.draftId, passed: false, opinion: '请补充检索的处室和时间范围。' };
    must(await reviewReply(at(cast.reviewer), { ...inputOf(known), ...more }));
  },
  review: async ({ known, cast, at }) => {
    const more = { draftId: known.draftId, passed: true, opinion: '同意' };
    must(await reviewReply(at(cast.reviewer), { ...inputOf(known), ...more }));
    if (!reviewsOf(known.plan.code).includes('secrecy')) return;
    known.rowVersion++;
    must(await reviewSecrecy(at(cast.reviewer), { ...inputOf(known), ...more }));
  },
  sign: async ({ known, cast, at }) => {
    must(await signReply(at(cast.signer), { ...inputOf(known), draftId: known.draftId }));
  },
  send: async ({ known, cast, at, step }) => {
    const { way: wanted } = known.plan;
    const way = wanted === 'pickup' ? 'by-hand' : wanted;
    const proof = way === 'post' ? `XA${String(10000000 + known.plan.key)}` : '示例签收';
    must(await sendReply(at(cast.clerk), { ...inputOf(known), way, sentOn: step.on, proof }));
  },
  serve: async ({ known, cast, at, step }) => {
    must(
      await recordService(at(cast.clerk), { ...inputOf(known), servedOn: step.on, proof: '示例送达回证' }),
    );
  },
  close: async ({ known, cast, at }) => {
    must(await closeCase(at(cast.clerk), inputOf(known)));
  },
};

async function receive({ known, cast, at, step }: Turn): Promise<void> {
  const { plan } = known;
  const content = contentOf(plan);
  if (plan.channel === 'online') {
    const input = { agencyId: cast.agencyId, content, uploads: [], onceKey: randomUUID() };
    known.requestId = must(await submitRequest(at({ kind: 'public' }), input)).requestId;
    return;
  }
  const input = { channel: plan.channel, happenedOn: step.on, content, uploads: [], onceKey: randomUUID() };
  known.requestId = must(await receiveRequest(at(cast.clerk), input)).requestId;
}

/** Identity numbers of the demonstration are no valid numbers: the last digit never checks out. */
function contentOf(plan: CasePlan): RequestContent {
  const natural = plan.column === 'naturalPerson';
  return {
    requesterKind: natural ? 'natural-person' : 'organisation',
    requesterName: plan.requester,
    identityKind: natural ? 'id-card' : 'credit-code',
    identityNumber: natural
      ? `320400190001${String(plan.key % 12).padStart(2, '0')}000A`
      : `91320400SHILI${String(plan.key % 5).padStart(4, '0')}X`,
    phone: `0519-00000${String(plan.key).padStart(3, '0')}`,
    email: plan.way === 'email' ? `demo${plan.key}@example.invalid` : '',
    address: '常州市示例区示例路1号',
    infoTitle: plan.subject,
    infoDocumentNo: '',
    infoDescription: '',
    formWanted: plan.way === 'online' ? 'electronic' : 'paper',
    wayWanted: plan.way,
  };
}

function demoSearch({ subject }: CasePlan) {
  return {
    place: '办公系统、机关档案室（示例）',
    words: subject,
    period: '近五年',
    result: '没有找到（示例）',
    searchedBy: '示例承办人',
  };
}

function inputOf({ requestId, rowVersion }: Running): CaseInput {
  return { requestId, rowVersion };
}

async function newest(
  scope: Scope,
  table: 'consultations' | 'reply_drafts',
  requestId: number,
): Promise<number> {
  const row = await scope.db
    .selectFrom(table)
    .select('id')
    .where('city', '=', scope.city.code)
    .where('request_id', '=', requestId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The plans are lawful; a refusal is a bug in them. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`the demonstration was refused: ${result.refusal.code}: ${result.refusal.reason}`);
  return result.value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
