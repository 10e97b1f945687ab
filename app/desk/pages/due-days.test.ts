import { afterAll, beforeAll, expect, it } from 'vitest';
import { monthBeside, weeksOf } from '#app/desk/due-days.ts';
import { dueIcs } from '#app/desk/due-ics.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { type MadeRequest, makeRequest } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let request: MadeRequest;
beforeAll(async () => {
  site = await makeSite();
  request = await makeRequest(site.fresh.db, site.city, site.office, { today: dayOf(now()) });
  await makeRequest(site.fresh.db, site.city, site.otherOffice, { today: dayOf(now()) });
});
afterAll(() => site.drop());

it('weeks begin on Monday and hold every day of the month once', () => {
  const weeks = weeksOf('2024-09-01', '2024-09-30');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2024-09-01']);
  expect(weeks.flat().filter(Boolean).length).toBe(30);
  expect(monthBeside('2024-01', -1)).toBe('2023-12');
  expect(monthBeside('2024-01', 1)).toBe('2024-02');
});

it('a month shows what falls due for the agency, and for the officer only what is his', async () => {
  const { reply_due_on, register_no } = await request.file();
  const cookie = await site.signIn(site.office, 'clerk');
  const month = String(reply_due_on).slice(0, 7);
  const page = await textOf(await (await site.visit(`/office/due-days?month=${month}`, { cookie })).text());
  expect(page).toContain(register_no);
  expect(page).toContain('到期 1 件');
  const mine = await textOf(
    await (await site.visit(`/office/due-days?month=${month}&mine=yes`, { cookie })).text(),
  );
  expect(mine).toContain('这个月没有到期的申请');
});

it.each([
  '',
  '?month=',
  '?month=2026-13',
  '?month=x',
  '?month=0000-00',
  '?month=2026-02-30&mine=no',
  '?mine=x',
])('%j is this month, of the whole agency', async (query) => {
  const cookie = await site.signIn(site.office, 'clerk');
  const answer = await site.visit(`/office/due-days${query}`, { cookie });
  const today = dayOf(now());
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain(`<b aria-current="page">${today.slice(0, 4)}年${Number(today.slice(5, 7))}月</b>`);
  expect(html).toContain('只看我承办的');
});

it('another agency and another city see nothing of it; without an account it asks to sign in', async () => {
  const { reply_due_on, register_no } = await request.file();
  const month = String(reply_due_on).slice(0, 7);
  const neighbour = await site.signIn(site.otherOffice, 'clerk');
  const abroad = await site.signIn(site.officeElsewhere, 'clerk', site.otherCity);
  for (const path of [`/office/due-days?month=${month}`, '/office/due-days.ics']) {
    expect(await (await site.visit(path, { cookie: neighbour })).text()).not.toContain(register_no);
    const elsewhere = await site.visit(path, { city: site.otherCity, cookie: abroad });
    expect([elsewhere.status, (await elsewhere.text()).includes(register_no)]).toEqual([200, false]);
    expect((await site.visit(path)).status).toBe(303);
  }
});

it('the file for a calendar holds numbers and days, no title and no name', async () => {
  const cookie = await site.signIn(site.office, 'clerk');
  const answer = await site.visit('/office/due-days.ics', { cookie });
  const ics = await answer.text();
  const { reply_due_on, register_no } = await request.file();
  expect(ics).toContain(`DTSTART;VALUE=DATE:${String(reply_due_on).replaceAll('-', '')}`);
  expect(ics).toContain(register_no);
  expect(ics.match(/BEGIN:VEVENT/g)?.length).toBe(1);
  expect(ics).not.toContain(request.content.infoTitle);
  expect(ics).not.toContain(request.content.requesterName);
});

it('lines of the file are no longer than 75 octets', () => {
  const row = { id: 1, register_no: '示'.repeat(60), info_title: '', reply_due_on: '2024-09-30' };
  const ics = dueIcs({ cases: [row], city: '990100', origin: 'https://example.invalid', now: now() });
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('is not for who works on no case', async () => {
  const cookie = await site.signIn(site.office, 'auditor');
  expect((await site.visit('/office/due-days', { cookie })).status).toBe(403);
});
