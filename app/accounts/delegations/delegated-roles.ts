import { sql } from 'kysely';
import type { Role } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Roles that may be delegated for some days. */
export const delegable = ['office-head', 'signer'] as const satisfies readonly Role[];

export type DelegableRole = (typeof delegable)[number];

interface Delegated {
  delegationId: number;
  role: Role;
}

/**
 * The delegations to the officer in the row that count on the day: not taken back, and by somebody who is still here and
 * still holds the role.
 */
export function delegatedToOfficer(today: Day) {
  return sql<Delegated[]>`coalesce((
    select jsonb_agg(jsonb_build_object('delegationId', d.id, 'role', d.role) order by d.id)
    from delegations d
      join officers f on f.city = d.city and f.id = d.from_officer_id and f.left_on is null
      join officer_roles h on h.city = d.city and h.officer_id = d.from_officer_id and h.role = d.role
    where d.city = officers.city and d.to_officer_id = officers.id and d.agency_id = officers.agency_id
      and ${today}::date between d.from_on and d.to_on
      and not exists (select from delegation_ends e where e.city = d.city and e.delegation_id = d.id)), '[]')`;
}

/** His own roles with the delegated ones; what he holds himself he holds for nobody else. */
export function rolesWithDelegated(
  own: Role[],
  delegated: Delegated[],
): { roles: Role[]; standsIn?: Delegated[] } {
  const standsIn = delegated.filter(
    ({ role }, at) => !own.includes(role) && delegated.findIndex((each) => each.role === role) === at,
  );
  if (standsIn.length === 0) return { roles: own };
  return { roles: [...own, ...standsIn.map(({ role }) => role)], standsIn };
}
