import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let signer: string;
let signerId: number;
const today = dayOf(now());
beforeAll(async () => {
  site = await makeSite();
  signer = await site.signIn(site.office, 'signer');
  const { id } = await site.fresh.db
    .selectFrom('officers')
    .select('id')
    .where('name', '=', '示例signer')
    .executeTakeFirstOrThrow();
  signerId = id;
});
afterAll(() => site.drop());
beforeEach(() => site.restart());

const form = (more: Record<string, string> = {}) => ({
  role: 'signer',
  from_officer: String(signerId),
  to_officer: String(site.office.handler.officerId),
  from_on: today,
  to_on: addDays(today, 3),
  reason: '示例出差三天',
  ...more,
});
const send = (fields: Record<string, string>, cookie = signer) =>
  site.visit('/office/delegations', { cookie, form: fields });
const read = async (cookie = signer) =>
  textOf(await (await site.visit('/office/delegations', { cookie })).text());

it('what cannot be delegated comes back with what was written', async () => {
  const faults: Record<string, string>[] = [
    { to_officer: '' },
    { to_officer: 'x' },
    { to_officer: String(signerId) },
    { to_officer: String(site.otherOffice.clerk.officerId) },
    { from_officer: String(site.office.head.officerId) },
    { from_on: addDays(today, -1) },
    { from_on: '2026-02-30' },
    { to_on: addDays(today, -1) },
    { to_on: addDays(today, 400) },
  ];
  for (const wrong of faults) {
    const refused = await send(form(wrong));
    const html = await refused.text();
    expect([refused.status, html.includes('value="示例出差三天"')], JSON.stringify(wrong)).toEqual([
      422,
      true,
    ]);
  }
  expect((await send(form({ reason: ' ' }))).status).toBe(422);
  expect(await read()).toContain('还没有代理');
});

it('given it is in force at once, stands in the list, and is taken back; twice is once', async () => {
  expect((await send(form())).status).toBe(303);
  expect(await read()).toContain('代理中');
  const [{ id } = { id: 0 }] = await site.fresh.db.selectFrom('delegations').select('id').execute();
  const head = await site.signIn(site.office, 'office-head');
  expect((await send({ end: String(id) }, head)).status).toBe(422);
  const neighbour = await site.signIn(site.otherOffice, 'signer');
  expect((await send({ end: String(id) }, neighbour)).status).toBe(422);
  expect(await read(neighbour)).toContain('还没有代理');
  for (const garbage of ['0', '99999', 'x', '-1']) expect((await send({ end: garbage })).status).toBe(422);
  expect(await read()).toContain('代理中');
  for (let time = 0; time < 2; time++) expect((await send({ end: String(id) })).status).toBe(303);
  expect(await read()).toContain('已收回');
  expect(await site.fresh.db.selectFrom('delegation_ends').select('id').execute()).toHaveLength(1);
});

it('an administrator delegates for others of the agency; who holds no such role does not come here', async () => {
  const administrator = await site.signIn(site.office, 'administrator');
  const page = await (await site.visit('/office/delegations', { cookie: administrator })).text();
  expect(page).toContain(`value="${signerId}"`);
  expect((await send(form({ reason: '示例住院' }), administrator)).status).toBe(303);
  expect(await read()).toContain('示例住院');
  for (const role of ['clerk', 'handler', 'auditor'] as const) {
    const cookie = await site.signIn(site.office, role);
    expect((await site.visit('/office/delegations', { cookie })).status, role).toBe(403);
    expect((await send(form(), cookie)).status, role).toBe(403);
  }
  expect((await site.visit('/office/delegations')).status).toBe(303);
});
