import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let request: MadeRequest;
let head: string;
let path: string;
beforeAll(async () => {
  site = await makeSite();
  head = await site.signIn(site.office, 'office-head');
  request = await makeRequest(site.fresh.db, site.city, site.office);
  path = `/office/requests/${request.requestId}/add-training-case`;
});
afterAll(() => site.drop());

const told = {
  title: '申请工程批复，怎样提供',
  facts: '一名居民申请家门口一项工程的批复文件。',
  handling: '机关检索到批复，没有不予公开的内容，按期提供复印件。',
  lesson: '批复类文件可以转为主动公开。',
};

async function send(fields: Record<string, string>, cookie = head) {
  const form = { row_version: String((await request.file()).row_version), ...fields };
  return site.visit(path, { cookie, form });
}

it('opens once the case is closed, keeps a refused text, and is written once', async () => {
  const early = await site.visit(path, { cookie: head });
  expect([early.status, textOf(await early.text()).includes('办结以后才能写入案例库')]).toEqual([422, true]);
  await replyTo(request, '2024-09-20');
  const clerk = request.scope(site.office.clerk, '2024-09-24');
  must(await recordService(clerk, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
  must(await closeCase(clerk, await request.at()));
  const handler = await site.signIn(site.office, 'handler');
  expect((await send(told, handler)).status).toBe(422);
  const neighbour = await site.signIn(site.otherOffice, 'office-head');
  expect((await send(told, neighbour)).status).toBe(404);
  for (const wrong of [{ lesson: ' ' }, { facts: `${request.content.requesterName}申请批复。` }]) {
    const refused = await send({ ...told, ...wrong });
    const html = await refused.text();
    expect([refused.status, html.includes(told.handling)]).toEqual([422, true]);
  }
  expect((await send(told)).status).toBe(303);
  expect((await send(told)).status).toBe(422);
});

it('the list is searched by every officer of the city, and names no file', async () => {
  const supervisor = await site.signIn(site.office, 'supervisor');
  const neighbour = await site.signIn(site.otherOffice, 'handler');
  const list = async (query: string, cookie = neighbour) => {
    const answer = await site.visit(`/office/training${query}`, { cookie });
    expect(answer.status, query).toBe(200);
    return answer.text();
  };
  for (const cookie of [supervisor, neighbour, head]) expect(await list('', cookie)).toContain(told.title);
  expect(await list('?q=批复 居民')).toContain(told.title);
  expect(textOf(await list('?q=100%25_'))).toContain('没有找到');
  for (const query of ['?page=0', '?page=-3', '?page=x', '?page=99999999999', `?q=${'长'.repeat(500)}`])
    await list(query);
  const html = await list('');
  const [, one = ''] = /href="(\/office\/training\/\d+)"/.exec(html) ?? [];
  const page = await (await site.visit(one, { cookie: neighbour })).text();
  expect(textOf(page)).toContain(told.lesson);
  for (const secret of [(await request.file()).register_no, request.content.requesterName])
    expect(page).not.toContain(secret);
  for (const garbage of ['0', '99999', '9999999999999999'])
    expect((await site.visit(`/office/training/${garbage}`, { cookie: head })).status).toBe(404);
  const abroad = await site.signIn(site.officeElsewhere, 'clerk', site.otherCity);
  expect((await site.visit(one, { city: site.otherCity, cookie: abroad })).status).toBe(404);
  const auditor = await site.signIn(site.office, 'auditor');
  expect((await site.visit('/office/training', { cookie: auditor })).status).toBe(403);
});
