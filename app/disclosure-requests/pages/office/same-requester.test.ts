import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import { fillChecklist } from '#app/disclosure-requests/acts/fill-checklist.ts';
import { grantedDraft, type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
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

const drafting: [string, string][] = [
  ...Object.entries(grantedDraft.answers),
  ['code', grantedDraft.code],
  ['facts', grantedDraft.facts],
  ['grounds', grantedDraft.grounds],
  ['result', grantedDraft.result],
  ['required_way', grantedDraft.required.way],
  ...Object.entries(grantedDraft.points).map(([key, text]): [string, string] => [`point_${key}`, text]),
];
const ready = async (identityNumber: string, infoTitle: string) => {
  const request = await asking(identityNumber, infoTitle);
  must(await request.register());
  must(await request.assign());
  return request;
};
const sendDraft = async (first: MadeRequest, fields: [string, string][], cookie = clerk) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return site.visit(`/office/requests/${first.requestId}/draft-together`, { cookie, form });
};

describe('one reply drafted in several letters', () => {
  it('each keeps its number, its evidence and its guards; the others are named only where they were drafted', async () => {
    const who = '320400190001010204';
    const first = await ready(who, '示例第六封');
    const second = await ready(who, '示例第七封');
    const early = await asking(who, '示例未登记的一封');
    const stranger = await ready('320400190001010205', '示例他人来信');
    await fillChecklist(second.scope(site.office.handler), {
      ...(await second.at()),
      code: 'R1',
      points: { way: '这一件自己的核对' },
    });
    const html = await (
      await site.visit(`/office/requests/${first.requestId}/draft-together`, { cookie: clerk })
    ).text();
    expect(html).toContain('示例第七封');
    expect(html).not.toContain('示例他人来信');
    expect(html).toContain('先分办，再拟写答复');

    const boxes = await Promise.all([first, second, early, stranger].map(boxOf));
    const chosen = boxes.map((box): [string, string] => ['chosen', box]);
    const answer = await sendDraft(first, [...chosen, ...drafting, ['told', 'yes']]);
    expect(answer.status).toBe(303);
    const [one, two] = [await first.file(), await second.file()];
    expect(one.drafts).toHaveLength(1);
    expect(two.drafts).toHaveLength(1);
    expect(one.drafts[0]?.facts).toContain(`本答复书答复登记号为${one.register_no}的申请`);
    expect(one.drafts[0]?.facts).toContain(two.register_no);
    expect(one.drafts[0]?.facts).not.toContain((await early.file()).register_no);
    expect(two.checklists.at(-1)?.points).toMatchObject({
      way: '这一件自己的核对',
      form: '按申请人要求提供',
    });
    for (const other of [early, stranger]) expect((await other.file()).drafts).toEqual([]);
    const cookie = `${clerk}; ${cookiesOf(answer)}`;
    const told = await (await site.visit(answer.headers.get('location') ?? '', { cookie })).text();
    expect(told).toContain('办好2件，未办2件');
    expect(told).toContain('不是同一申请人的申请');

    must(await second.review());
    must(await second.sign());
    const letter = JSON.stringify((await second.file()).replies[0]?.letter);
    expect(letter).toContain(`登记号为${two.register_no}的申请`);
  });

  it('is refused with the text kept: nothing chosen, questions open, seen too early, evidence missing', async () => {
    const request = await ready('320400190001010206', '示例第八封');
    const box: [string, string] = ['chosen', await boxOf(request)];
    expect((await sendDraft(request, drafting)).status).toBe(422);
    expect((await sendDraft(request, [box])).status).toBe(422);
    const bare = drafting.filter(([name]) => name !== 'required_way');
    const refused = await sendDraft(request, [box, ...bare]);
    expect([refused.status, (await refused.text()).includes(grantedDraft.facts)]).toEqual([422, true]);
    const stale: [string, string] = ['chosen', `${request.requestId}:0`];
    expect(await (await sendDraft(request, [stale, ...drafting])).text()).toContain('另一位同事刚刚办理了');
    expect((await request.file()).drafts).toEqual([]);
    const asked = await sendDraft(request, [box, ['correct', 'clear'], ['go_on', 'yes']]);
    expect([asked.status, (await request.file()).drafts]).toEqual([200, []]);
    const signer = await site.signIn(site.office, 'signer');
    expect(await (await sendDraft(request, [box, ...drafting], signer)).text()).toContain('“拟写答复”由');
    const foreign = await asking('320400190001010206', '示例第九封', site.otherOffice);
    expect((await sendDraft(foreign, [box, ...drafting])).status).toBe(404);
  });

  it('of another handler is told apart', async () => {
    const who = '320400190001010207';
    const first = await ready(who, '示例第十封');
    const second = await asking(who, '示例第十一封');
    must(await second.register());
    const handlerId = site.office.clerk.officerId;
    const to = { unitId: site.office.unitId, handlerId, note: '' };
    const assigned = await assignRequest(second.scope(site.office.clerk), { ...(await second.at()), ...to });
    must(assigned);
    const html = await (
      await site.visit(`/office/requests/${first.requestId}/draft-together`, { cookie: clerk })
    ).text();
    expect(html).toContain('承办人不同');
  });
});
