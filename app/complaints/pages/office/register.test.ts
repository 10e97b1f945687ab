import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let supervisor: string;
const today = dayOf(now());
beforeAll(async () => {
  site = await makeSite();
  supervisor = await site.signIn(site.office, 'supervisor');
});
afterAll(() => site.drop());

const letter = (more: Record<string, string> = {}) => ({
  channel: 'post',
  received_on: today,
  against: String(site.otherOffice.agencyId),
  register_no: '',
  text: '申请两个月没有答复',
  complainant_name: '示例戊',
  contact: '示例信箱13号',
  once_key: 'register-key',
  ...more,
});
const send = (form: Record<string, string>, cookie = supervisor) =>
  site.visit('/office/complaints', { cookie, form });
const stored = () => site.fresh.db.selectFrom('complaints').select('id').execute();

it('a letter that cannot be registered comes back with what was written', async () => {
  const faults: Record<string, string>[] = [
    { text: ' ' },
    { against: '0' },
    { against: String(site.officeElsewhere.agencyId) },
    { received_on: '' },
    { received_on: '2026-02-30' },
    { received_on: addDays(today, 1) },
    { contact: '' },
    { register_no: '示other申〔2024〕99999号' },
  ];
  for (const wrong of faults) {
    const refused = await send(letter(wrong));
    expect([refused.status, (await refused.text()).includes('示例戊')], JSON.stringify(wrong)).toEqual([
      422,
      true,
    ]);
  }
  expect(await stored()).toEqual([]);
});

it('registered it stands in the register once, however often the button is pressed; its contact is shown to the department alone', async () => {
  const answers = await Promise.all([send(letter({ channel: 'x' })), send(letter({ channel: 'x' }))]);
  const [{ id } = { id: 0 }] = await stored();
  expect(await stored()).toHaveLength(1);
  for (const { status, headers } of answers)
    expect([status, headers.get('location')]).toEqual([303, `/office/complaints/${id}`]);
  const list = await (await site.visit('/office/complaints', { cookie: supervisor })).text();
  expect(textOf(list)).toContain('共 1 件');
  expect(list).not.toContain('示例信箱13号');
  const page = textOf(await (await site.visit(`/office/complaints/${id}`, { cookie: supervisor })).text());
  expect(page).toContain('示例信箱13号');
  expect(page).toContain('信件');
});

it.each(['page=0', 'page=-1', 'page=x', 'page=99999999999', 'page=1&page=2'])(
  '%s is a page',
  async (query) => {
    const answer = await site.visit(`/office/complaints?${query}`, { cookie: supervisor });
    expect(answer.status).toBe(200);
  },
);

it.each(['0', '99999', '9999999999999999', '1x'])('complaint %j is not found', async (id) => {
  expect((await site.visit(`/office/complaints/${id}`, { cookie: supervisor })).status).toBe(404);
});

it('is kept by the competent department of the city alone', async () => {
  const [{ id } = { id: 0 }] = await stored();
  for (const role of ['clerk', 'office-head', 'auditor', 'administrator'] as const) {
    const cookie = await site.signIn(site.office, role);
    expect((await site.visit('/office/complaints', { cookie })).status, role).toBe(403);
    expect((await site.visit(`/office/complaints/${id}`, { cookie })).status, role).toBe(404);
    const sent = await send(letter({ once_key: `other-${role}` }), cookie);
    expect([403, 422], role).toContain(sent.status);
  }
  const { agencyId } = site.officeElsewhere;
  const kind = { kind: 'government-office' };
  await site.fresh.owner.updateTable('agencies').set(kind).where('id', '=', agencyId).execute();
  const abroad = await site.signIn(site.officeElsewhere, 'supervisor', site.otherCity);
  const list = await site.visit('/office/complaints', { city: site.otherCity, cookie: abroad });
  expect(textOf(await list.text())).toContain('还没有收到投诉举报');
  const elsewhere = await site.visit(`/office/complaints/${id}`, { city: site.otherCity, cookie: abroad });
  expect(elsewhere.status).toBe(404);
  expect(await stored()).toHaveLength(1);
});
