import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountName } from '#app/accounts/account-name.ts';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { changeOfficer } from '#app/accounts/acts/change-officer.ts';
import { disableOfficer } from '#app/accounts/acts/disable-officer.ts';
import { resetPassword } from '#app/accounts/acts/reset-password.ts';
import { authOf, installAccounts } from '#app/accounts/auth.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import { accountOf } from '#app/accounts/queries.ts';
import { actorOf } from '#app/accounts/session.ts';
import type { Actor, Result, Role, Scope } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const [cityA, cityB] = [testCity('990100'), testCity('990200')];
let database: FreshDatabase;
let system: Scope;
let [main, bureau, abroad] = [] as unknown as [Office, Office, Office];

beforeAll(async () => {
  database = await freshDatabase();
  installAccounts({ secret: 'a secret of this test, long enough to sign', demo: true });
  system = testScope({ db: database.db, city: cityA });
  main = await makeOffice(database.db, cityA, 'szfb');
  bureau = await makeOffice(database.db, cityA, 'fgw');
  abroad = await makeOffice(database.db, cityB, 'szfb');
  await database.db
    .updateTable('agencies')
    .set({ kind: 'government-office' })
    .where('id', 'in', [main.agencyId, abroad.agencyId])
    .execute();
});
afterAll(() => database.drop());

/** An officer with an account, made by the program itself. */
async function appoint(office: Office, username: string, roles: Role[]) {
  const scope = office === abroad ? testScope({ db: database.db, city: cityB }) : system;
  const password = makePassword();
  const result = await addOfficer(scope, {
    agencyId: office.agencyId,
    unitId: office.unitId,
    username,
    name: '示例甲',
    roles,
    password,
  });
  if (!result.ok) throw new Error(result.refusal.reason);
  return { officerId: result.value.officerId, username, password };
}

async function administratorOf(office: Office, username: string): Promise<Scope> {
  const { officerId } = await appoint(office, username, ['administrator']);
  const actor: Actor = {
    kind: 'officer',
    officerId,
    name: '示例甲',
    agencyId: office.agencyId,
    unitId: null,
    roles: ['administrator'],
  };
  return testScope({ db: database.db, city: cityA, actor });
}

function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code;
}

/** Signs in as the page does; the cookie of the session, or null when name or password are wrong. */
async function signIn(username: string, password: string): Promise<Headers | null> {
  const auth = await authOf(database.db);
  const answer = await auth.api
    .signInUsername({
      body: { username: accountName(cityA.code, username), password },
      returnHeaders: true,
    })
    .catch(() => null);
  const cookies = answer?.headers.getSetCookie().map((line) => line.split(';')[0]);
  return cookies ? new Headers({ cookie: cookies.join('; ') }) : null;
}

describe('an administrator', () => {
  it('looks after the officers of his own agency and of no other', async () => {
    const admin = await administratorOf(bureau, 'bureau-admin');
    const [own, foreign] = [
      await appoint(bureau, 'bureau-clerk', ['clerk']),
      await appoint(main, 'main-clerk', ['clerk']),
    ];
    const elsewhere = await appoint(abroad, 'abroad-clerk', ['clerk']);
    const post = { name: '示例乙', unitId: null, roles: ['handler' as const] };
    expect(codeOf(await changeOfficer(admin, { officerId: own.officerId, ...post }))).toBeNull();
    expect((await accountOf(system, own.officerId))?.roles).toEqual(['handler']);
    for (const [{ officerId }, code] of [
      [foreign, 'not-administrator'],
      [elsewhere, 'unknown-officer'],
    ] as const) {
      expect(codeOf(await changeOfficer(admin, { officerId, ...post }))).toBe(code);
      expect(codeOf(await disableOfficer(admin, officerId))).toBe(code);
      expect(codeOf(await resetPassword(admin, { officerId, secondFactorToo: true }))).toBe(code);
    }
    expect((await accountOf(system, foreign.officerId))?.roles).toEqual(['clerk']);
    expect(await signIn(foreign.username, foreign.password)).not.toBeNull();
  });

  it('of the government office looks after the whole city, and not after another city', async () => {
    const admin = await administratorOf(main, 'city-admin');
    const fresh = { unitId: null, username: 'new-one', name: '示例丙', password: makePassword() };
    const add = (agencyId: number) => addOfficer(admin, { ...fresh, agencyId, roles: ['clerk'] });
    expect(codeOf(await add(abroad.agencyId))).toBe('not-administrator');
    expect(codeOf(await add(bureau.agencyId))).toBeNull();
    expect(codeOf(await add(bureau.agencyId))).toBe('name-taken');
  });

  it('gives nobody the unit of another agency', async () => {
    const admin = await administratorOf(main, 'unit-admin');
    const { officerId } = await appoint(main, 'unit-clerk', ['clerk']);
    const change = { officerId, name: '示例甲', unitId: bureau.unitId, roles: ['clerk' as const] };
    expect(codeOf(await changeOfficer(admin, change))).toBe('unknown-unit');
  });

  it('does not change his own roles', async () => {
    const admin = await administratorOf(main, 'own-admin');
    const officerId = admin.actor.kind === 'officer' ? admin.actor.officerId : 0;
    const change = { officerId, name: '示例甲', unitId: null, roles: ['signer' as const] };
    expect(codeOf(await changeOfficer(admin, change))).toBe('own-account');
  });
});

