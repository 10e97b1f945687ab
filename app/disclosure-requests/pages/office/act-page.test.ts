import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
let handler: string;
beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
  handler = await site.signIn(site.office, 'handler');
});
afterAll(() => site.drop());

describe('an act’s page', () => {
  it('does the act and says so on the case', async () => {
    const request = await made();
    const answer = await post(request, 'register-request', {
      row_version: String((await request.file()).row_version),
      requester_column: 'naturalPerson',
      reply_name: String(site.office.replyNameId),
      note: '示例备注',
    });
    const home = `/office/requests/${request.requestId}`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?done=register-request`]);
    const html = await (await site.visit(`${home}?done=register-request`, { cookie: clerk })).text();
    expect(html).toContain('“登记”已办好。');
    expect((await request.file()).registrations.map(({ note }) => note)).toEqual(['示例备注']);
  });

  it('a colleague was quicker: 422, the typed values kept, the newest version to send again', async () => {
    const request = await made();
    must(await request.register());
    const seen = (await request.file()).row_version;
    must(await request.assign());
    const body = {
      row_version: String(seen),
      unit: String(site.office.unitId),
      handler: String(site.office.handler.officerId),
      note: '我刚刚写好的办理要求',
    };
    const answer = await post(request, 'assign-request', body);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('另一位同事刚刚办理了这件申请');
    expect(html).toContain('我刚刚写好的办理要求</textarea>');
    expect(html).toContain(`name="row_version" value="${seen + 1}"`);
    expect((await request.file()).assignments.length).toBe(1);
    expect((await post(request, 'assign-request', { ...body, row_version: String(seen + 1) })).status).toBe(
      303,
    );
  });

  it.each(['', 'x', '0', '-1', '99999999999999999999'])(
    'row_version %j is a version nobody saw',
    async (seen) => {
      const request = await made();
      expect((await post(request, 'register-request', { row_version: seen })).status).toBe(422);
      expect((await request.file()).registrations).toEqual([]);
    },
  );

  it('a refused act opens with its reason and article', async () => {
    const request = await made();
    for (const step of ['register', 'assign'] as const) must(await request[step]());
    await post(request, 'consult-third-party', {
      row_version: String((await request.file()).row_version),
      of: 'third-party',
      party: '示例第三方',
      record: '示例材料',
    });
    expect((await request.file()).consultations.length).toBe(1);
    const answer = await site.visit(`/office/requests/${request.requestId}/draft-reply`, { cookie: handler });
    const text = textOf(await answer.text());
    expect(answer.status).toBe(422);
    expect(text).toContain('正在征求意见');
    expect(text).toContain('第三十二条');
  });

  it('an act of another role is refused, by page and by post', async () => {
    const request = await made();
    const path = `/office/requests/${request.requestId}/register-request`;
    const page = await site.visit(path, { cookie: handler });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('由受理登记岗或公开工作机构负责人办理');
    const row_version = String((await request.file()).row_version);
    expect((await site.visit(path, { cookie: handler, form: { row_version } })).status).toBe(422);
    expect((await request.file()).registrations).toEqual([]);
  });

  it.each(['0', '99999', '999999999999999999', '1x', '-1'])('case %j is not found', async (id) => {
    for (const path of [
      `/office/requests/${id}`,
      `/office/requests/${id}/proof`,
      `/office/requests/${id}/sign-reply`,
    ]) {
      expect((await site.visit(path, { cookie: clerk })).status, path).toBe(404);
    }
  });
});

describe('a form sent again', () => {
  it('by a second press without script is answered twice alike and done once', async () => {
    const request = await made();
    must(await request.register());
    const home = `/office/requests/${request.requestId}`;
    const html = await (await site.visit(`${home}/assign-request`, { cookie: clerk })).text();
    const onceKey = /name="once_key" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(onceKey).not.toBe('');
    const body = {
      once_key: onceKey,
      row_version: String((await request.file()).row_version),
      unit: String(site.office.unitId),
      handler: String(site.office.handler.officerId),
      note: '请尽快',
    };
    const answers = await Promise.all([1, 2].map(() => post(request, 'assign-request', body)));
    const done = `${home}?done=assign-request`;
    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, done],
      [303, done],
    ]);
    expect((await request.file()).assignments.length).toBe(1);
    // Written anew it is another form; and for a colleague the case has changed.
    expect((await post(request, 'assign-request', { ...body, note: '改由另一处办理' })).status).toBe(422);
    const colleague = await site.signIn(site.office, 'office-head');
    const path = `${home}/assign-request`;
    expect((await site.visit(path, { cookie: colleague, form: body })).status).toBe(422);
    expect((await request.file()).assignments.length).toBe(1);
  });
});

async function made() {
  return makeRequest(site.fresh.db, site.city, site.office);
}

async function post(request: MadeRequest, act: string, form: Record<string, string>) {
  return site.visit(`/office/requests/${request.requestId}/${act}`, { cookie: clerk, form });
}
