import { mayNotRecord } from '#app/remedies/permissions.ts';
import { type RemedyCase, remedyCaseOf } from '#app/remedies/queries.ts';
import { isResult } from '#app/remedies/remedy-words.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface RemedyResultInput {
  caseId: number;
  /** `RemedyResult` */
  result: string;
  concludedOn: Day;
}

/** 登记审结: the decision or judgment of a case. */
export async function recordRemedyResult(scope: Scope, input: RemedyResultInput): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `remedy_cases:${input.caseId}`);
    const found = await remedyCaseOf(inside, input.caseId);
    const { actor } = scope;
    if (!found || actor.kind !== 'officer' || actor.agencyId !== found.agencyId) {
      return refused('unknown-case', '没有这个案件，或者不归本机关。');
    }
    const refusal = mayNotRecord(actor, found.agencyId) ?? faultOf(scope, input, found);
    if (refusal) return { ok: false, refusal };
    await write(inside, input);
    return done(null);
  });
}

function faultOf(
  scope: Scope,
  { result, concludedOn }: RemedyResultInput,
  found: RemedyCase,
): Refusal | null {
  if (found.result) return { code: 'concluded', reason: '这个案件已经登记审结。' };
  if (!isResult(result)) return { code: 'wrong-result', reason: '请选择审结结果。' };
  if (!isDay(concludedOn) || concludedOn > scope.today || concludedOn < found.notifiedOn) {
    return { code: 'wrong-day', reason: '审结日期不早于收到通知的日期，不晚于今天。' };
  }
  return null;
}

async function write(scope: Scope, { caseId, result, concludedOn }: RemedyResultInput): Promise<void> {
  await scope.db
    .insertInto('remedy_results')
    .values({
      city: scope.city.code,
      case_id: caseId,
      result,
      concluded_on: concludedOn,
      officer_id: officerIdOf(scope),
      recorded_at: scope.now,
    })
    .execute();
  await writeAudit(scope, {
    act: 'record-remedy-result',
    subject: `remedy_cases:${caseId}`,
    detail: { result, concludedOn },
  });
}
