import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let request: MadeRequest;
let home: string;
let clerk: string;
let head: string;
beforeAll(async () => {
  site = await makeSite();
  request = await makeRequest(site.fresh.db, site.city, site.office);
  await replyTo(request, '2024-09-20');
  const scope = request.scope(site.office.clerk, '2024-09-24');
  must(await recordService(scope, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
  must(await closeCase(scope, await request.at()));
  home = `/office/requests/${request.requestId}`;
  clerk = await site.signIn(site.office, 'clerk');
  head = await site.signIn(site.office, 'office-head');
});
afterAll(() => site.drop());

const at = async () => ({ row_version: String((await request.at()).rowVersion) });

describe('the package of a file', () => {
  it('is downloaded by who may export it, and the download is on record', async () => {
    expect(textOf(await (await site.visit(`${home}/bundle`, { cookie: clerk })).text())).toContain('证据包');
    const early = await site.visit(`${home}/bundle`, { cookie: clerk, form: { kind: 'archive' } });
    expect(early.status).toBe(422);
    const answer = await site.visit(`${home}/bundle`, { cookie: clerk, form: { kind: 'evidence' } });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    expect(files.some((name) => name.includes('答复书'))).toBe(true);
    const lines = await site.fresh.db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'export-bundle')
      .execute();
    expect(lines).toEqual([{ detail: { kind: 'evidence' } }]);
    const handler = await site.signIn(site.office, 'handler');
    expect((await site.visit(`${home}/bundle`, { cookie: handler })).status).toBe(403);
    const neighbour = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(`${home}/bundle`, { cookie: neighbour })).status).toBe(404);
    const abroad = await site.signIn(site.officeElsewhere, 'clerk', site.otherCity);
    const elsewhere = await site.visit(`${home}/bundle`, { city: site.otherCity, cookie: abroad });
    expect(elsewhere.status).toBe(404);
  });

  it('for the archive after the case was archived', async () => {
    const archived = await site.visit(`${home}/archive-case`, { cookie: clerk, form: await at() });
    expect(archived.status).toBe(303);
    const page = textOf(await (await site.visit(home, { cookie: clerk })).text());
    expect(page).toMatch(/归档，档号.+保管期限10年/);
    const answer = await site.visit(`${home}/bundle`, { cookie: clerk, form: { kind: 'archive' } });
    const files = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    expect(files).toEqual(expect.arrayContaining(['metadata.json', 'audit-log.json', 'SHA256SUMS']));
  });
});

