import { sql } from 'kysely';
import { rolesOfOfficer } from '#app/agencies/queries.ts';
import type { Role, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** An officer and the account he signs in with. */
export interface OfficerAccount {
  id: number;
  agency_id: number;
  agency_name: string;
  unit_id: number | null;
  unit_name: string | null;
  name: string;
  left_on: Day | null;
  user_id: string;
  /** As he types it. */
  username: string;
  second_factor: boolean;
  roles: Role[];
}

/** The officer with this id in this city, or null. */
export async function accountOf(scope: Scope, officerId: number): Promise<OfficerAccount | null> {
  return (await accounts(scope).where('officers.id', '=', officerId).executeTakeFirst()) ?? null;
}

/** The officer who signs in with this name in this city, or null. */
export async function accountNamed(scope: Scope, username: string): Promise<OfficerAccount | null> {
  const row = await accounts(scope)
    .where(sql<string>`lower(users.display_username)`, '=', username.trim().toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Accounts of the city, or of one agency; those who are here first, then by the day of their appointment. */
export async function accountsOf(scope: Scope, agencyId?: number): Promise<OfficerAccount[]> {
  return accounts(scope)
    .$if(agencyId !== undefined, (q) => q.where('officers.agency_id', '=', agencyId ?? 0))
    .orderBy('officers.agency_id')
    .orderBy(sql`officers.left_on is not null`)
    .orderBy('officers.id')
    .execute();
}

function accounts(scope: Scope) {
  return scope.db
    .selectFrom('officers')
    .innerJoin('users', 'users.id', 'officers.user_id')
    .innerJoin('agencies', (join) =>
      join.onRef('agencies.city', '=', 'officers.city').onRef('agencies.id', '=', 'officers.agency_id'),
    )
    .leftJoin('units', (join) =>
      join.onRef('units.city', '=', 'officers.city').onRef('units.id', '=', 'officers.unit_id'),
    )
    .where('officers.city', '=', scope.city.code)
    .select([
      'officers.id',
      'officers.agency_id',
      'agencies.name as agency_name',
      'officers.unit_id',
      'units.name as unit_name',
      'officers.name',
      'officers.left_on',
      'users.id as user_id',
      'users.display_username as username',
      'users.two_factor_enabled as second_factor',
      rolesOfOfficer.as('roles'),
    ]);
}
