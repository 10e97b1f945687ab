import { type DelegableRole, delegable } from '#app/accounts/delegations/delegated-roles.ts';
import { type Officer, officersOf } from '#app/agencies/queries.ts';
import { hasRole } from '#app/shell/permit.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { daysBetween, isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface DelegationInput {
  role: DelegableRole;
  fromOfficerId: number;
  toOfficerId: number;
  fromOn: Day;
  toOn: Day;
  reason: string;
}

/** Longer than this nobody stands in for somebody: the post is given to another officer. */
const LONGEST_DAYS = 180;

/** 委托代理（AB角）: the holder of a role, or an administrator of the agency, lets another officer hold it for some days. */
export async function delegateRole(scope: Scope, input: DelegationInput): Promise<Result<{ id: number }>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const { actor } = scope;
    if (actor.kind !== 'officer') return refused('officers-only', '请登录后办理。');
    const refusal = mayDelegate(scope, input) ?? (await mayStandIn(inside, actor.agencyId, input));
    if (refusal) return { ok: false, refusal };
    const { id } = await inside.db
      .insertInto('delegations')
      .values({
        city: scope.city.code,
        agency_id: actor.agencyId,
        from_officer_id: input.fromOfficerId,
        to_officer_id: input.toOfficerId,
        role: input.role,
        from_on: input.fromOn,
        to_on: input.toOn,
        reason: input.reason.trim(),
        officer_id: actor.officerId,
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { fromOfficerId, toOfficerId, role, fromOn, toOn } = input;
    await writeAudit(inside, {
      act: 'delegate-role',
      subject: `delegations:${id}`,
      detail: { fromOfficerId, toOfficerId, role, fromOn, toOn },
    });
    return done({ id });
  });
}

/** Whether the actor may delegate at all, and so: a role that he holds himself by appointment, or as administrator any. */
export function mayDelegate(scope: Scope, input: DelegationInput): Refusal | null {
  const { actor } = scope;
  if (actor.kind !== 'officer') return { code: 'officers-only', reason: '请登录后办理。' };
  const standsIn = actor.standsIn?.some(({ role }) => role === input.role);
  const own = actor.officerId === input.fromOfficerId && actor.roles.includes(input.role) && !standsIn;
  if (!own && !hasRole(actor, 'administrator'))
    return {
      code: 'not-your-role',
      reason: '只能委托自己的岗位；别人的岗位由系统管理员登记。受托人不能再转委托。',
    };
  if (!isDay(input.fromOn) || !isDay(input.toOn) || input.toOn < input.fromOn)
    return { code: 'wrong-days', reason: '请填写起止日期，止日不能早于起日。' };
  if (input.fromOn < scope.today)
    return { code: 'past-day', reason: '代理从今天或者以后开始，不能补记过去的代理。' };
  if (daysBetween(input.fromOn, input.toOn) > LONGEST_DAYS)
    return { code: 'too-long', reason: `一次代理最长${LONGEST_DAYS}天；更久的，请系统管理员调整岗位。` };
  return input.reason.trim() ? null : { code: 'reason-missing', reason: '请写明事由，例如出差、休假。' };
}

async function mayStandIn(scope: Scope, agencyId: number, input: DelegationInput): Promise<Refusal | null> {
  const officers = await officersOf(scope, agencyId);
  const find = (id: number): Officer | undefined => officers.find((officer) => officer.id === id);
  const [holder, standIn] = [find(input.fromOfficerId), find(input.toOfficerId)];
  if (!delegable.includes(input.role) || !holder?.roles.includes(input.role))
    return { code: 'not-held', reason: '委托人没有担任这个岗位。' };
  if (!standIn || standIn.id === holder.id)
    return { code: 'unknown-officer', reason: '受托人须是本机关的另一位在岗人员。' };
  if (standIn.roles.includes('auditor') || standIn.roles.includes('administrator'))
    return { code: 'roles-conflict', reason: '系统管理员、审计员不能代理办件岗位（三权分立）。' };
  return null;
}