describe('after the reply', () => {
  it('a reconsideration is recorded, overturned, and the case opens again', async () => {
    const form = {
      kind: 'reconsideration',
      body: '示例市人民政府',
      case_no: '〔2024〕示行复第1号',
      notified_on: '2024-10-14',
      register_no: (await request.file()).register_no,
    };
    const made = await site.visit('/office/remedies/new', { cookie: clerk, form });
    const remedy = made.headers.get('location') ?? '';
    expect(remedy).toMatch(/^\/office\/remedies\/\d+$/);
    const step = { kind: 'copy-received', happened_on: '2024-10-14', on_day: '', note: '' };
    expect((await site.visit(`${remedy}/steps`, { cookie: clerk, form: step })).status).toBe(303);
    expect((await site.visit(`${remedy}/steps`, { cookie: clerk, form: step })).status).toBe(422);
    const page = textOf(await (await site.visit(remedy, { cookie: clerk })).text());
    expect(page).toContain('提交行政复议答复书');
    expect(page).toContain('10月28日');
    expect(textOf(await (await site.visit('/office', { cookie: clerk })).text())).toContain('行政复议答复书');
    const text = {
      family: 'representative-certificate',
      representative: '示例丙',
      post: '主任',
      credit_code: '000000000000000000',
    };
    const refused = await site.visit(`${remedy}/papers/new`, { cookie: clerk, form: { ...text, post: '' } });
    expect(refused.status).toBe(422);
    expect((await site.visit(`${remedy}/papers/new`, { cookie: clerk, form: text })).status).toBe(303);
    const [paper] = await site.fresh.db.selectFrom('remedy_papers').select('id').execute();
    const pdf = await site.visit(`${remedy}/papers/${paper?.id}.pdf`, { cookie: clerk });
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const neighbour = await site.signIn(site.otherOffice, 'clerk');
    for (const path of [remedy, `${remedy}/papers/new`, `${remedy}/papers/${paper?.id}.pdf`])
      expect((await site.visit(path, { cookie: neighbour })).status, path).toBe(404);
    const result = { outcome: 'annulled', concluded_on: '2024-12-05', received_on: '2024-12-05' };
    expect((await site.visit(remedy, { cookie: clerk, form: result })).status).toBe(303);
    const order = {
      ...(await at()),
      remedy_case: remedy.split('/').at(-1) ?? '',
      basis: '〔2024〕示行复第1号行政复议决定书',
      received_on: '2024-12-05',
      days: '15',
      unit: 'working-days',
    };
    const opened = await site.visit(`${home}/order-new-reply`, { cookie: clerk, form: order });
    expect(opened.status).toBe(303);
    const file = textOf(await (await site.visit(home, { cookie: clerk })).text());
    expect(file).toContain('开始第2次答复');
    expect(file).toContain('办理中');
  });

  it('what was given is proposed, decided by another, and read by the public without the requester', async () => {
    const text = { title: '示例工程批复', text: '批复同意建设。', reason: '常有人问' };
    const named = { ...text, text: `${request.content.requesterName}申请的批复` };
    const form = async (fields: Record<string, string>) => ({ ...(await at()), requesters: '2', ...fields });
    const path = `${home}/propose-publishing`;
    const refused = await site.visit(path, { cookie: clerk, form: await form(named) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('请改写');
    expect((await site.visit(path, { cookie: clerk, form: await form(text) })).status).toBe(303);
    const decision = { ...text, publish: 'yes', reasons: '可以公开' };
    const decided = await site.visit(`${home}/decide-publishing`, {
      cookie: head,
      form: await form(decision),
    });
    expect(decided.status).toBe(303);
    const list = await (await site.visit('/requests/published')).text();
    const [, record = ''] = /href="(\/requests\/published\/\d+)"/.exec(list) ?? [];
    const page = textOf(await (await site.visit(record)).text());
    expect(page).toContain('批复同意建设。');
    expect(page).not.toContain(request.content.requesterName);
    expect((await site.visit(record, { city: site.otherCity })).status).toBe(404);
  });
});

describe('beside the requests', () => {
  it('the lists of withheld records, claims and training cases open for their readers only', async () => {
    const supervisor = await site.signIn(site.office, 'supervisor');
    for (const path of ['/office/withheld', '/office/rectifications', '/office/training']) {
      expect((await site.visit(path, { cookie: clerk })).status, path).toBe(200);
      const expected = path === '/office/training' ? 200 : 403;
      expect((await site.visit(path, { cookie: supervisor })).status, path).toBe(expected);
    }
  });

  it('a claim for rectification comes in by the portal and is decided with its letter', async () => {
    const form = {
      agency: String(site.office.agencyId),
      claimant_kind: 'natural-person',
      claimant_name: '示例乙',
      contact: '示例信箱9号',
      record: '社会保险缴费记录',
      error: '少记两个月',
      evidence: '',
      about_claimant: 'yes',
      once_key: 'claim-page',
    };
    expect((await site.visit('/requests/rectification', { form: { ...form, error: '' } })).status).toBe(422);
    const sent = await site.visit('/requests/rectification', { form });
    const told = await site.visit(sent.headers.get('location') ?? '');
    expect(textOf(await told.text())).toMatch(/编号：.+更〔\d{4}〕1号/);
    const [claim] = await site.fresh.db.selectFrom('rectification_claims').select('id').execute();
    const path = `/office/rectifications/${claim?.id}`;
    const page = await (await site.visit(path, { cookie: clerk })).text();
    expect(page).not.toContain('示例信箱9号');
    const decision = { kind: 'rectified', found: '经核对', told: '已补记两个月' };
    expect((await site.visit(path, { cookie: clerk, form: decision })).status).toBe(422);
    expect((await site.visit(path, { cookie: head, form: decision })).status).toBe(303);
    const pdf = await site.visit(`${path}/letter.pdf`, { cookie: head });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const neighbour = await site.signIn(site.otherOffice, 'office-head');
    expect((await site.visit(path, { cookie: neighbour })).status).toBe(404);
  });
});
