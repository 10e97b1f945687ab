import { sql } from 'kysely';
import type { DelegableRole } from '#app/accounts/delegations/delegated-roles.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface Delegation {
  id: number;
  agency_id: number;
  role: DelegableRole;
  from_officer_id: number;
  holder: string;
  stand_in: string;
  from_on: Day;
  to_on: Day;
  reason: string;
  ended: boolean;
}

/** 代理 of an agency, the newest first; a hundred of them. */
export async function delegationsOf(scope: Scope, agencyId: number): Promise<Delegation[]> {
  return select(scope, sql`d.agency_id = ${agencyId}`);
}

/** The delegation with this id in this city, or null. */
export async function delegationOf(scope: Scope, id: number): Promise<Delegation | null> {
  return (await select(scope, sql`d.id = ${id}`))[0] ?? null;
}

async function select(scope: Scope, which: ReturnType<typeof sql>): Promise<Delegation[]> {
  const found = await sql<Delegation>`
    select d.id, d.agency_id, d.role, d.from_officer_id, f.name as holder, t.name as stand_in, d.from_on, d.to_on, d.reason,
      exists (select from delegation_ends e where e.city = d.city and e.delegation_id = d.id) as ended
    from delegations d
      join officers f on f.city = d.city and f.id = d.from_officer_id
      join officers t on t.city = d.city and t.id = d.to_officer_id
    where d.city = ${scope.city.code} and ${which}
    order by d.from_on desc, d.id desc limit 100`.execute(scope.db);
  return found.rows;
}
