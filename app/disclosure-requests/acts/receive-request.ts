import { roleNames } from '#app/accounts/permissions.ts';
import {
  mayAskAlso,
  type ReceivedOther,
  receiveRest,
  restMadeBy,
} from '#app/disclosure-requests/acts/receive-envelope.ts';
import { agencyForRequests, asksForSomething } from '#app/disclosure-requests/acts/submit-request.ts';
import { rememberOnce, requestMadeBy } from '#app/disclosure-requests/acts/use-form-once.ts';
import {
  dayOfReceipt,
  type IntakeProof,
  mayProveSo,
  writeIntakeProof,
} from '#app/disclosure-requests/acts/write-intake-proof.ts';
import type { People } from '#app/disclosure-requests/acts/write-people.ts';
import {
  type NewRequest,
  type RequestContent,
  type Upload,
  writeRequest,
} from '#app/disclosure-requests/acts/write-request.ts';
import { queryCodeFrom } from '#app/disclosure-requests/identity/query-code.ts';
import { missingRole } from '#app/disclosure-requests/permissions.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import type { Day } from '#law/cite.ts';
import { mayComeBy } from '#law/disclosure/channels.ts';
import { replyLimit } from '#law/disclosure/limits.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';

export interface ReceiveInput {
  channel: Exclude<ReceiptChannel, 'online'>;
  /** The day the channel's event happened: handed in, signed for, arrived. */
  happenedOn: Day;
  content: RequestContent;
  uploads: Upload[];
  people?: People;
  /** What else is asked for in the same envelope: each a request of its own. */
  alsoAsked?: string[];
  /** 收件凭证; none where the channel's own record proves the day, as of a mail that the mailbox kept. */
  proof?: IntakeProof;
  /** The form's one-time key: a form sent twice is one request. */
  onceKey: string;
  /** Asked inside the transaction: a reason not to receive it (a letter that another clerk registered already). */
  before?: (inside: Scope) => Promise<Refusal | null>;
  /** Written with the request, in its transaction. */
  also?: (inside: Scope, requestId: number) => Promise<void>;
}

export interface Received {
  requestId: number;
  /** Printed once on the receipt. */
  queryCode: string;
  /** The other requests of the same envelope. */
  others: ReceivedOther[];
}

/** 收件: a request handed in, posted or sent to the officer's own agency; the day follows from the channel. */
export async function receiveRequest(scope: Scope, input: ReceiveInput): Promise<Result<Received>> {
  const refusal = mayReceive(scope, input);
  if (refusal) return refusal;
  const queryCode = queryCodeFrom(input.onceKey);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const before = await requestMadeBy(inside, input.onceKey);
    if (before !== null)
      return done({ requestId: before, queryCode, others: await restMadeBy(inside, before, input.onceKey) });
    const late = await input.before?.(inside);
    if (late) return { ok: false, refusal: late };
    const agency = await agencyForRequests(inside, ownAgencyId(scope));
    if (!agency) return refused('no-reply-name', '本机关还没有设置答复名义，请先在“机关与人员”中设置。');
    const { channel, happenedOn, proof = null } = input;
    const request = newRequestOf(input, { agency, queryCode });
    const written = await writeRequest(inside, request);
    await rememberOnce(inside, input.onceKey, written.id);
    if (proof) await writeIntakeProof(inside, written.id, { on: happenedOn, proof });
    await input.also?.(inside, written.id);
    await noteChange(inside, 'disclosure-figures', String(agency.id));
    await writeAudit(inside, {
      act: 'receive-request',
      subject: `disclosure_requests:${written.id}`,
      detail: { channel, receivedOn: request.receivedOn, ...unannounced(channel, agency.channelsOn) },
    });
    const others = await receiveRest(inside, {
      first: { ...request, id: written.id },
      alsoAsked: input.alsoAsked ?? [],
      arrivedOn: happenedOn,
      proof,
      onceKey: input.onceKey,
    });
    return done({ requestId: written.id, queryCode, others });
  });
}

function newRequestOf(
  input: ReceiveInput,
  { agency, queryCode }: Pick<NewRequest, 'agency' | 'queryCode'>,
): NewRequest {
  const { channel, happenedOn, proof = null, content, uploads, people } = input;
  const receipt = dayOfReceipt({ channel, on: happenedOn, proof });
  const received = { receivedOn: receipt.on, receivedBecause: receipt.because };
  return { agency, channel, ...received, content, uploads, people, queryCode };
}

/** What came by a channel that the guide does not announce arrived all the same; the audit line says so. */
function unannounced(channel: ReceiveInput['channel'], announced: readonly string[]) {
  return mayComeBy(channel, announced).ok ? {} : { unannounced: true };
}

function ownAgencyId({ actor }: Scope): number {
  return actor.kind === 'officer' ? actor.agencyId : 0;
}

function mayReceive(scope: Scope, input: ReceiveInput) {
  const roles = missingRole(scope.actor, 'receive-request');
  if (roles) return refused('not-your-role', `“收件”由${roleNames(roles, '或')}办理。`);
  if (input.happenedOn > scope.today) return refused('future-day', '收到日期不能晚于今天。');
  if (input.happenedOn < (replyLimit[0]?.from ?? '')) {
    return refused('before-the-regulation', '收到日期早于《政府信息公开条例》施行之日，请核对年份。');
  }
  if (!asksForSomething(input.content)) {
    return refused('nothing-asked', '请按来件写下所需政府信息的名称、文号或者描述。');
  }
  const tooMuch = mayAskAlso(input.alsoAsked ?? []);
  if (tooMuch) return { ok: false as const, refusal: tooMuch };
  const { channel, happenedOn: on, proof } = input;
  const unproven = proof && mayProveSo(channel, { on, today: scope.today }, proof);
  return unproven ? refused(unproven.code, unproven.reason, unproven.cite) : null;
}
