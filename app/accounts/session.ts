import { accountSettings, authOf } from '#app/accounts/auth.ts';
import { rolesOfOfficer } from '#app/agencies/queries.ts';
import type { City } from '#app/shell/city.ts';
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
 * second factor. Two queries with a cookie, none without.
 */
export async function visitorOf(headers: Headers, city: City, db: Database): Promise<Visitor> {
  if (!headers.get('cookie')?.includes(SESSION_COOKIE)) return nobody;
  const auth = await authOf(db);
  const session = await auth.api.getSession({ headers });
  if (session?.session.city !== city.code) return nobody;
  const officer = await officerOfUser(db, city, session.user.id);
  if (!officer) return nobody;
  const user = {
    id: session.user.id,
    username: session.user.displayUsername ?? '',
    secondFactor: session.user.twoFactorEnabled === true,
  };
  const before = firstStep(user.secondFactor, session.user.passwordTemporary === true);
  if (before) return { ...nobody, before, user };
  const { agency, ...who } = officer;
  return { actor: { kind: 'officer', ...who }, officer: { name: who.name, agency }, before: null, user };
}

/** Only the actor, for what needs no page. */
export async function actorOf(headers: Headers, city: City, db: Database): Promise<Actor> {
  return (await visitorOf(headers, city, db)).actor;
}

const SESSION_COOKIE = 'qingchuang.session_token=';

const nobody: Visitor = { actor: { kind: 'public' }, officer: null, before: null, user: null };

function firstStep(secondFactor: boolean, passwordTemporary: boolean): SignInStep | null {
  if (accountSettings().demo) return null;
  if (passwordTemporary) return 'change-password';
  return secondFactor ? null : 'enrol';
}

async function officerOfUser(db: Database, city: City, userId: string) {
  return db
    .selectFrom('officers')
    .innerJoin('agencies', (join) =>
      join.onRef('agencies.city', '=', 'officers.city').onRef('agencies.id', '=', 'officers.agency_id'),
    )
    .select([
      'officers.id as officerId',
      'officers.name',
      'officers.agency_id as agencyId',
      'officers.unit_id as unitId',
      'agencies.short_name as agency',
      rolesOfOfficer.as('roles'),
    ])
    .where('officers.city', '=', city.code)
    .where('officers.user_id', '=', userId)
    .where('officers.left_on', 'is', null)
    .executeTakeFirst();
}
