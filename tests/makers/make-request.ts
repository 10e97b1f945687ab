import { randomUUID } from 'node:crypto';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
import { reviewSecrecy } from '#app/disclosure-requests/acts/review-secrecy.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { signReply } from '#app/disclosure-requests/acts/sign-reply.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import type { City } from '#app/shell/city.ts';
import type { Actor, Result, Scope } from '#app/shell/scope.ts';
import type { Database } from '#db/client.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import type { Office } from '#tests/makers/make-office.ts';

/** A complete request of an invented person. */
export const someContent: RequestContent = {
  requesterKind: 'natural-person',
  requesterName: '示例甲',
  identityKind: 'id-card',
  identityNumber: '32040019000101000A',
  phone: '000-00001234',
  email: '',
  address: '示例路9号',
  infoTitle: '示例工程批复',
  infoDocumentNo: '',
  infoDescription: '',
  formWanted: 'electronic',
  wayWanted: 'online',
};

/** The value of an act that a test takes for granted. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}: ${result.refusal.reason}`);
  return result.value;
}

/** One request and its way through the office, step by step. */
export async function makeRequest(db: Database, city: City, office: Office, more: MakeOptions = {}) {
  const scope = (actor: Actor, today: Day = more.today ?? '2024-09-09') =>
    testScope({ db, city, actor, today });
  const content = { ...someContent, ...more.content };
  const input = { agencyId: office.agencyId, content, uploads: [], onceKey: more.onceKey ?? randomUUID() };
  const { requestId, queryCode } = must(await submitRequest(scope({ kind: 'public' }), input));
  const file = async () => {
    const found = await loadCase(scope(office.clerk), requestId);
    if (!found) throw new Error('the request is not there');
    return found;
  };
  const at = async (): Promise<CaseInput> => ({ requestId, rowVersion: (await file()).row_version });
  const steps = {
    register: async (day?: Day) =>
      registerRequest(scope(office.clerk, day), {
        ...(await at()),
        requesterColumn: 'naturalPerson',
        replyNameId: office.replyNameId,
        note: '',
      }),
    assign: async (day?: Day) =>
      assignRequest(scope(office.clerk, day), {
        ...(await at()),
        unitId: office.unitId,
        handlerId: office.handler.officerId,
        note: '',
      }),
    draft: async (day?: Day, actor: Actor = office.handler) =>
      draftReply(scope(actor, day), { ...(await at()), ...grantedDraft }),
    /** Both reviews, the legal one first. */
    review: async (day?: Day, actor: Actor = office.reviewer) => {
      const draftId = (await file()).drafts.at(-1)?.id ?? 0;
      const opinion = { draftId, passed: true, opinion: '' };
      const legal = await reviewReply(scope(actor, day), { ...(await at()), ...opinion });
      if (!legal.ok) return legal;
      return reviewSecrecy(scope(actor, day), { ...(await at()), ...opinion });
    },
    sign: async (day?: Day, actor: Actor = office.signer) =>
      signReply(scope(actor, day), { ...(await at()), draftId: (await file()).drafts.at(-1)?.id ?? 0 }),
    send: async (day: Day) =>
      sendReply(scope(office.clerk, day), { ...(await at()), way: 'online', sentOn: day, proof: '' }),
  };
  return { requestId, queryCode, content, scope, file, at, ...steps };
}

export type MadeRequest = Awaited<ReturnType<typeof makeRequest>>;

interface MakeOptions {
  today?: Day;
  content?: Partial<RequestContent>;
  onceKey?: string;
}

/** A draft that grants what was asked for. */
export const grantedDraft = {
  answers: { correct: 'clear', ours: 'ours', exists: 'exists', give: 'all' },
  code: 'R1' as const,
  facts: '经检索，找到该批复。',
  grounds: '可以公开。',
  result: '现予公开。',
  required: { way: '随本答复提供复印件2页。' },
  points: { way: '附件与申请一致', form: '按申请人要求提供' },
};

/** Takes a registered request to the day on which its reply was sent. */
export async function replyTo(request: MadeRequest, sentOn: Day): Promise<Scope> {
  for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
  must(await request.send(sentOn));
  return request.scope({ kind: 'system', name: 'test' });
}
