import { changeRemedy } from '#app/remedies/acts/change-remedy.ts';
import type { RemedyFile } from '#app/remedies/queries.ts';
import { isResult } from '#app/remedies/remedy-words.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { type RemedyOutcome, remedyOutcomes } from '#law/remedies/remedy-outcome.ts';

export interface RemedyResultInput {
  caseId: number;
  /** `RemedyResult`; with an outcome the law says which. */
  result?: string;
  /** How the decision or judgment words it; a key of law/remedies/remedy-outcome. */
  outcome?: string;
  concludedOn: Day;
  /** 收到决定书、判决书之日 */
  receivedOn?: Day | null;
  /** The period that it sets for performing; null where it sets none. */
  period?: { days: number; unit: 'working-days' | 'calendar-days' } | null;
}

/** 登记审结: the decision or judgment of the instance that runs. */
export async function recordRemedyResult(scope: Scope, input: RemedyResultInput): Promise<Result<null>> {
  return changeRemedy(scope, input.caseId, {
    act: 'record-remedy-result',
    may: (file) => faultOf(scope, input, file),
    write: async (inside, file) => {
      const outcome = outcomeOf(file, input.outcome);
      const result = outcome?.result ?? input.result ?? '';
      const { concludedOn, receivedOn = null, period = null } = input;
      await inside.db
        .insertInto('remedy_results')
        .values({
          city: inside.city.code,
          case_id: file.id,
          instance: file.instance,
          result,
          outcome: outcome?.key ?? '',
          concluded_on: concludedOn,
          received_on: receivedOn,
          period_days: period?.days ?? null,
          period_unit: period?.unit ?? null,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      const { instance } = file;
      return { value: null, detail: { result, outcome: outcome?.key ?? '', concludedOn, instance } };
    },
  });
}

/** The outcomes that a case of this kind may have. */
export function outcomesOf({ kind }: Pick<RemedyFile, 'kind'>): RemedyOutcome[] {
  const before = kind === 'reconsideration' ? 'reconsideration' : 'court';
  return remedyOutcomes.filter((each) => each.before === before);
}

function outcomeOf(file: RemedyFile, key: string | undefined): RemedyOutcome | undefined {
  return outcomesOf(file).find((each) => each.key === key);
}

function faultOf(scope: Scope, input: RemedyResultInput, file: RemedyFile): Refusal | null {
  const { concludedOn, receivedOn, period } = input;
  const wrongDay = (reason: string) => ({ code: 'wrong-day', reason });
  if (file.result) return { code: 'concluded', reason: '这个案件已经登记审结。' };
  if (!outcomeOf(file, input.outcome) && (input.outcome || !isResult(input.result ?? '')))
    return { code: 'wrong-result', reason: '请选择审结结果。' };
  if (!isDay(concludedOn) || concludedOn > scope.today || concludedOn < file.notifiedOn)
    return wrongDay('审结日期不早于收到通知的日期，不晚于今天。');
  if (receivedOn && (!isDay(receivedOn) || receivedOn > scope.today || receivedOn < concludedOn))
    return wrongDay('收到决定书、判决书的日期不早于作出的日期，不晚于今天。');
  return period && !(Number.isInteger(period.days) && period.days > 0 && period.days <= 365)
    ? { code: 'wrong-period', reason: '履行期限请写天数，1至365。' }
    : null;
}
