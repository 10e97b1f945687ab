import { roleNames } from '#app/accounts/permissions.ts';
import { noteDelegated } from '#app/disclosure-requests/acts/note-delegated.ts';
import { rememberOnce } from '#app/disclosure-requests/acts/use-form-once.ts';
import { rewriteCaseCaches } from '#app/disclosure-requests/case-file/case-caches.ts';
import { shareCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type CaseFile, loadCase, lockRequest } from '#app/disclosure-requests/case-file/load-case.ts';
import { isClosed } from '#app/disclosure-requests/case-file/stage.ts';
import {
  actZh,
  afterClosing,
  type CaseAct,
  mayReadCase,
  missingRole,
} from '#app/disclosure-requests/permissions.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { JsonObject } from '#db/tables.ts';
import type { Day } from '#law/cite.ts';

/** What every form about a case brings: the case, and the version that the officer saw. */
export interface CaseInput {
  requestId: number;
  rowVersion: number;
  /** The form that brings it (`actFormKey`), remembered with the act: pressed twice, it is answered alike. */
  formKey?: string | null;
}

/** Why an act is refused, or null: the same answer hides the button, guards the act and words the reason. */
export type May = Refusal | null;

export interface CaseChange<T> {
  act: CaseAct;
  may: (file: CaseFile, scope: Scope) => May | Promise<May>;
  /** Writes the facts; `detail` goes into the audit line and holds no personal data. */
  write: (scope: Scope, file: CaseFile) => Promise<{ value: T; detail: JsonObject }>;
}

/**
 * The course of every act on a case, in one transaction: lock the request, refuse if another officer was
 * quicker, read the file, ask the law, write the facts, rewrite the caches, add the audit line.
 */
export async function changeCase<T>(
  scope: Scope,
  input: CaseInput,
  change: CaseChange<T>,
): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    if (countsDays(change.act)) await shareCalendar(inside);
    const locked = await lockRequest(inside, input.requestId);
    const file = locked && (await loadCase(inside, input.requestId));
    if (!file || !mayReadCase(scope.actor, file))
      return refused('unknown-case', '没有这件申请，或者不归本机关办理。');
    if (file.row_version !== input.rowVersion) return refusedAsChanged();
    const refusal = mayDo(change.act, file, scope) ?? (await change.may(file, inside));
    if (refusal) return { ok: false, refusal };
    const { value, detail } = await change.write(inside, file);
    await rewriteCaches(inside, file, change.act);
    const delegation = await noteDelegated(inside, file, change.act);
    if (input.formKey) await rememberOnce(inside, input.formKey, file.id);
    await writeAudit(inside, {
      act: change.act,
      subject: `disclosure_requests:${input.requestId}`,
      detail: { ...detail, ...delegation },
    });
    return done(value);
  });
}

/** Why the officer's role or the closed case forbids an act, whatever the law says of it. */
export function mayDo(act: CaseAct, file: CaseFile, scope: Scope): May {
  const roles = missingRole(scope.actor, act);
  if (roles) {
    return {
      code: 'not-your-role',
      reason: `“${actZh[act]}”由${roleNames(roles, '或')}办理。`,
    };
  }
  if (!isClosed(file) || afterClosing.has(act)) return null;
  return { code: 'closed', reason: '本件已经办结。' };
}

function refusedAsChanged() {
  return refused(
    'changed-meanwhile',
    '另一位同事刚刚办理了这件申请，您看到的内容已经过时。您填写的内容保留在下方，请核对最新情况后再提交。',
  );
}

/** Acts after which the reply limit has to be computed anew. */
const movesClock: ReadonlySet<CaseAct> = new Set([
  'send-correction-notice',
  'record-correction',
  'consult-third-party',
  'record-opinion',
  'extend-reply-limit',
  'decide-reasons',
  'send-fee-notice',
  'record-payment',
  'record-withdrawal',
  'abandon-request',
  'answer-on-the-spot',
  'decide-receipt-amendment',
  'decide-outside-fact',
  'record-delivery',
  'send-reply',
  'order-new-reply',
]);

/** A split moves no clock of its own request, yet the parts are counted from the same day of receipt. */
function countsDays(act: CaseAct): boolean {
  return movesClock.has(act) || act === 'split-request';
}

/**
 * The caches and the version are the only columns of a request that acts rewrite; the amended day of receipt is
 * rewritten by the act that confirms the amendment.
 */
async function rewriteCaches(scope: Scope, before: CaseFile, act: CaseAct): Promise<void> {
  await scope.db
    .updateTable('disclosure_requests')
    .set((eb) => ({ row_version: eb('row_version', '+', 1) }))
    .$if(act === 'close-case', (q) => q.set({ is_open: false }))
    .$if(act === 'order-new-reply', (q) => q.set({ is_open: true }))
    .where('city', '=', scope.city.code)
    .where('id', '=', before.id)
    .execute();
  if (movesClock.has(act)) await rewriteDueDay(scope, before.id);
  else await rewriteCaseCaches(scope, before.id);
}

/** All caches anew from the facts; answers the due day: null while no limit runs, or once the reply was sent. */
export async function rewriteDueDay(scope: Scope, requestId: number): Promise<Day | null> {
  const file = await loadCase(scope, requestId);
  if (!file) throw new Error(`request ${requestId} vanished inside its own transaction`);
  const clock = clockOf(file, scope.today);
  const due = clock.state === 'ended' ? null : clock.due;
  await scope.db
    .updateTable('disclosure_requests')
    .set({ reply_due_on: due })
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .execute();
  await rewriteCaseCaches(scope, requestId);
  return due;
}
