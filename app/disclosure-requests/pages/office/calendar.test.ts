import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holidayNotice2027 } from '#tests/makers/holiday-notice-2027.ts';
import { makeRequest } from '#tests/makers/make-request.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let head: string;
let second: string;
let registerNo: string;
beforeAll(async () => {
  site = await makeSite();
  head = await site.signIn(site.office, 'office-head');
  second = await site.signIn(site.office, 'administrator');
  const request = await makeRequest(site.fresh.db, site.city, site.office, { today: '2026-12-25' });
  registerNo = (await request.file()).register_no;
});
afterAll(() => site.drop());

const post = (path: string, cookie: string, form: Record<string, string>) =>
  site.visit(`/office/calendar${path}`, { cookie, form });

describe('the calendar page', () => {
  it('gives the text back with what does not fit', async () => {
    const text = holidayNotice2027.replace('1月1日（周五）', '1月1日（周六）');
    const answer = await post('/notices', head, { text, year: '' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('2月5日（星期五）至2月11日（星期四），共7天');
    expect(html).toContain('name="checked"');
    expect(html).toContain('七、国庆节');
  });

  it('shows what would move, and lets a second person adopt it', async () => {
    const proposed = await post('/notices', head, { text: holidayNotice2027, year: '' });
    expect(proposed.status).toBe(303);
    const where = (proposed.headers.get('location') ?? '').replace('/office/calendar', '');
    const preview = await (await site.visit(`/office/calendar${where}`, { cookie: head })).text();
    expect(preview).toContain(registerNo);
    expect(preview).toContain('2027年1月22日');
    expect(preview).toContain('2027年1月25日');
    expect(preview).toContain('提出人不能自己采用');
    expect((await post(`${where}/adopt`, head, {})).status).toBe(422);
    const toDo = async (cookie: string) => (await site.visit('/office', { cookie })).text();
    expect(await toDo(head)).not.toContain('放假安排等待采用');
    expect(await toDo(second)).toContain('1份放假安排等待采用');
    const adopted = await post(`${where}/adopt`, second, {});
    expect([adopted.status, adopted.headers.get('location')]).toEqual([303, '/office/calendar?said=adopted']);
    const after = await (await site.visit(`/office/calendar${where}`, { cookie: head })).text();
    expect(after).not.toContain('提出人不能自己采用');
    expect((await post(`${where}/adopt`, second, {})).status).toBe(422);
  });

  it('takes a local day off with its basis, and lets it be declined', async () => {
    const form = { day: '2026-12-30', name: '台风停工', basis: '口头通知' };
    const wrong = await post('/local-days', head, form);
    expect([wrong.status, (await wrong.text()).includes('value="台风停工"')]).toEqual([422, true]);
    const right = await post('/local-days', head, { ...form, basis: '示例通告（示政告〔2026〕3号）' });
    const where = (right.headers.get('location') ?? '').replace('/office/calendar', '');
    const declined = await post(`${where}/decline`, second, {});
    expect(declined.headers.get('location')).toBe('/office/calendar?said=declined');
  });

  it('is not for others, nor for another city', async () => {
    const clerk = await site.signIn(site.office, 'clerk');
    expect((await site.visit('/office/calendar', { cookie: clerk })).status).toBe(403);
    const abroad = await site.signIn(site.officeElsewhere, 'administrator', site.otherCity);
    const notices = await site.fresh.db.selectFrom('adopted_notices').select('id').execute();
    for (const { id } of notices) {
      const path = `/office/calendar/notice/${id}`;
      expect((await site.visit(path, { cookie: abroad, city: site.otherCity })).status).toBe(404);
    }
    expect((await site.visit('/office/calendar/other/1', { cookie: head })).status).toBe(404);
  });
});
