import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { casesOfRequest, type RemedyCase } from '#app/remedies/queries.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface OrderedReplyInput extends CaseInput {
  /** The case in which it was ordered. */
  remedyCaseId: number;
  /** 决定书、判决书的名称和文号 */
  basis: string;
  /** 收到决定书、判决书之日 */
  receivedOn: Day;
  /** The period that it sets; the reply limit where it sets none. */
  days: number;
  unit: 'working-days' | 'calendar-days';
}

/**
 * 重新答复: a decision or judgment overturned the reply and orders a new one. The case opens again for a run of its
 * own, counted from the day on which the decision was received; what was done before stays as it was.
 */
export async function orderNewReply(scope: Scope, input: OrderedReplyInput): Promise<Result<number>> {
  return changeCase(scope, input, {
    act: 'order-new-reply',
    may: async (file, inside) =>
      mayOrder(file) ?? inputFault(input, scope) ?? caseFault(input, await overturnedCases(inside, file)),
    write: async (inside, file) => {
      const run = file.run + 1;
      const { remedyCaseId, receivedOn, days, unit } = input;
      await inside.db
        .insertInto('ordered_runs')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run,
          remedy_case_id: remedyCaseId,
          basis: input.basis.trim(),
          received_on: receivedOn,
          days,
          unit,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: run, detail: { run, remedyCaseId, receivedOn, days, unit } };
    },
  });
}

const performed: Cite = { instrument: '行政复议法', article: '第七十七条' };

/** A request that was never answered is still owed its first reply: an order to reply opens nothing new. */
export function mayOrder(file: CaseFile): May {
  const answered = file.dispatches.length > 0 || (file.run === 1 && file.endings.length > 0);
  return answered
    ? null
    : {
        code: 'not-replied',
        reason:
          file.run > 1
            ? '上一次责令的重新答复还没有发出，直接办理即可。'
            : '本件还没有答复，直接办理答复即可；履行期限见复议诉讼案件。',
        cite: performed,
      };
}

/** The cases of this request that ended with the reply overturned. */
export async function overturnedCases(scope: Scope, file: CaseFile): Promise<RemedyCase[]> {
  const cases = await casesOfRequest(scope, file.id);
  return cases.filter(({ result }) => result?.result === 'overturned');
}

function inputFault({ basis, receivedOn, days }: OrderedReplyInput, scope: Scope): May {
  const no = (code: string, reason: string): May => ({ code, reason, cite: performed });
  if (!basis.trim()) return no('basis-missing', '请写明决定书、判决书的名称和文号。');
  if (!isDay(receivedOn) || receivedOn > scope.today)
    return no('wrong-day', '请填写收到决定书、判决书的日期，不晚于今天。');
  return Number.isInteger(days) && days > 0 && days <= 365
    ? null
    : no('wrong-period', '期限请写天数，1至365；没有写明期限的，填20个工作日。');
}

function caseFault({ remedyCaseId, receivedOn }: OrderedReplyInput, cases: RemedyCase[]): May {
  const found = cases.find(({ id }) => id === remedyCaseId);
  if (!found?.result)
    return {
      code: 'not-overturned',
      reason: '本件没有审结为“结果纠正”的复议诉讼案件。请先在“复议诉讼”登记审结。',
      cite: performed,
    };
  return receivedOn < found.result.concludedOn
    ? { code: 'wrong-day', reason: '收到决定书、判决书的日期不能早于作出的日期。' }
    : null;
}
