import { roleConflict } from '#app/accounts/permissions.ts';
import { agencyOf, unitsOf } from '#app/agencies/queries.ts';
import type { Refusal, Role, Scope } from '#app/shell/scope.ts';

export interface Post {
  agencyId: number;
  unitId: number | null;
  roles: Role[];
}

/** Why nobody can hold this post: roles that exclude each other or belong elsewhere, a unit of another agency. */
export async function mayHold(scope: Scope, { agencyId, unitId, roles }: Post): Promise<Refusal | null> {
  const conflict = roleConflict(roles);
  if (conflict) return conflict;
  if (roles.some((role) => cityWide.includes(role)) && !(await isGovernmentOffice(scope, agencyId))) {
    return { code: 'city-wide-role', reason: '主管部门和审计员看得到全市各机关，只能设在市政府办公室。' };
  }
  if (unitId !== null && !(await unitsOf(scope, agencyId)).some(({ id }) => id === unitId)) {
    return { code: 'unknown-unit', reason: '本机关没有这个内设机构。' };
  }
  return null;
}

/** The officer holds these roles from now on, and no others. */
export async function writeRoles(scope: Scope, officerId: number, roles: Role[]): Promise<void> {
  const city = scope.city.code;
  await scope.db
    .deleteFrom('officer_roles')
    .where('city', '=', city)
    .where('officer_id', '=', officerId)
    .where('role', 'not in', roles)
    .execute();
  await scope.db
    .insertInto('officer_roles')
    .values(roles.map((role) => ({ city, officer_id: officerId, role, recorded_at: scope.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Their pages show every agency of the city. */
const cityWide: readonly Role[] = ['supervisor', 'auditor'];

async function isGovernmentOffice(scope: Scope, agencyId: number): Promise<boolean> {
  return (await agencyOf(scope, agencyId))?.kind === 'government-office';
}
