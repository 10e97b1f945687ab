import { parseSigned } from 'hono/utils/cookie';
import { accountSettings, COOKIE_PREFIX } from '#app/accounts/auth.ts';
import { delegatedToOfficer, rolesWithDelegated } from '#app/accounts/delegations/delegated-roles.ts';
import { rolesOfOfficer } from '#app/agencies/queries.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import type { Frame } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';
import type { Database } from '#db/client.ts';

/** Who sent a request. */
export interface Visitor {
  actor: Actor;
  /** For the page frame. */
  officer: Frame['officer'];
  /** Signed in, but something comes first; until it is done he is nobody. */
  before: SignInStep | null;
  user: { id: string; username: string; secondFactor: boolean } | null;
}

export type SignInStep = 'change-password' | 'enrol';

/**
 * The officer whose session cookie came with the request. The public otherwise: no cookie, a session that ran out
 * or belongs to another city, an officer who left, or one who has yet to change his first password or to enrol a
 * second factor. One query with a cookie of ours, none without: the cookie is checked as better-auth signs it, and
 * better-auth itself is not loaded before somebody signs in.
 */
export async function visitorOf(headers: Headers, city: City, db: Database): Promise<Visitor> {
  const token = await sessionToken(headers);
  if (!token) return nobody;
  const found = await officerOfSession(db, city, token);
  if (!found) return nobody;
  const { agency, user_id, username, second_factor, password_temporary, roles, delegated, ...rest } = found;
  const who = { ...rest, ...rolesWithDelegated(roles, delegated) };
  const user = { id: user_id, username, secondFactor: second_factor };
  const before = firstStep(second_factor, password_temporary);
  if (before) return { ...nobody, before, user };
  return { actor: { kind: 'officer', ...who }, officer: { name: who.name, agency }, before: null, user };
}

/** Only the actor, for what needs no page. */
export async function actorOf(headers: Headers, city: City, db: Database): Promise<Actor> {
  return (await visitorOf(headers, city, db)).actor;
}

const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;

const nobody: Visitor = { actor: { kind: 'public' }, officer: null, before: null, user: null };

/** The token in the cookie, if it was signed here. */
async function sessionToken(headers: Headers): Promise<string | null> {
  const cookie = headers.get('cookie');
  if (!cookie?.includes(SESSION_COOKIE)) return null;
  const signed = await parseSigned(cookie, accountSettings().secret, SESSION_COOKIE);
  return signed[SESSION_COOKIE] || null;
}

function firstStep(secondFactor: boolean, passwordTemporary: boolean): SignInStep | null {
  if (accountSettings().demo) return null;
  if (passwordTemporary) return 'change-password';
  return secondFactor ? null : 'enrol';
}

async function officerOfSession(db: Database, city: City, token: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('officers', (join) =>
      join.onRef('officers.user_id', '=', 'users.id').onRef('officers.city', '=', 'sessions.city'),
    )
    .innerJoin('agencies', (join) =>
      join.onRef('agencies.city', '=', 'officers.city').onRef('agencies.id', '=', 'officers.agency_id'),
    )
    .select([
      'officers.id as officerId',
      'officers.name',
      'officers.agency_id as agencyId',
      'officers.unit_id as unitId',
      'agencies.short_name as agency',
      'users.id as user_id',
      'users.display_username as username',
      'users.two_factor_enabled as second_factor',
      'users.password_temporary',
      rolesOfOfficer.as('roles'),
      delegatedToOfficer(dayOf(now())).as('delegated'),
    ])
    .where('sessions.token', '=', token)
    .where('sessions.city', '=', city.code)
    .where('sessions.expires_at', '>', now())
    .where('officers.left_on', 'is', null)
    .executeTakeFirst();
}