describe('roles', () => {
  it('administrator and auditor are never one person, whether new or changed', async () => {
    const admin = await administratorOf(main, 'roles-admin');
    const roles: Role[] = ['administrator', 'auditor'];
    const fresh = { agencyId: main.agencyId, unitId: null, username: 'both', name: '示例丁' };
    expect(codeOf(await addOfficer(admin, { ...fresh, roles, password: makePassword() }))).toBe(
      'roles-conflict',
    );
    const { officerId } = await appoint(main, 'auditor', ['auditor']);
    expect(codeOf(await changeOfficer(admin, { officerId, name: '示例丁', unitId: null, roles }))).toBe(
      'roles-conflict',
    );
    expect((await accountOf(system, officerId))?.roles).toEqual(['auditor']);
  });

  it('an officer without the administrator role changes nobody', async () => {
    const { officerId } = await appoint(main, 'some-clerk', ['clerk']);
    const scope = testScope({ db: database.db, city: cityA, actor: main.head });
    expect(codeOf(await disableOfficer(scope, officerId))).toBe('not-administrator');
  });
});

describe('access', () => {
  it('an officer who has left is nobody at once, and cannot come back in', async () => {
    const { officerId, username, password } = await appoint(main, 'leaving', ['clerk']);
    const cookie = await signIn(username, password);
    if (!cookie) throw new Error('the right password was refused');
    expect(await actorOf(cookie, cityA, database.db)).toMatchObject({ kind: 'officer', officerId });
    expect((await disableOfficer(system, officerId)).ok).toBe(true);
    expect(await actorOf(cookie, cityA, database.db)).toEqual({ kind: 'public' });
    expect(await signIn(username, password)).toBeNull();
    expect(codeOf(await disableOfficer(system, officerId))).toBe('has-left');
  });

  it('a session of one city is none in another', async () => {
    const { username, password } = await appoint(main, 'one-city', ['clerk']);
    const cookie = await signIn(username, password);
    expect(cookie && (await actorOf(cookie, cityB, database.db))).toEqual({ kind: 'public' });
  });

  it('a reset ends the sessions, and only the new password opens', async () => {
    const { officerId, username, password } = await appoint(main, 'forgetful', ['clerk']);
    const cookie = await signIn(username, password);
    const reset = await resetPassword(system, { officerId, secondFactorToo: false });
    if (!reset.ok) throw new Error(reset.refusal.reason);
    expect(cookie && (await actorOf(cookie, cityA, database.db))).toEqual({ kind: 'public' });
    expect(await signIn(username, password)).toBeNull();
    expect(await signIn(username, reset.value.password)).not.toBeNull();
  });

  it('leaves a whole audit chain without a password in it', async () => {
    const { officerId } = await appoint(main, 'audited', ['clerk']);
    const reset = await resetPassword(system, { officerId, secondFactorToo: true });
    const lines = await database.db.selectFrom('audit_lines').selectAll().execute();
    expect(lines.map(({ act }) => act)).toContain('reset-password');
    expect(reset.ok && JSON.stringify(lines).includes(reset.value.password)).toBe(false);
    expect((await verifyAudit(database.db, cityA.code)).firstBroken).toBeNull();
  });
});
