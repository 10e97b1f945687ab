import { roleNames } from '#app/accounts/permissions.ts';
import { loadMaking, lockMaking, type Making } from '#app/policy-library/making/load-making.ts';
import {
  type MakingAct,
  makingActZh,
  mayReadMaking,
  missingDuty,
} from '#app/policy-library/making/permissions.ts';
import {
  gateOfStep,
  type Outside,
  type StepContents,
  type StepName,
} from '#app/policy-library/making/steps.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { JsonObject } from '#db/tables.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What every form about a making brings. */
export interface MakingInput {
  makingId: number;
  /** The version that the officer saw. */
  rowVersion: number;
  /** Absent: it is done now. Else it was done outside the system, on an earlier day, and is only entered now. */
  outside?: { on: Day; evidence: string };
}

/** Why an act is refused, or null: the same answer hides the button, guards the act and words the reason. */
export type May = Refusal | null;

export interface MakingChange<T> {
  act: MakingAct;
  /** What the law and the course demand. Of something done outside the system it refuses nothing: it marks the breach. */
  may: (making: Making, scope: Scope) => May | Promise<May>;
  /** What the form lacks; refuses always. */
  fault?: (making: Making, scope: Scope) => May | Promise<May>;
  /** Writes the facts; `detail` goes into the audit line. `scope.today` is the day on which it happened. */
  write: (scope: Scope, making: Making, kept: Kept) => Promise<{ value: T; detail: JsonObject }>;
}

/** How a step is to be kept: the mark of an entry made afterwards. */
export type Kept = { outside?: Outside };

/**
 * The course of every act on a making, in one transaction: lock it, refuse if another officer was quicker, read it,
 * ask the law, write the facts, add the audit line.
 */
export async function changeMaking<T>(
  scope: Scope,
  input: MakingInput,
  change: MakingChange<T>,
): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const locked = await lockMaking(inside, input.makingId);
    const making = locked ? await loadMaking(inside, input.makingId) : undefined;
    if (!making || !mayReadMaking(scope.actor, making)) {
      return refused('unknown-making', '没有这个制定项目，或者不归本机关办理。');
    }
    if (making.row_version !== input.rowVersion) return refusedAsChanged();
    const then = onDay(inside, input);
    const barred =
      mayDoMaking(change.act, making, { scope, outside: input.outside !== undefined }) ??
      outsideFault(input, scope);
    if (barred) return { ok: false, refusal: barred };
    const refusal = await change.may(making, then);
    const fault = refusal && !input.outside ? refusal : await change.fault?.(making, then);
    if (fault) return { ok: false, refusal: fault };
    const kept = input.outside
      ? { outside: { evidence: input.outside.evidence.trim(), breaches: refusal ? [refusal] : [] } }
      : {};
    const { value, detail } = await change.write(then, making, kept);
    await nextVersion(inside, making.id);
    await writeAudit(inside, {
      act: change.act,
      subject: `makings:${making.id}`,
      detail: input.outside
        ? { ...detail, outsideOn: input.outside.on, breach: refusal?.code ?? null }
        : detail,
    });
    return done(value);
  });
}

/** Appends one step of the making, happened on the scope's day. */
export async function writeStep<Name extends StepName>(
  scope: Scope,
  { making, step, content }: { making: Making; step: Name; content: StepContents[Name] & Kept },
): Promise<void> {
  await scope.db
    .insertInto('making_steps')
    .values({
      city: scope.city.code,
      making_id: making.id,
      gate: gateOfStep[step],
      step,
      content: JSON.stringify(content),
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}

/** Why the officer's role, or the end of the making, forbids an act, whatever the law says of it. */
export function mayDoMaking(
  act: MakingAct,
  making: Making,
  { scope, outside = false }: { scope: Scope; outside?: boolean },
): May {
  const duty = missingDuty(scope.actor, { act, making, outside });
  if (duty) {
    const whose = duty.of === 'drafting' ? making.drafting_agency_name : making.agency_name;
    return {
      code: 'not-your-role',
      reason: `“${makingActZh(act)}”由${whose}的${roleNames(duty.roles, '或')}办理。`,
    };
  }
  return making.steps.some(({ step }) => step === 'ending')
    ? { code: 'ended', reason: '这个项目已经终止制定。' }
    : null;
}

/** The same scope on the day on which it happened; the instant of recording stays. */
function onDay(scope: Scope, { outside }: MakingInput): Scope {
  return outside ? { ...scope, today: outside.on } : scope;
}

function outsideFault({ outside }: MakingInput, scope: Scope): May {
  if (!outside) return null;
  if (!isDay(outside.on) || outside.on > scope.today) {
    return { code: 'future-day', reason: '补录的事项请写明实际办理的日期，不晚于今天。' };
  }
  return outside.evidence.trim()
    ? null
    : { code: 'evidence-missing', reason: '补录系统外办理的事项，请写明凭据：什么文件，文号或者存放处。' };
}

function refusedAsChanged() {
  return refused(
    'changed-meanwhile',
    '另一位同事刚刚办理了这个项目，您看到的内容已经过时。您填写的内容保留在下方，请核对最新情况后再提交。',
  );
}

async function nextVersion(scope: Scope, id: number): Promise<void> {
  await scope.db
    .updateTable('makings')
    .set((eb) => ({ row_version: eb('row_version', '+', 1) }))
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .execute();
}
