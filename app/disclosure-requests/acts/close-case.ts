import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

/** 办结: the file is complete and leaves the to-do list. */
export async function closeCase(scope: Scope, input: CaseInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'close-case',
    may: mayClose,
    write: async (inside, file) => {
      await inside.db
        .insertInto('closings')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: {} };
    },
  });
}

export function mayClose(file: CaseFile): May {
  const ended = file.run === 1 && file.endings.length > 0;
  return ended || file.services.length > 0 ? null : { code: 'not-served', reason: '登记送达后才能办结。' };
}
