import { delegationOf } from '#app/accounts/delegations/queries.ts';
import { hasRole } from '#app/shell/permit.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 收回代理: before its last day, by who gave it or an administrator of the agency; what was done until now stays. */
export async function endDelegation(scope: Scope, delegationId: number): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { actor } = scope;
    const delegation = await delegationOf(inside, delegationId);
    if (actor.kind !== 'officer' || delegation?.agency_id !== actor.agencyId)
      return refused('unknown-delegation', '没有这项代理。');
    if (delegation.from_officer_id !== actor.officerId && !hasRole(actor, 'administrator'))
      return refused('not-yours', '代理由委托人或者系统管理员收回。');
    const ended = await inside.db
      .insertInto('delegation_ends')
      .values({
        city: scope.city.code,
        delegation_id: delegation.id,
        officer_id: actor.officerId,
        recorded_at: scope.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // A second click finds it taken back already.
    if (ended)
      await writeAudit(inside, {
        act: 'end-delegation',
        subject: `delegations:${delegation.id}`,
        detail: {},
      });
    return done(null);
  });
}
