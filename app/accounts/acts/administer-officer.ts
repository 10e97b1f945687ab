import { accountOf, type OfficerAccount } from '#app/accounts/queries.ts';
import { mayAdminister } from '#app/agencies/queries.ts';
import { done, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import type { JsonObject } from '#db/tables.ts';

/** An administrator's act on another officer: what it writes, and what the audit line tells of it. */
export interface OfficerChange {
  act: string;
  officerId: number;
  write: (scope: Scope, officer: OfficerAccount) => Promise<Result<JsonObject>>;
}

/**
 * The course of every act on an officer, in one transaction: lock the row, ask who may, write, add the audit line.
 * Answers the officer as he was before.
 */
export async function administerOfficer(
  scope: Scope,
  change: OfficerChange,
): Promise<Result<OfficerAccount>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lock(inside, change.officerId);
    const officer = await accountOf(inside, change.officerId);
    const refusal = officer ? await mayAdministerOfficer(inside, officer) : unknownOfficer;
    if (!officer || refusal) return { ok: false, refusal: refusal ?? unknownOfficer };
    const written = await change.write(inside, officer);
    if (!written.ok) return written;
    await writeAudit(inside, { act: change.act, subject: `officers:${officer.id}`, detail: written.value });
    return done(officer);
  });
}

/** Why the actor may not change this officer's roles and access; null when he may. Nobody changes his own. */
export async function mayAdministerOfficer(scope: Scope, officer: OfficerAccount): Promise<Refusal | null> {
  const refusal = await mayAdminister(scope, officer.agency_id);
  if (refusal) return refusal;
  if (scope.actor.kind === 'officer' && scope.actor.officerId === officer.id) {
    return { code: 'own-account', reason: '自己的岗位和账号由另一位系统管理员调整；密码在“修改密码”里改。' };
  }
  return officer.left_on === null ? null : { code: 'has-left', reason: '这位同事已经离岗，账号已停用。' };
}

const unknownOfficer: Refusal = { code: 'unknown-officer', reason: '没有这个账号。' };

async function lock(scope: Scope, officerId: number): Promise<void> {
  await scope.db
    .selectFrom('officers')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('id', '=', officerId)
    .forUpdate()
    .execute();
}
