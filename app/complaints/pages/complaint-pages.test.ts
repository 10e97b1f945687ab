import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeRequest, makeRequest } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let supervisor: string;
let request: MadeRequest;
beforeAll(async () => {
  site = await makeSite();
  supervisor = await site.signIn(site.office, 'supervisor');
  request = await makeRequest(site.fresh.db, site.city, site.otherOffice, {
    content: { requesterName: '示例申请人', infoTitle: '示例申请人的宅基地批复' },
  });
});
afterAll(() => site.drop());

const complaint = () => ({
  against: String(site.otherOffice.agencyId),
  register_no: '',
  text: '公开指南一年没有更新',
  complainant_name: '示例丁',
  contact: '示例信箱12号',
  once_key: 'page-key',
});

describe('the complainant', () => {
  it('sends the form, notes number and code, and reads the result with them', async () => {
    expect(textOf(await (await site.visit('/complaints')).text())).toContain('条例第五十一条');
    const empty = await site.visit('/complaints', { form: { ...complaint(), text: ' ' } });
    expect(empty.status).toBe(422);
    const page = await empty.text();
    expect(page).toContain('示例信箱12号');
    const sent = await site.visit('/complaints', { form: complaint() });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/complaints/receipt']);
    const receipt = textOf(
      await (await site.visit('/complaints/receipt', { cookie: cookiesOf(sent) })).text(),
    );
    const [no = ''] = /信公投〔\d{4}〕\d+号/.exec(receipt) ?? [];
    const code = /[0-9a-z]{5}(-[0-9a-z]{1,5})+/.exec(receipt)?.[0] ?? '';
    const wrong = await site.visit('/complaints/query', { form: { complaint_no: no, code: 'x' } });
    expect(wrong.status).toBe(422);
    const asked = await site.visit('/complaints/query', { form: { complaint_no: no, code } });
    expect(asked.status).toBe(303);
    const read = await site.visit('/complaints/query', { cookie: cookiesOf(asked) });
    expect(textOf(await read.text())).toContain('正在处理');
    const other = await site.visit('/complaints/query', {
      city: site.otherCity,
      form: { complaint_no: no, code },
    });
    expect(other.status).toBe(422);
  });
});

describe('the competent department', () => {
  it('keeps the register and decides; other officers see no complaint', async () => {
    const list = textOf(await (await site.visit('/office/complaints', { cookie: supervisor })).text());
    expect(list).toMatch(/信公投〔\d{4}〕1号/);
    const [{ id } = { id: 0 }] = await site.fresh.db.selectFrom('complaints').select('id').execute();
    const path = `/office/complaints/${id}`;
    const clerk = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(path, { cookie: clerk })).status).toBe(404);
    expect((await site.visit('/office/complaints', { cookie: clerk })).status).toBe(403);
    const form = { outcome: 'criticised', found: '属实', reply: '已通报批评', to_agency: '', remedy_by: '' };
    const refused = await site.visit(path, { cookie: supervisor, form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('已通报批评');
    const decided = await site.visit(path, { cookie: supervisor, form: { ...form, to_agency: '更新指南' } });
    expect(decided.status).toBe(303);
    const findings = textOf(await (await site.visit('/office/complaint-findings', { cookie: clerk })).text());
    expect(findings).toContain('更新指南');
    expect(findings).not.toContain('示例丁');
  });

  it('opens a file with a ground and reads it masked; before that there is none', async () => {
    const path = `/office/oversight/${request.requestId}`;
    expect((await site.visit(path, { cookie: supervisor })).status).toBe(404);
    expect((await site.visit(`/office/requests/${request.requestId}`, { cookie: supervisor })).status).toBe(
      404,
    );
    const form = { ground: 'inspection', complaint: '', reason: '' };
    expect((await site.visit(`${path}/open`, { cookie: supervisor, form })).status).toBe(422);
    const reason = '检查答复期限的计算和告知';
    const opened = await site.visit(`${path}/open`, { cookie: supervisor, form: { ...form, reason } });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, path]);
    const file = await (await site.visit(path, { cookie: supervisor })).text();
    expect(file).toContain('宅基地批复');
    for (const secret of ['示例申请人', request.content.phone, request.content.address])
      expect(file).not.toContain(secret);
    const clerk = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(path, { cookie: clerk })).status).toBe(404);
    expect((await site.visit(`${path}/open`, { cookie: clerk })).status).toBe(403);
    const desk = textOf(await (await site.visit('/office', { cookie: clerk })).text());
    expect(desk).toContain('主管部门调阅的案卷');
    expect(desk).toContain(reason);
    const history = await site.visit(`/office/requests/${request.requestId}`, { cookie: clerk });
    expect(textOf(await history.text())).toContain(reason);
  });
});
