import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface ReasonsInput extends CaseInput {
  text: string;
  receivedOn: Day;
}

/** 收到理由: what the requester says on number and frequency; given late it is recorded too, until it was judged. */
export async function recordReasons(scope: Scope, input: ReasonsInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-reasons',
    may: (file) => mayRecordReasons(file) ?? mayBeReceivedOn(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('reasons_answers')
        .values({
          city: inside.city.code,
          request_id: file.id,
          reasons_request_id: askedOf(file).id,
          text: input.text,
          received_on: input.receivedOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { receivedOn: input.receivedOn } };
    },
  });
}

export function mayRecordReasons(file: CaseFile): May {
  const asked = file.reasonsRequests[0];
  if (!asked) return { code: 'not-asked', reason: '没有要求申请人说明理由。' };
  if (asked.received_on) return { code: 'already-given', reason: '申请人的理由已经录入。' };
  return asked.decided_on ? { code: 'already-decided', reason: '理由是否合理已经认定。' } : null;
}

/** @throws when nothing was asked; `mayRecordReasons` has said so before */
export function askedOf(file: CaseFile): CaseFile['reasonsRequests'][number] {
  const asked = file.reasonsRequests[0];
  if (!asked) throw new Error(`request ${file.id} was not asked for reasons`);
  return asked;
}

function mayBeReceivedOn(file: CaseFile, input: ReasonsInput, scope: Scope): May {
  if (!input.text.trim()) return { code: 'text-missing', reason: '请录入申请人说明的理由。' };
  if (!input.receivedOn) return { code: 'day-missing', reason: '请填写收到理由的日期。' };
  if (input.receivedOn > scope.today) return { code: 'future-day', reason: '收到日期不能晚于今天。' };
  return input.receivedOn < askedOf(file).sent_on
    ? { code: 'before-notice', reason: '收到日期不能早于说明理由告知书发出日期。' }
    : null;
}
