import { roleNames } from '#app/accounts/permissions.ts';
import { type Received, receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import type { RequestContent, Upload } from '#app/disclosure-requests/acts/write-request.ts';
import { confirmReceipt } from '#app/disclosure-requests/mail-intakes/confirm-receipt.ts';
import { type Intake, intakeOf } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { missingRole } from '#app/disclosure-requests/permissions.ts';
import { dayOf } from '#app/shell/clock.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';

export interface RegisterIntakeInput {
  intakeId: number;
  content: RequestContent;
  /** The form's one-time key. */
  onceKey: string;
}

/**
 * 登记为申请: the letter becomes a request, received on the day on which the mail system received it, with its
 * attachments. The decision and the e-receipt are written in the transaction of the request.
 */
export async function registerMailIntake(
  scope: Scope,
  input: RegisterIntakeInput,
): Promise<Result<Received>> {
  const intake = await ownIntake(scope, input.intakeId);
  if (!intake) return unknownIntake();
  return receiveRequest(scope, {
    channel: 'email',
    happenedOn: dayOf(intake.received_at),
    content: input.content,
    uploads: uploadsOf(intake),
    onceKey: input.onceKey,
    before: (inside) => undecided(inside, input.intakeId),
    also: async (inside, requestId) => {
      await decide(inside, { intakeId: intake.id, outcome: 'registered', requestId, reason: '' });
      await confirmReceipt(inside, requestId, input.content.email);
    },
  });
}

/** 不作为申请: kept with its reason (a bounce, an advertisement, a letter sent twice). */
export async function dismissMailIntake(
  scope: Scope,
  { intakeId, reason }: { intakeId: number; reason: string },
): Promise<Result<null>> {
  const roles = missingRole(scope.actor, 'receive-request');
  if (roles) return refused('not-your-role', `“收件”由${roleNames(roles, '或')}办理。`);
  if (reason === '') return refused('reason', '请写明为什么不作为申请，例如“系统退信”“与某号来信重复”。');
  const intake = await ownIntake(scope, intakeId);
  if (!intake) return unknownIntake();
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const refusal = await undecided(inside, intakeId);
    if (refusal) return { ok: false, refusal };
    await decide(inside, { intakeId, outcome: 'not-a-request', requestId: null, reason });
    await writeAudit(inside, { act: 'dismiss-mail-intake', subject: `mail_intakes:${intakeId}`, detail: {} });
    return done(null);
  });
}

async function ownIntake(scope: Scope, id: number): Promise<Intake | undefined> {
  const { actor } = scope;
  return actor.kind === 'officer' ? intakeOf(scope, { agencyId: actor.agencyId, id }) : undefined;
}

function unknownIntake() {
  return refused('unknown-intake', '没有这封来件，或者不是发给本机关的。');
}

/** Two clerks with the same letter open: the second waits here and is told. */
async function undecided(scope: Scope, intakeId: number): Promise<Refusal | null> {
  await lockName(scope, `mail-intake:${intakeId}`);
  const decided = await scope.db
    .selectFrom('mail_intake_decisions')
    .select('outcome')
    .where('city', '=', scope.city.code)
    .where('intake_id', '=', intakeId)
    .executeTakeFirst();
  if (!decided) return null;
  return refused('decided', '这封来件已经处理过了，请刷新页面查看结果。').refusal;
}

interface Decision {
  intakeId: number;
  outcome: 'registered' | 'not-a-request';
  requestId: number | null;
  reason: string;
}

async function decide(scope: Scope, { intakeId, outcome, requestId, reason }: Decision): Promise<void> {
  await scope.db
    .insertInto('mail_intake_decisions')
    .values({
      city: scope.city.code,
      intake_id: intakeId,
      outcome,
      request_id: requestId,
      reason,
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
  await scope.db
    .updateTable('mail_intakes')
    .set({ waits: false })
    .where('city', '=', scope.city.code)
    .where('id', '=', intakeId)
    .execute();
}

/** Files that may be attached; the others stay in the message as it came. */
function uploadsOf({ files }: Intake): Upload[] {
  return files.flatMap(({ file_key, name, mime, size }) =>
    file_key === null ? [] : [{ kind: 'request' as const, fileKey: file_key, name, mime, size }],
  );
}
