import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { mayReleaseAfterHold } from '#app/disclosure-requests/acts/override-objection.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { mayLeaveOffice } from '#app/disclosure-requests/severance/may-leave-office.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import type { Day } from '#law/cite.ts';
import { type DeliveryChoice, maySendLetter } from '#law/disclosure/delivery.ts';

export type SendWay = 'by-hand' | 'post' | 'online' | 'email';

export const sendWayZh: Record<SendWay, string> = {
  'by-hand': '当面送交',
  post: '邮政寄送',
  online: '网上送达',
  email: '电子邮件',
};

export interface SendInput extends CaseInput {
  way: SendWay;
  /** The day that ends the clock: signed by hand, posted, or sent. */
  sentOn: Day;
  /** 邮件号、签收人等 */
  proof: string;
  /** By post: 邮政企业 unless said otherwise. */
  carrier?: 'postal' | 'courier';
  /** 到付 */
  freightCollect?: boolean;
}

/**
 * 发出答复: its day ends the reply limit. A late dispatch is recorded as what it was; the overdue mark follows
 * from the days.
 */
export async function sendReply(scope: Scope, input: SendInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'send-reply',
    may: (file) =>
      maySend(file) ??
      maySendOn(file, input, scope) ??
      mayReleaseAfterHold(file, input.sentOn) ??
      maySendBy(file, input),
    write: async (inside, file) => {
      const reply = signedReplyOf(file);
      const row = {
        city: inside.city.code,
        request_id: file.id,
        run: file.run,
        reply_id: reply.id,
        recorded_at: inside.now,
      };
      await inside.db
        .insertInto('dispatches')
        .values({
          ...row,
          way: input.way,
          sent_on: input.sentOn,
          due_on: clockOf(file, inside.today).due,
          proof: input.proof,
          tracking_no: input.way === 'post' ? input.proof.trim() : '',
          officer_id: officerIdOf(inside),
        })
        .execute();
      await noteChange(inside, 'disclosure-figures', String(file.agency_id));
      const due = clockOf(file, inside.today).due;
      return { value: null, detail: { way: input.way, sentOn: input.sentOn, due } };
    },
  });
}

export function maySend(file: CaseFile): May {
  if (file.replies.length === 0) return { code: 'not-signed', reason: '答复签发后才能发出。' };
  if (file.run === 1 && file.endings.length > 0)
    return { code: 'ended', reason: '本件已经终止，不再发出答复。' };
  if (file.dispatches.length > 0) return { code: 'already-sent', reason: '答复已经发出。' };
  return mayLeaveOffice(file);
}

export function signedReplyOf(file: CaseFile): CaseFile['replies'][number] {
  const reply = file.replies[0];
  if (!reply) throw new Error(`request ${file.id} has no signed reply`);
  return reply;
}

function maySendOn(file: CaseFile, input: SendInput, scope: Scope): May {
  if (input.sentOn > scope.today) return { code: 'future-day', reason: '发出日期不能晚于今天。' };
  return input.sentOn < signedReplyOf(file).signed_on
    ? { code: 'before-signature', reason: '发出日期不能早于签发日期。' }
    : null;
}

/** The way that the requester asked for, by the postal service only, with the online channel of remedy. */
function maySendBy(file: CaseFile, input: SendInput): May {
  const may = maySendLetter({
    way: input.way,
    wanted: file.way_wanted as DeliveryChoice['wanted'],
    carrier: input.carrier,
    freightCollect: input.freightCollect,
    reconsiderationChannel: file.reconsideration_online,
    withRemedy: signedReplyOf(file).remedy_class !== 'NONE',
  });
  if (!may.ok) return { code: 'way-not-open', reason: may.reason, cite: may.cite };
  const needsProof = input.way === 'post' || input.way === 'by-hand';
  return needsProof && !input.proof.trim()
    ? { code: 'proof-missing', reason: input.way === 'post' ? '请填写邮政邮件号。' : '请填写签收人。' }
    : null;
}
