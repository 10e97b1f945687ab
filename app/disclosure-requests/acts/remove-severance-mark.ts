import { type CaseInput, changeCase } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import { loadSeverance } from '#app/disclosure-requests/severance/load-severance.ts';
import { mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface RemoveMarkInput extends CaseInput {
  severanceId: number;
  markId: number;
}

/** 删除标记: the place will be given. The mark stays on record as removed. */
export async function removeSeveranceMark(scope: Scope, input: RemoveMarkInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'sever-record',
    may: async (file, inside) => {
      const severance = await loadSeverance(inside, file.id, input.severanceId);
      const refusal = maySever(file) ?? mayWorkOn(severance);
      if (refusal) return refusal;
      return severance?.marks.some(({ id }) => id === input.markId)
        ? null
        : { code: 'unknown-mark', reason: '没有这一处标记，可能已经删除。' };
    },
    write: async (inside, file) => {
      await inside.db
        .insertInto('severance_mark_removals')
        .values({
          city: inside.city.code,
          mark_id: input.markId,
          request_id: file.id,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { step: 'remove', severance: input.severanceId, mark: input.markId } };
    },
  });
}
