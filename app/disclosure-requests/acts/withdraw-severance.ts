import { type CaseInput, changeCase } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import { loadSeverance } from '#app/disclosure-requests/severance/load-severance.ts';
import { mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface WithdrawInput extends CaseInput {
  severanceId: number;
  reason: string;
}

/** 撤销区分处理: the record is given in no form. Nobody makes a source givable again; the whole record is added anew. */
export async function withdrawSeverance(scope: Scope, input: WithdrawInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'sever-record',
    may: async (file, inside) => {
      const refusal = maySever(file) ?? mayWorkOn(await loadSeverance(inside, file.id, input.severanceId));
      if (refusal) return refusal;
      return input.reason.trim() === '' ? { code: 'no-reason', reason: '请写明为什么撤销。' } : null;
    },
    write: async (inside, file) => {
      await inside.db
        .insertInto('severance_withdrawals')
        .values({
          city: inside.city.code,
          severance_id: input.severanceId,
          request_id: file.id,
          reason: input.reason.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { step: 'withdraw', severance: input.severanceId } };
    },
  });
}
