import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { type Agency, agencyOf, listAgencies, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import { duty } from '#app/agencies/routes.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import type { City } from '#app/shell/city.ts';
import type { Env } from '#app/shell/frame.ts';
import type { Actor, Role, Scope } from '#app/shell/scope.ts';
import { agencySeedsOf, cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';

const changzhou = cityOf('320400') as City;
const qingchuan = cityOf('329900') as City;
let database: FreshDatabase;
let system: Scope;
let bureau: Agency;
let other: Agency;
let foreign: Agency;

beforeAll(async () => {
  database = await freshDatabase();
  system = testScope({ db: database.db, city: changzhou });
  const elsewhere = testScope({ db: database.db, city: qingchuan });
  for (const scope of [system, elsewhere]) await loadAgencies(scope, agencySeedsOf(scope.city));
  const agencies = await listAgencies(system);
  const named = (code: string) => agencies.find((agency) => agency.code === code) as Agency;
  [bureau, other] = [named('fgw'), named('czj')];
  foreign = (await listAgencies(elsewhere))[1] as Agency;
});
afterAll(() => database.drop());

/** The pages of the directory as the server mounts them, with somebody signed in. */
function site(city: City, actor: Actor = { kind: 'public' }) {
  const scope = testScope({ db: database.db, city, actor });
  const app = new Hono<Env>();
  app.use((c, next) => {
    c.set('scope', scope);
    const { today } = scope;
    c.set('frame', { city, face: 'standard', today, path: c.req.path, entries: [], rail: [], officer: null });
    return next();
  });
  app.route('/', duty.routes);
  app.onError((error, c) => c.text('refused', error instanceof HTTPException ? error.status : 500));
  return app;
}

function administrator(agency: Agency, ...roles: Role[]) {
  const held: Role[] = roles.length > 0 ? roles : ['administrator'];
  return site(changzhou, {
    kind: 'officer',
    officerId: 1,
    name: '示例甲',
    agencyId: agency.id,
    unitId: null,
    roles: held,
  });
}

function form(fields: Record<string, string>) {
  return {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}

function contactsOf(agency: Agency): Record<string, string> {
  const { office_name, office_address, office_postcode, office_phone, office_hours } = agency;
  const { office_fax, office_email } = agency;
  const contacts = { office_name, office_address, office_postcode, office_phone, office_fax, office_email };
  return { ...contacts, office_hours, separate_reviewer: 'yes', row_version: rowMark(agency) };
}

describe('the public directory', () => {
  it('shows the contacts of every agency of the city, and none of another', async () => {
    const page = await (await site(changzhou).request('/agencies')).text();
    for (const { name, office_name } of await listAgencies(system)) {
      expect(page).toContain(name);
      expect(page).toContain(office_name);
    }
    expect(page).not.toContain('晴川市');
  });

  it('leads from an agency to a request to it', async () => {
    const page = await (await site(changzhou).request('/agencies')).text();
    expect(page).toContain(`href="/requests/new?agency=${bureau.id}"`);
  });

  it('carries no inline style or script', async () => {
    const page = await (await site(changzhou).request('/agencies')).text();
    expect(page).not.toMatch(/ style=|<script(?![^>]* src=)/);
  });
});

describe('the office pages of the directory', () => {
  it('are for administrators', async () => {
    const paths = [
      '/office/agencies',
      `/office/agencies/${bureau.id}`,
      `/office/agencies/${bureau.id}/units/new`,
    ];
    for (const path of paths) {
      expect((await administrator(bureau, 'office-head', 'signer').request(path)).status, path).toBe(403);
    }
  });

  it('open the only agency at once', async () => {
    const answer = await administrator(bureau).request('/office/agencies');
    expect(answer.headers.get('location')).toBe(`/office/agencies/${bureau.id}`);
  });

  it('answer 403 for another agency and 404 for another city, by changed ids', async () => {
    const app = administrator(bureau);
    const [unit] = await unitsOf(system, other.id);
    const [name] = await replyNamesOf(system, other.id);
    const ids: [path: string, status: number][] = [
      [`/office/agencies/${bureau.id}`, 200],
      [`/office/agencies/${other.id}`, 403],
      [`/office/agencies/${other.id}/units/${unit?.id}`, 403],
      [`/office/agencies/${bureau.id}/units/${unit?.id}`, 404],
      [`/office/agencies/${bureau.id}/reply-names/${name?.id}`, 404],
      [`/office/agencies/${foreign.id}`, 404],
      ['/office/agencies/1e400', 404],
      ['/office/agencies/x', 404],
    ];
    for (const [path, status] of ids) expect((await app.request(path)).status, path).toBe(status);
  });

  it('save nothing for another agency, whatever is posted', async () => {
    const before = (await agencyOf(system, other.id)) as Agency;
    const posted = form({ ...contactsOf(before), office_phone: '0519-00000066' });
    expect((await administrator(bureau).request(`/office/agencies/${other.id}`, posted)).status).toBe(403);
    expect(await agencyOf(system, other.id)).toEqual(before);
  });
});

describe('forms of the directory', () => {
  it('save the contacts and answer 303', async () => {
    const before = (await agencyOf(system, bureau.id)) as Agency;
    const posted = form({ ...contactsOf(before), office_phone: ' 0519-00000067 ' });
    const answer = await administrator(bureau).request(`/office/agencies/${bureau.id}`, posted);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/office/agencies/${bureau.id}?saved=yes`,
    ]);
    expect((await agencyOf(system, bureau.id))?.office_phone).toBe('0519-00000067');
  });

  it('give a wrong form back with what was typed and what is wrong', async () => {
    const before = (await agencyOf(system, bureau.id)) as Agency;
    const posted = form({ ...contactsOf(before), office_postcode: '21300', office_hours: '示例时间' });
    const answer = await administrator(bureau).request(`/office/agencies/${bureau.id}`, posted);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('邮政编码是六位数字。');
    expect(page).toContain('value="21300"');
    expect(page).toContain('value="示例时间"');
    expect(await agencyOf(system, bureau.id)).toEqual(before);
  });

  it('tell an officer whose page is out of date, and save when he sends it again', async () => {
    const before = (await agencyOf(system, other.id)) as Agency;
    const app = administrator(other);
    const path = `/office/agencies/${other.id}`;
    await app.request(path, form({ ...contactsOf(before), office_hours: '上午（示例）' }));
    const second = await app.request(path, form({ ...contactsOf(before), office_hours: '下午（示例）' }));
    const page = await second.text();
    expect(second.status).toBe(422);
    expect(page).toContain('另一位同事刚刚改过');
    expect((await agencyOf(system, other.id))?.office_hours).toBe('上午（示例）');
    const mark = /name="row_version" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const again = form({ ...contactsOf(before), office_hours: '下午（示例）', row_version: mark });
    expect((await app.request(path, again)).status).toBe(303);
    expect((await agencyOf(system, other.id))?.office_hours).toBe('下午（示例）');
  });

  it('add a unit and a reply name', async () => {
    const app = administrator(bureau);
    const base = `/office/agencies/${bureau.id}`;
    expect((await app.request(`${base}/units/new`, form({ name: '示例三处' }))).status).toBe(303);
    expect((await app.request(`${base}/units/new`, form({ name: '示例三处' }))).status).toBe(422);
    expect((await app.request(`${base}/units/new`, form({ name: ' ' }))).status).toBe(422);
    const name = {
      name: '示例名义',
      document_mark: '示例公开复',
      reconsideration_body: '示例机关',
      reconsideration_address: '示例路1号',
      court: '示例法院',
    };
    expect((await app.request(`${base}/reply-names/new`, form(name))).status).toBe(303);
    const wrong = form({ ...name, name: '另一名义', document_mark: 'A1' });
    expect((await app.request(`${base}/reply-names/new`, wrong)).status).toBe(422);
    const page = await (await app.request(base)).text();
    expect(page).toContain('示例三处');
    expect(page).toContain('示例名义');
  });
});
