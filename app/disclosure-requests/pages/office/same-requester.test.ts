import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
});
afterAll(() => site.drop());

const asking = (identityNumber: string, infoTitle: string, office = site.office) =>
  makeRequest(site.fresh.db, site.city, office, { content: { identityNumber, infoTitle } });
const pathOf = ({ requestId }: MadeRequest) => `/office/requests/${requestId}/same-requester`;
const boxOf = async (request: MadeRequest) => `${request.requestId}:${(await request.file()).row_version}`;

async function send(request: MadeRequest, fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return site.visit(pathOf(request), { cookie: clerk, form });
}

describe('many letters of one requester', () => {
  it('are registered and assigned together, each with its own result', async () => {
    const who = '320400190001010201';
    const requests = [
      await asking(who, '示例第一封'),
      await asking(who, '示例第二封'),
      await asking(who, '示例第三封'),
    ];
    const [first, second, third] = requests as [MadeRequest, MadeRequest, MadeRequest];
    const stranger = await asking('320400190001010202', '示例他人来信');
    const html = await (await site.visit(pathOf(first), { cookie: clerk })).text();
    for (const title of ['示例第一封', '示例第二封', '示例第三封']) expect(html).toContain(title);
    expect(html).not.toContain('示例他人来信');

    const stale = await boxOf(third);
    must(await third.register());
    const chosen: [string, string][] = [
      ['chosen', await boxOf(first)],
      ['chosen', await boxOf(second)],
      ['chosen', stale],
      ['chosen', await boxOf(stranger)],
    ];
    const answer = await send(first, [
      ...chosen,
      ['act', 'register-request'],
      ['requester_column', 'naturalPerson'],
      ['reply_name', String(site.office.replyNameId)],
    ]);
    expect(answer.status).toBe(303);
    for (const request of requests) expect((await request.file()).registrations).toHaveLength(1);
    expect((await stranger.file()).registrations).toEqual([]);
    const cookie = `${clerk}; ${cookiesOf(answer)}`;
    const told = await (await site.visit(answer.headers.get('location') ?? '', { cookie })).text();
    expect(told).toContain('办好2件，未办1件');
    expect(told).toContain('另一位同事刚刚办理了这件申请');

    const assigned = await send(first, [
      ['chosen', await boxOf(first)],
      ['chosen', await boxOf(second)],
      ['act', 'assign-request'],
      ['unit', String(site.office.unitId)],
      ['handler', String(site.office.handler.officerId)],
    ]);
    expect(assigned.status).toBe(303);
    expect((await second.file()).assignments).toHaveLength(1);
    expect((await third.file()).assignments).toEqual([]);
  });

  it('asks for a choice, and is unknown to another agency', async () => {
    const request = await asking('320400190001010203', '示例第四封');
    expect((await send(request, [['act', 'register-request']])).status).toBe(422);
    expect((await send(request, [['chosen', 'x']])).status).toBe(422);
    const foreign = await asking('320400190001010203', '示例第五封', site.otherOffice);
    expect((await site.visit(pathOf(foreign), { cookie: clerk })).status).toBe(404);
    expect(await (await site.visit(pathOf(request), { cookie: clerk })).text()).not.toContain('示例第五封');
  });
});
