import { madeBy, rememberMade } from '#app/policy-library/acts/use-form-once.ts';
import { callOf } from '#app/policy-library/making/call-queries.ts';
import { authorKindZh, writeComment } from '#app/policy-library/making/comments.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { Day } from '#law/cite.ts';

export interface CommentInput {
  callId: number;
  authorKind: string;
  opinion: string;
  /** Name and contact, if the author wants to leave any; stored encrypted. */
  contact: string;
  /** A form sent twice is one opinion. */
  onceKey: string;
}

const LONGEST = 5000;

/** 提交意见: by anybody, without an account and without a name, until the last day of the call. */
export async function giveComment(scope: Scope, input: CommentInput): Promise<Result<null>> {
  const fault = commentFault(input);
  if (fault) return { ok: false, refusal: fault };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    if ((await madeBy(inside, input.onceKey)) !== null) return done(null);
    const call = await callOf(inside, input.callId);
    if (!call) return refused('unknown-call', '没有这次征求意见。');
    const refusal = mayComment(call, scope.today);
    if (refusal) return { ok: false, refusal };
    const id = await writeComment(inside, {
      callId: call.id,
      channel: 'online',
      authorKind: input.authorKind,
      opinion: input.opinion.trim(),
      contact: input.contact.trim(),
      receivedOn: scope.today,
      officerId: null,
    });
    await rememberMade(inside, input.onceKey, String(id));
    await writeAudit(inside, {
      act: 'give-comment',
      subject: `comment_calls:${call.id}`,
      detail: { channel: 'online' },
    });
    return done(null);
  });
}

/** Opinions are taken from the opening day to the end of the last. */
export function mayComment(call: { opened_on: Day; closes_on: Day }, today: Day): Refusal | null {
  if (today < call.opened_on) return { code: 'not-open', reason: '征求意见还没有开始。' };
  return today > call.closes_on
    ? {
        code: 'closed',
        reason: '征求意见已经截止。仍有意见的，可以通过依申请公开以外的信访、咨询渠道向起草部门反映。',
      }
    : null;
}

function commentFault({ opinion, authorKind, contact }: CommentInput): Refusal | null {
  if (!Object.hasOwn(authorKindZh, authorKind))
    return { code: 'author-kind', reason: '请选择您的身份类别。' };
  if (opinion.trim().length < 4) return { code: 'opinion-missing', reason: '请写下您的意见。' };
  if (opinion.length > LONGEST || contact.length > 300) {
    return { code: 'too-long', reason: `意见请不要超过${LONGEST}个字，联系方式不要超过300个字。` };
  }
  return null;
}
