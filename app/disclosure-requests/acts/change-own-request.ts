import { type May, rewriteDueDay } from '#app/disclosure-requests/acts/change-case.ts';
import { rewriteCaseCaches } from '#app/disclosure-requests/case-file/case-caches.ts';
import { shareCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { type CaseFile, loadCase, lockRequest } from '#app/disclosure-requests/case-file/load-case.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { JsonObject } from '#db/tables.ts';

export interface OwnChange {
  act: OwnAct;
  may: (file: CaseFile) => May;
  /** Writes the facts; what it answers goes into the audit line and holds no personal data. */
  write: (scope: Scope, file: CaseFile) => Promise<JsonObject>;
  /** Nothing that an officer decides by: forms that officers have open stay valid. */
  quiet?: boolean;
}

export type OwnAct =
  | 'submit-correction'
  | 'give-reasons'
  | 'pay-fee'
  | 'withdraw-online'
  | 'change-delivery'
  | 'post-message'
  | 'read-paper'
  | 'rate-reply';

/**
 * The course of what a requester does on the own request at the query page, which has seen number, code and tail:
 * lock, read the file, ask, write, rewrite the due day, add the audit line. There is no row version: the facts of the
 * locked file decide, and a second click finds the fact of the first.
 */
export async function changeOwnRequest(
  scope: Scope,
  requestId: number,
  change: OwnChange,
): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await shareCalendar(inside);
    const locked = await lockRequest(inside, requestId);
    const file = locked && (await loadCase(inside, requestId));
    if (!file) return refused('unknown-case', '没有这件申请。');
    const refusal = change.may(file);
    if (refusal) return { ok: false, refusal };
    const detail = await change.write(inside, file);
    await (change.quiet ? rewriteCaseCaches : tellOfficers)(inside, requestId);
    await writeAudit(inside, { act: change.act, subject: `disclosure_requests:${requestId}`, detail });
    return done(null);
  });
}

/** An officer who has the case open is told that it changed, and the limit is counted anew. */
async function tellOfficers(scope: Scope, requestId: number): Promise<void> {
  await scope.db
    .updateTable('disclosure_requests')
    .set((eb) => ({ row_version: eb('row_version', '+', 1) }))
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .execute();
  await rewriteDueDay(scope, requestId);
}
