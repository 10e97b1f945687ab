import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { signedReplyOf } from '#app/disclosure-requests/acts/send-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface ServiceInput extends CaseInput {
  /** 签收之日: the remedy periods run from it. */
  servedOn: Day;
  proof: string;
}

/** 登记送达: the day on which the reply reached the requester, with its proof. */
export async function recordService(scope: Scope, input: ServiceInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-service',
    may: (file) => mayRecordService(file) ?? mayBeServedOn(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('services')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          reply_id: signedReplyOf(file).id,
          served_on: input.servedOn,
          proof: input.proof,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { servedOn: input.servedOn } };
    },
  });
}

export function mayRecordService(file: CaseFile): May {
  if (file.dispatches.length === 0) return { code: 'not-sent', reason: '答复发出后才能登记送达。' };
  return file.services.length > 0 ? { code: 'already-served', reason: '送达已经登记。' } : null;
}

function mayBeServedOn(file: CaseFile, input: ServiceInput, scope: Scope): May {
  const sentOn = file.dispatches[0]?.sent_on ?? '';
  if (input.servedOn > scope.today) return { code: 'future-day', reason: '送达日期不能晚于今天。' };
  if (input.servedOn < sentOn) return { code: 'before-dispatch', reason: '送达日期不能早于发出日期。' };
  return input.proof.trim()
    ? null
    : { code: 'proof-missing', reason: '请填写送达凭证，如签收人、回执或者系统记录。' };
}
