import { mayNotRecord } from '#app/remedies/permissions.ts';
import { casesOfRequest, requestByNumber } from '#app/remedies/queries.ts';
import { isKind } from '#app/remedies/remedy-words.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface RemedyCaseInput {
  agencyId: number;
  /** `RemedyKind` */
  kind: string;
  /** 复议机关或者法院 */
  body: string;
  /** Day on which the agency learned of the case. */
  notifiedOn: Day;
  /** Sued only as the reconsideration body. */
  coDefendant: boolean;
  /** 登记号 of the request that it arose from; empty where it arose from something else. */
  registerNo: string;
  /** 案号 */
  caseNo?: string;
  /** 不服逾期不答复: no reply is in dispute. */
  overSilence?: boolean;
}

/** 登记复议诉讼: a case begins. Returns its id. */
export async function recordRemedyCase(scope: Scope, input: RemedyCaseInput): Promise<Result<number>> {
  const refusal = mayNotRecord(scope.actor, input.agencyId) ?? faultOf(scope, input);
  if (refusal) return { ok: false, refusal };
  const request = input.registerNo ? await requestByNumber(scope, input) : null;
  if (input.registerNo && !request) return refused('unknown-request', '本机关没有这个登记号的申请，请核对。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { overSilence = false } = input;
    const requestId = request?.id ?? null;
    const { id } = await inside.db
      .insertInto('remedy_cases')
      .values({
        city: inside.city.code,
        agency_id: input.agencyId,
        request_id: requestId,
        reply_id: overSilence ? null : (request?.replyId ?? null),
        over_silence: overSilence,
        before_case_id: await reconsiderationBefore(inside, input.kind, requestId),
        kind: input.kind,
        body: input.body.trim(),
        case_no: input.caseNo?.trim() ?? '',
        notified_on: input.notifiedOn,
        co_defendant: input.coDefendant,
        officer_id: officerIdOf(inside),
        recorded_at: inside.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { kind, notifiedOn, coDefendant } = input;
    const detail = { kind, notifiedOn, coDefendant, requestId, overSilence };
    await writeAudit(inside, { act: 'record-remedy-case', subject: `remedy_cases:${id}`, detail });
    return done(id);
  });
}

/** The reconsideration of the same request that the suit follows. */
async function reconsiderationBefore(
  scope: Scope,
  kind: string,
  requestId: number | null,
): Promise<number | null> {
  if (kind !== 'litigation-after-reconsideration' || requestId === null) return null;
  const cases = await casesOfRequest(scope, requestId);
  return cases.findLast((each) => each.kind === 'reconsideration')?.id ?? null;
}

function faultOf(scope: Scope, input: RemedyCaseInput): Refusal | null {
  const { kind, body, notifiedOn, coDefendant, overSilence, registerNo } = input;
  const wrong = (reason: string) => ({ code: 'wrong-case', reason });
  if (!isKind(kind)) return wrong('请选择案件种类。');
  if (body.trim().length < 2 || body.trim().length > 100) return wrong('请写明复议机关或者法院的名称。');
  if (!isDay(notifiedOn) || notifiedOn > scope.today) return wrong('请填写收到通知的日期，不晚于今天。');
  if (overSilence && !registerNo) return wrong('不服逾期不答复的，请填写是哪一件申请。');
  if (coDefendant && kind === 'reconsideration') return wrong('行政复议没有共同被告，请核对案件种类。');
  return null;
}
