import { type Selectable, sql } from 'kysely';
import type { Refusal, Role, Scope } from '#app/shell/scope.ts';
import type * as Tables from '#db/tables.ts';

/** 行政机关, with the contacts of its disclosure office. */
export type Agency = Selectable<Tables.Agencies>;
/** 答复名义 */
export type ReplyName = Selectable<Tables.ReplyNames>;
/** 内设机构 */
export type Unit = Selectable<Tables.Units>;

export interface Officer {
  id: number;
  agency_id: number;
  unit_id: number | null;
  unit_name: string | null;
  user_id: string | null;
  name: string;
  left_on: string | null;
  roles: Role[];
}

/** The agencies that take requests (those with a default reply name): the government office first, then as loaded. */
export async function listAgencies(scope: Scope): Promise<Agency[]> {
  return scope.db
    .selectFrom('agencies')
    .selectAll('agencies')
    .where('agencies.city', '=', scope.city.code)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('reply_names')
          .select('reply_names.id')
          .whereRef('reply_names.city', '=', 'agencies.city')
          .whereRef('reply_names.agency_id', '=', 'agencies.id')
          .where('reply_names.is_default', '=', true),
      ),
    )
    .orderBy(sql`agencies.kind <> 'government-office'`)
    .orderBy('agencies.id')
    .execute();
}

/** The agency with this id in this city, or null. */
export async function agencyOf(scope: Scope, id: number): Promise<Agency | null> {
  const agency = await scope.db
    .selectFrom('agencies')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirst();
  return agency ?? null;
}

export async function unitsOf(scope: Scope, agencyId: number): Promise<Unit[]> {
  return scope.db
    .selectFrom('units')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .orderBy('id')
    .execute();
}

/** The names in which the agency may reply, the default first. */
export async function replyNamesOf(scope: Scope, agencyId: number): Promise<ReplyName[]> {
  return scope.db
    .selectFrom('reply_names')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .orderBy('is_default', 'desc')
    .orderBy('id')
    .execute();
}

/** The officers of the agency who have not left, all or those with a role, in the order of their appointment. */
export async function officersOf(scope: Scope, agencyId: number, role?: Role): Promise<Officer[]> {
  const officers = await everyOfficerOf(scope, agencyId);
  return officers.filter(({ left_on, roles }) => left_on === null && (!role || roles.includes(role)));
}

/** The same with those who have left, for the administrator. */
export async function everyOfficerOf(scope: Scope, agencyId: number): Promise<Officer[]> {
  return scope.db
    .selectFrom('officers')
    .leftJoin('units', (join) =>
      join.onRef('units.city', '=', 'officers.city').onRef('units.id', '=', 'officers.unit_id'),
    )
    .select([
      'officers.id',
      'officers.agency_id',
      'officers.unit_id',
      'units.name as unit_name',
      'officers.user_id',
      'officers.name',
      'officers.left_on',
      rolesOfOfficer.as('roles'),
    ])
    .where('officers.city', '=', scope.city.code)
    .where('officers.agency_id', '=', agencyId)
    .orderBy('officers.id')
    .execute();
}

/** The roles of the officer in the row, in alphabetical order. */
export const rolesOfOfficer = sql<Role[]>`array(
  select r.role from officer_roles r
  where r.city = officers.city and r.officer_id = officers.id order by r.role)`;

/**
 * Why the actor may not manage an agency's data and accounts; null when he may: an administrator of that agency, an
 * administrator of the city's government office, or the program itself.
 */
export async function mayAdminister(scope: Scope, agencyId: number): Promise<Refusal | null> {
  const { actor } = scope;
  if (actor.kind === 'system') return null;
  const administrator = actor.kind === 'officer' && actor.roles.includes('administrator');
  if (administrator && actor.agencyId === agencyId) return null;
  const ofCity = administrator && (await agencyOf(scope, actor.agencyId))?.kind === 'government-office';
  if (ofCity && (await agencyOf(scope, agencyId))) return null;
  return { code: 'not-administrator', reason: '机构和账号由本机关或者市政府办公室的系统管理员管理。' };
}

/** The agencies that the actor may administer, in the order of the directory; none for other officers. */
export async function administeredAgencies(scope: Scope): Promise<Agency[]> {
  const { actor } = scope;
  if (actor.kind !== 'officer' || !actor.roles.includes('administrator')) return [];
  const own = await agencyOf(scope, actor.agencyId);
  if (own?.kind === 'government-office') return everyAgency(scope);
  return own ? [own] : [];
}

async function everyAgency(scope: Scope): Promise<Agency[]> {
  return scope.db
    .selectFrom('agencies')
    .selectAll()
    .where('city', '=', scope.city.code)
    .orderBy(sql`kind <> 'government-office'`)
    .orderBy('id')
    .execute();
}
