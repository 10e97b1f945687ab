import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/shell/scope.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let request: MadeRequest;
/** Cookies of one officer for each role, all of the agency that handles the request. */
const cookies = new Map<Role, string>();
beforeAll(async () => {
  site = await makeSite();
  request = await makeRequest(site.fresh.db, site.city, site.office, {
    content: { requesterName: '示例申请人', infoTitle: '示例所需信息' },
  });
  for (const step of ['register', 'assign', 'draft'] as const) must(await request[step]());
  await site.fresh.db
    .insertInto('attachments')
    .values({
      city: site.city.code,
      request_id: request.requestId,
      kind: 'request',
      file_key: `320400/2024/${'0'.repeat(64)}`,
      name: '示例.pdf',
      mime: 'application/pdf',
      size: 1,
      recorded_at: new Date('2024-09-09T02:00:00Z'),
    })
    .execute();
  for (const role of ['clerk', 'handler', 'supervisor', 'auditor', 'administrator'] as const) {
    cookies.set(role, await site.signIn(site.office, role));
  }
});
afterAll(() => site.drop());

const acts = [
  'register-request',
  'assign-request',
  'send-correction-notice',
  'record-correction',
  'consult-third-party',
  'record-opinion',
  'extend-reply-limit',
  'draft-reply',
  'review-reply',
  'sign-reply',
  'send-reply',
  'record-service',
  'close-case',
];

/** Every page under a case. */
async function casePages(): Promise<string[]> {
  const home = `/office/requests/${request.requestId}`;
  const [attachment] = (await request.file()).attachments;
  const papers = ['proof', 'letter', 'letter.pdf', `attachments/${attachment?.id}`];
  return [home, ...[...papers, ...acts].map((page) => `${home}/${page}`)];
}

describe('without signing in', () => {
  it('every office page leads to sign-in and back', async () => {
    for (const path of [
      ...(await casePages()),
      '/office',
      '/office/requests?text=a',
      '/office/audit',
      '/office/nowhere',
    ]) {
      const answer = await site.visit(path);
      expect(answer.status, path).toBe(303);
      expect(answer.headers.get('location')).toBe(`/office/sign-in?back=${encodeURIComponent(path)}`);
    }
  });

  it('a form posted to an act does nothing', async () => {
    const before = await request.file();
    const path = `/office/requests/${request.requestId}/assign-request`;
    const answer = await site.visit(path, { form: { row_version: String(before.row_version) } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/sign-in?back=%2Foffice']);
    expect((await request.file()).row_version).toBe(before.row_version);
  });

  it('a session that was tampered with is none', async () => {
    const cookie = `${cookies.get('clerk')?.slice(0, -12)}AAAAAAAAAAAA`;
    expect((await site.visit('/office', { cookie })).status).toBe(303);
  });
});

describe('a case of another agency or city', () => {
  it.each(['agency', 'city'])('of another %s is unknown, page by page', async (foreign) => {
    const city = foreign === 'city' ? site.otherCity : site.city;
    const office = foreign === 'city' ? site.officeElsewhere : site.otherOffice;
    for (const role of ['clerk', 'office-head'] as const) {
      const cookie = await site.signIn(office, role, city);
      expect((await site.visit('/office/requests', { city, cookie })).status).toBe(200);
      for (const path of await casePages()) {
        const answer = await site.visit(path, { city, cookie });
        expect(answer.status, path).toBe(404);
        expect(await answer.text()).not.toContain('示例所需信息');
      }
    }
  });

  it('a form posted to its acts is refused as unknown, and changes nothing', async () => {
    const before = await request.file();
    const cookie = await site.signIn(site.otherOffice, 'clerk');
    for (const act of acts) {
      const path = `/office/requests/${request.requestId}/${act}`;
      const answer = await site.visit(path, { cookie, form: { row_version: String(before.row_version) } });
      expect(answer.status, act).toBe(404);
    }
    expect(await request.file()).toEqual(before);
  });

  it('a session of one city is none in another', async () => {
    const answer = await site.visit('/office', { cookie: cookies.get('clerk'), city: site.otherCity });
    expect(answer.status).toBe(303);
  });
});

describe('each role sees its own', () => {
  it.each<Role>(['clerk', 'handler'])('%s reads the case and its papers', async (role) => {
    const cookie = cookies.get(role);
    const home = `/office/requests/${request.requestId}`;
    for (const page of ['', '/proof', '/letter', '/letter.pdf']) {
      const answer = await site.visit(`${home}${page}`, { cookie });
      expect([page, answer.status, answer.headers.get('cache-control')]).toEqual([page, 200, 'no-store']);
    }
    expect(await (await site.visit(home, { cookie })).text()).toContain('示例所需信息');
  });

  it('the case page masks the identity number', async () => {
    const html = await (
      await site.visit(`/office/requests/${request.requestId}`, { cookie: cookies.get('clerk') })
    ).text();
    expect(html).toContain('示例申请人');
    for (const sealed of ['32040019000101000A', '000-00001234', '示例路9号'])
      expect(html).not.toContain(sealed);
  });

  it.each<Role>(['supervisor', 'auditor', 'administrator'])(
    '%s opens no case, although of the same agency',
    async (role) => {
      const cookie = cookies.get(role);
      for (const path of await casePages())
        expect((await site.visit(path, { cookie })).status, path).toBe(404);
      for (const path of ['/office/requests', '/office/requests?all=yes', '/office/requests/receive']) {
        const answer = await site.visit(path, { cookie });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(await answer.text()).not.toContain('示例所需信息');
      }
      expect(await (await site.visit('/office', { cookie })).text()).not.toContain('示例所需信息');
    },
  );

  it('the supervisor sees days and stage of all agencies, without names or subjects', async () => {
    await makeRequest(site.fresh.db, site.city, site.otherOffice, { content: { infoTitle: '示例另一件' } });
    const answer = await site.visit('/office/oversight', { cookie: cookies.get('supervisor') });
    const text = textOf(await answer.text());
    expect(answer.status).toBe(200);
    for (const shown of ['szfb', 'other', '待审核', '待登记', '2024年9月9日']) expect(text).toContain(shown);
    for (const hidden of ['示例申请人', '示例所需信息', '示例另一件', '示例甲', '示例承办'])
      expect(text).not.toContain(hidden);
  });

  it.each<Role>(['clerk', 'handler', 'auditor', 'administrator'])('%s does not oversee', async (role) => {
    expect((await site.visit('/office/oversight', { cookie: cookies.get(role) })).status).toBe(403);
  });

  it('the whole audit chain is the auditor’s; who reads a case reads its lines', async () => {
    const whole = '/office/audit';
    const ofCase = `/office/audit?subject=disclosure_requests:${request.requestId}`;
    const status = async (path: string, role: Role) =>
      (await site.visit(path, { cookie: cookies.get(role) })).status;
    expect([await status(whole, 'auditor'), await status(ofCase, 'auditor')]).toEqual([200, 200]);
    expect([await status(whole, 'handler'), await status(ofCase, 'handler')]).toEqual([403, 200]);
    expect([await status(whole, 'administrator'), await status(ofCase, 'administrator')]).toEqual([403, 403]);
    expect([await status(whole, 'supervisor'), await status(ofCase, 'supervisor')]).toEqual([403, 403]);
    const other = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(ofCase, { cookie: other })).status).toBe(403);
  });
});
