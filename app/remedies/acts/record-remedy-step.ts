import { changeRemedy } from '#app/remedies/acts/change-remedy.ts';
import type { RemedyFile } from '#app/remedies/queries.ts';
import { isStepKind, opensInstance, stepKinds, stepsBefore } from '#app/remedies/step-kinds.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface RemedyStepInput {
  caseId: number;
  /** `StepKind` */
  kind: string;
  happenedOn: Day;
  /** hearing-set: the day of the hearing. */
  onDay?: Day | null;
  /** hearing-held: 负责人出庭 */
  headAppeared?: boolean | null;
  note: string;
}

/** 登记进展: a paper came or went, a hearing was held, an appeal was made. An appeal or a remand opens the next instance. */
export async function recordRemedyStep(scope: Scope, input: RemedyStepInput): Promise<Result<null>> {
  return changeRemedy(scope, input.caseId, {
    act: 'record-remedy-step',
    may: (file) => faultOf(scope, input, file),
    write: async (inside, file) => {
      const { kind, happenedOn, note } = input;
      const opens = isStepKind(kind) && opensInstance.has(kind);
      const instance = file.instance + (opens ? 1 : 0);
      await inside.db
        .insertInto('remedy_steps')
        .values({
          city: inside.city.code,
          case_id: file.id,
          instance,
          kind,
          happened_on: happenedOn,
          on_day: kind === 'hearing-set' ? (input.onDay ?? null) : null,
          head_appeared: kind === 'hearing-held' ? (input.headAppeared ?? null) : null,
          note: note.trim(),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { kind, happenedOn, instance } };
    },
  });
}

function faultOf(scope: Scope, input: RemedyStepInput, file: RemedyFile): Refusal | null {
  const { kind, happenedOn } = input;
  if (!isStepKind(kind) || !stepsBefore(file.kind).includes(kind))
    return wrong('wrong-step', '请选择这类案件会有的进展。');
  if (!isDay(happenedOn) || happenedOn > scope.today)
    return wrong('wrong-day', '请填写发生的日期，不晚于今天。');
  if (happenedOn < file.notifiedOn && kind !== 'copy-received')
    return wrong('wrong-day', '日期不能早于收到通知的日期。');
  if (kind === 'hearing-set' || kind === 'hearing-held') return hearingFault(input, file);
  if (opensInstance.has(kind) && !file.result && !judged(file))
    return wrong('not-judged', '还没有登记判决书、裁定书或者审结，不能登记上诉、发回重审。');
  return kind === 'performed' && !file.result
    ? wrong('not-concluded', '审结以后才能登记履行。')
    : alreadyThere(file, kind);
}

function hearingFault(input: RemedyStepInput, file: RemedyFile): Refusal | null {
  if (input.kind === 'hearing-set')
    return isDay(input.onDay ?? '') ? null : wrong('hearing-day', '请填写听证、开庭的日期。');
  if (file.kind !== 'reconsideration' && input.headAppeared === undefined)
    return wrong('head-appeared', '请写明负责人是否出庭。');
  if (input.headAppeared !== false || input.note.trim()) return null;
  return {
    ...wrong('absence-unexplained', '负责人没有出庭的，请在备注里写明理由和委托的工作人员。'),
    cite: { instrument: '行政诉讼法', article: '第三条第三款' },
  };
}

function wrong(code: string, reason: string): Refusal {
  return { code, reason };
}

/** A paper of the instance comes once. */
function alreadyThere(file: RemedyFile, kind: string): Refusal | null {
  if (!['copy-received', 'answered', 'performed'].includes(kind)) return null;
  const there = file.steps.some((step) => step.kind === kind && step.instance === file.instance);
  const words = isStepKind(kind) ? stepKinds[kind].zh : kind;
  return there ? { code: 'recorded-already', reason: `“${words}”已经登记过。` } : null;
}

function judged({ steps, instance }: RemedyFile): boolean {
  return steps.some(
    (step) =>
      step.instance === instance && (step.kind === 'judgment-received' || step.kind === 'ruling-received'),
  );
}
