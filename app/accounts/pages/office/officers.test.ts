import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import { accountNamed, accountOf } from '#app/accounts/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let system: Scope;
let cookie: string;

beforeAll(async () => {
  site = await makeSite();
  system = testScope({ db: site.fresh.db, city: site.city });
  cookie = await site.signIn(site.otherOffice, 'administrator');
});
afterAll(() => site.drop());

async function appoint(office: Office, username: string): Promise<{ id: number; password: string }> {
  const scope =
    office === site.officeElsewhere ? testScope({ db: site.fresh.db, city: site.otherCity }) : system;
  const password = makePassword();
  const post = { agencyId: office.agencyId, unitId: office.unitId };
  const fresh = { username, name: '示例甲', roles: ['clerk' as const], password };
  return { id: must(await addOfficer(scope, { ...post, ...fresh })).officerId, password };
}

describe('pages of the accounts', () => {
  it('are for administrators', async () => {
    const clerk = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit('/office/officers', { cookie: clerk })).status).toBe(403);
    expect((await site.visit('/office/officers/new', { cookie: clerk })).status).toBe(403);
    const nobody = await site.visit('/office/officers');
    expect([nobody.status, nobody.headers.get('location')]).toEqual([
      303,
      '/office/sign-in?back=%2Foffice%2Fofficers',
    ]);
  });

  it('list the officers of the own agency', async () => {
    await appoint(site.otherOffice, 'in-the-list');
    await appoint(site.office, 'not-in-the-list');
    const answer = await site.visit('/office/officers', { cookie });
    const text = textOf(await answer.text());
    expect(answer.status).toBe(200);
    expect(text).toContain(' in-the-list ');
    expect(text).not.toContain('not-in-the-list');
  });

  it('are shut for ids of another agency and of another city', async () => {
    const foreign = await appoint(site.office, 'foreign');
    const elsewhere = await appoint(site.officeElsewhere, 'elsewhere');
    const form = { name: '示例乙', unit: '', roles: 'signer' };
    for (const [{ id }, status] of [
      [foreign, 403],
      [elsewhere, 404],
    ] as const) {
      const base = `/office/officers/${id}`;
      expect((await site.visit(base, { cookie })).status).toBe(status);
      expect((await site.visit(base, { cookie, form })).status).toBe(status);
      expect((await site.visit(`${base}/password`, { cookie, form: {} })).status).toBe(status);
      expect((await site.visit(`${base}/leave`, { cookie, form: {} })).status).toBe(status);
    }
    for (const { agencyId } of [site.office, site.officeElsewhere]) {
      const path = `/office/officers/new?agency=${agencyId}`;
      expect((await site.visit(path, { cookie, form: { ...form, username: 'smuggled' } })).status).toBe(403);
      expect((await site.visit(`/office/officers?agency=${agencyId}`, { cookie })).status).toBe(403);
    }
    expect(await accountNamed(system, 'smuggled')).toBeNull();
    expect(await accountOf(system, foreign.id)).toMatchObject({ roles: ['clerk'], left_on: null });
  });

  it('an administrator who is to be auditor too is refused with the reason', async () => {
    const form = new FormData();
    for (const [name, value] of [
      ['username', 'two-powers'],
      ['name', '示例丙'],
      ['unit', ''],
      ['roles', 'administrator'],
      ['roles', 'auditor'],
    ] as const) {
      form.append(name, value);
    }
    const answer = await site.visit('/office/officers/new', { cookie, form });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('系统管理员不能兼任审计员');
    expect(await accountNamed(system, 'two-powers')).toBeNull();
  });
});

describe('an account', () => {
  it('is added with a password that is shown once and opens the way in', async () => {
    const form = { username: 'newcomer', name: '示例丁', unit: '', roles: 'clerk' };
    const added = await site.visit('/office/officers/new', { cookie, form });
    expect(added.status).toBe(303);
    const place = added.headers.get('location') ?? '';
    const shown = await site.visit(place, { cookie: `${cookie}; ${cookiesOf(added)}` });
    const password = passwordIn(await shown.text());
    const again = await site.visit(place, { cookie: `${cookie}; ${cookiesOf(shown)}` });
    expect(await again.text()).not.toContain(password);
    expect(await enter('newcomer', password)).toBe(303);
  });

  it('opens with a new password only, after a reset', async () => {
    const { id, password } = await appoint(site.otherOffice, 'forgot');
    const reset = await site.visit(`/office/officers/${id}/password`, { cookie, form: {} });
    const shown = await site.visit(`/office/officers/${id}`, { cookie: `${cookie}; ${cookiesOf(reset)}` });
    expect(await enter('forgot', password)).toBe(422);
    expect(await enter('forgot', passwordIn(await shown.text()))).toBe(303);
  });

  it('that has ended opens nothing', async () => {
    const { id, password } = await appoint(site.otherOffice, 'leaver');
    const form = { username: 'leaver', password };
    const own = cookiesOf(await site.visit('/office/sign-in', { form }));
    expect((await site.visit('/office', { cookie: own })).status).toBe(200);
    expect((await site.visit(`/office/officers/${id}/leave`, { cookie, form: {} })).status).toBe(303);
    expect((await site.visit('/office', { cookie: own })).status).toBe(303);
    expect(await enter('leaver', password)).toBe(422);
  });
});

async function enter(username: string, password: string): Promise<number> {
  return (await site.visit('/office/sign-in', { form: { username, password } })).status;
}

function passwordIn(html: string): string {
  const [password] = html.match(/\b[a-z0-9]{4}(-[a-z0-9]{4}){3}\b/) ?? [];
  if (!password) throw new Error('the page shows no password');
  return password;
}
