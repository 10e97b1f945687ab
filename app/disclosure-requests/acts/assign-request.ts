import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface AssignInput extends CaseInput {
  unitId: number;
  /** 承办人 */
  handlerId: number;
  note: string;
}

/** 分办: hands the case to a unit and a handler; may be done again to change them until the reply is signed. */
export async function assignRequest(scope: Scope, input: AssignInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'assign-request',
    may: async (file, inside) => mayAssign(file) ?? (await mayAssignTo(inside, file, input)),
    write: async (inside, file) => {
      await inside.db
        .insertInto('assignments')
        .values({
          city: inside.city.code,
          request_id: file.id,
          unit_id: input.unitId,
          handler_id: input.handlerId,
          note: input.note,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { unit: input.unitId, handler: input.handlerId } };
    },
  });
}

export function mayAssign(file: CaseFile): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再分办。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，不再改派。' };
  if (stageOfFile(file) === 'waiting-correction') {
    return { code: 'waiting-correction', reason: '补正通知已经发出，收到补正后再分办。' };
  }
  return null;
}

async function mayAssignTo(scope: Scope, file: CaseFile, input: AssignInput): Promise<May> {
  const found = await scope.db
    .selectFrom('officers as o')
    .innerJoin('units as u', (on) =>
      on.onRef('u.city', '=', 'o.city').onRef('u.agency_id', '=', 'o.agency_id'),
    )
    .select('o.id')
    .where('o.city', '=', scope.city.code)
    .where('o.agency_id', '=', file.agency_id)
    .where('o.id', '=', input.handlerId)
    .where('o.left_on', 'is', null)
    .where('u.id', '=', input.unitId)
    .executeTakeFirst();
  return found
    ? null
    : { code: 'not-of-this-agency', reason: '承办处室和承办人须是本机关在职的，请重新选择。' };
}
