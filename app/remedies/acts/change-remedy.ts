import { mayNotRecord } from '#app/remedies/permissions.ts';
import { type RemedyFile, remedyFileOf } from '#app/remedies/queries.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import type { JsonObject } from '#db/tables.ts';

interface RemedyChange<T> {
  act: string;
  may: (file: RemedyFile) => Refusal | null;
  /** `detail` goes into the audit line and holds no personal data. */
  write: (scope: Scope, file: RemedyFile) => Promise<{ value: T; detail: JsonObject }>;
}

/** The course of every act on a case of remedy: lock it, read it, ask, write the facts, add the audit line. */
export async function changeRemedy<T>(
  scope: Scope,
  caseId: number,
  { act, may, write }: RemedyChange<T>,
): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `remedy_cases:${caseId}`);
    const file = await remedyFileOf(inside, caseId);
    const { actor } = scope;
    if (!file || actor.kind !== 'officer' || actor.agencyId !== file.agencyId)
      return refused('unknown-case', '没有这个案件，或者不归本机关。');
    const refusal = mayNotRecord(actor, file.agencyId) ?? may(file);
    if (refusal) return { ok: false, refusal };
    const { value, detail } = await write(inside, file);
    await writeAudit(inside, { act, subject: `remedy_cases:${caseId}`, detail });
    return done(value);
  });
}
