import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { RequesterColumn } from '#law/report/lines.ts';

export interface RegisterInput extends CaseInput {
  /** 申请人类别: the column of the annual report. */
  requesterColumn: RequesterColumn;
  /** 答复名义 */
  replyNameId: number;
  note: string;
}

/** 登记: fixes the requester's column in the report and the name in which the agency replies. */
export async function registerRequest(scope: Scope, input: RegisterInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'register-request',
    may: async (file, inside) =>
      mayRegister(file) ??
      mayUseColumn(file, input.requesterColumn) ??
      (await mayUseName(inside, file, input)),
    write: async (inside, file) => {
      await inside.db
        .insertInto('registrations')
        .values({
          city: inside.city.code,
          request_id: file.id,
          note: input.note,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      await inside.db
        .updateTable('disclosure_requests')
        .set({ requester_column: input.requesterColumn, reply_name_id: input.replyNameId })
        .where('city', '=', inside.city.code)
        .where('id', '=', file.id)
        .execute();
      return { value: null, detail: { column: input.requesterColumn, replyName: input.replyNameId } };
    },
  });
}

export function mayRegister(file: CaseFile): May {
  if (file.registrations.length === 0) return null;
  return {
    code: 'already-registered',
    reason: '本件已经登记。',
    cite: { instrument: '政府信息公开条例', article: '第四十五条' },
  };
}

/** A natural person counts in the first column, an organisation in one of the others. */
export function mayUseColumn(file: CaseFile, column: RequesterColumn): May {
  const natural = column === 'naturalPerson';
  if (natural === (file.requester_kind === 'natural-person')) return null;
  return { code: 'column-does-not-fit', reason: '申请人类别与申请人身份不符：自然人只能计入“自然人”一列。' };
}

async function mayUseName(scope: Scope, file: CaseFile, input: RegisterInput): Promise<May> {
  const found = await scope.db
    .selectFrom('reply_names')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .where('id', '=', input.replyNameId)
    .executeTakeFirst();
  return found ? null : { code: 'not-of-this-agency', reason: '这个答复名义不是本机关的，请重新选择。' };
}
