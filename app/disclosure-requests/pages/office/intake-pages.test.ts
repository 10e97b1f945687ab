import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
let head: string;
let handler: string;
let neighbour: string;
let abroad: string;
let request: MadeRequest;
const today = dayOf(now());

beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
  head = await site.signIn(site.office, 'office-head');
  handler = await site.signIn(site.office, 'handler');
  neighbour = await site.signIn(site.otherOffice, 'office-head');
  abroad = await site.signIn(site.officeElsewhere, 'office-head', site.otherCity);
});
afterAll(() => site.drop());

beforeEach(async () => {
  request = await made();
  must(await request.register());
});

async function made(content = {}): Promise<MadeRequest> {
  return makeRequest(site.fresh.db, site.city, site.office, { today, content });
}

async function open(act: PageAct | '', cookie: string, of = request) {
  const answer = await site.visit(`/office/requests/${of.requestId}/${act}`.replace(/\/$/, ''), { cookie });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html) };
}

async function send(act: PageAct, cookie: string, fields: Record<string, string>, of = request) {
  const form = { row_version: String((await of.file()).row_version), ...fields };
  const answer = await site.visit(`/office/requests/${of.requestId}/${act}`, { cookie, form });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html) };
}

describe('who may', () => {
  const acts: [PageAct, () => string][] = [
    ['split-request', () => head],
    ['link-requests', () => clerk],
    ['record-agent', () => clerk],
    ['amend-receipt-day', () => clerk],
  ];

  it.each(acts)('%s opens for its role with a form, and for nobody else', async (act, who) => {
    const page = await open(act, who());
    expect([page.status, page.html.includes('name="row_version"')]).toEqual([200, true]);
    const before = (await request.file()).row_version;
    const refused = await open(act, handler);
    expect([refused.status, refused.html.includes('name="row_version"')]).toEqual([422, false]);
    expect(refused.text).toContain('返回案卷');
    expect((await send(act, handler, {})).status).toBe(422);
    expect((await open(act, neighbour)).status).toBe(404);
    expect((await send(act, neighbour, {})).status).toBe(404);
    const path = `/office/requests/${request.requestId}/${act}`;
    expect((await site.visit(path, { city: site.otherCity, cookie: abroad })).status).toBe(404);
    expect((await site.visit(path)).status).toBe(303);
    expect((await request.file()).row_version).toBe(before);
  });
});

describe('分件办理', () => {
  it('refuses what is no split and keeps it; then each part has its number', async () => {
    const whole = '示例工程批复\n示例工程监理合同';
    for (const wrong of [
      { parts: '', reason: '互不相干' },
      { parts: whole, reason: ' ' },
      { parts: '示例工程批复\n示例工程批复', reason: '互不相干' },
      { parts: Array.from({ length: 21 }, (_, at) => `示例第${at}项`).join('\n'), reason: '互不相干' },
    ]) {
      const refused = await send('split-request', head, wrong);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(`>${wrong.parts}</textarea>`);
    }
    expect((await request.file()).splitParts).toEqual([]);
    expect((await send('split-request', head, { parts: whole, reason: '互不相干' })).status).toBe(303);
    const file = await request.file();
    expect(file.splitParts.map(({ info_title }) => info_title)).toEqual(['示例工程监理合同']);
    expect((await open('', clerk)).text).toContain(`分出各件 ${file.splitParts[0]?.register_no}`);
    const again = await open('split-request', head);
    expect([again.status, again.text.includes('本件已经分件')]).toEqual([422, true]);
  });
});

describe('关联申请', () => {
  it('refuses unknown, own and missing, keeps the form; then both cases name each other', async () => {
    const other = await made({ infoTitle: '示例另一件' });
    const foreign = await makeRequest(site.fresh.db, site.city, site.otherOffice, { today });
    const numberOf = async (each: MadeRequest) => (await each.file()).register_no;
    const good = { other: await numberOf(other), kind: 'joint', note: '同一事由' };
    const foreignNo = await site.fresh.db
      .selectFrom('disclosure_requests')
      .select('register_no')
      .where('id', '=', foreign.requestId)
      .executeTakeFirstOrThrow();
    for (const wrong of [
      { ...good, other: '' },
      { ...good, other: '示szfb申〔2024〕99999号' },
      { ...good, other: foreignNo.register_no },
      { ...good, other: await numberOf(request) },
      { ...good, kind: '' },
      { ...good, kind: 'constructor' },
    ]) {
      const refused = await send('link-requests', clerk, wrong);
      expect([refused.status, refused.html.includes('同一事由')], JSON.stringify(wrong)).toEqual([422, true]);
    }
    expect((await request.file()).requestLinks).toEqual([]);
    expect((await send('link-requests', clerk, good)).status).toBe(303);
    expect((await open('', clerk)).text).toContain(`并案办理 ${good.other}`);
    expect((await open('', clerk, other)).text).toContain(`并案办理 ${await numberOf(request)}`);
    expect((await send('link-requests', clerk, good)).text).toContain('两件已经这样关联');
  });
});

describe('登记代理人、共同申请人', () => {
  it('refuses nobody and no authorisation, keeps the form; numbers and telephone are shown nowhere', async () => {
    const agent = {
      agent_name: '示例代理甲',
      agent_identity_kind: 'id-card',
      agent_identity_number: '320400190001019998',
      agent_phone: '000-00009876',
    };
    const faults: Record<string, string>[] = [{}, agent, { joint1_identity_number: '320400190001019997' }];
    for (const wrong of faults) {
      const refused = await send('record-agent', clerk, wrong);
      expect(refused.status, JSON.stringify(wrong)).toBe(422);
      if ('agent_name' in wrong) expect(refused.html).toContain('value="示例代理甲"');
    }
    expect((await request.file()).requestAgents).toEqual([]);
    const whole = {
      ...agent,
      authorisation: '代为申请，至年底',
      joint1_name: '示例共同乙',
      joint1_kind: 'x',
    };
    expect((await send('record-agent', clerk, whole)).status).toBe(303);
    const file = await request.file();
    expect(file.requestAgents.map(({ name }) => name)).toEqual(['示例代理甲']);
    expect(file.jointRequesters.map(({ requester_kind }) => requester_kind)).toEqual(['natural-person']);
    for (const act of ['', 'record-agent'] as const) {
      const { html } = await open(act, clerk);
      expect(html).toContain('示例共同乙');
      for (const secret of ['320400190001019998', '000-00009876']) expect(html).not.toContain(secret);
    }
  });
});

describe('更改申请人类别', () => {
  it('is not open for a natural person; of an organisation it asks for a column and a reason', async () => {
    const closed = await open('change-column', clerk);
    expect([closed.status, closed.text.includes('自然人只有一个类别')]).toEqual([422, true]);
    const organisation = await made({ requesterKind: 'organisation', requesterName: '示例公司' });
    await send(
      'register-request',
      clerk,
      { requester_column: 'commercial', reply_name: String(site.office.replyNameId), note: '' },
      organisation,
    );
    for (const wrong of [
      { column: '', reason: '核对营业执照' },
      { column: 'total', reason: '核对营业执照' },
      { column: 'naturalPerson', reason: '核对营业执照' },
      { column: 'commercial', reason: '核对营业执照' },
    ]) {
      const refused = await send('change-column', clerk, wrong, organisation);
      expect([refused.status, refused.html.includes('核对营业执照')], wrong.column).toEqual([422, true]);
    }
    const silent = await send('change-column', clerk, { column: 'research', reason: ' ' }, organisation);
    expect([silent.status, /value="research"[^>]*checked/.test(silent.html)]).toEqual([422, true]);
    expect((await organisation.file()).requester_column).toBe('commercial');
    const done = await send(
      'change-column',
      clerk,
      { column: 'research', reason: '核对法人证书' },
      organisation,
    );
    expect([done.status, (await organisation.file()).requester_column]).toEqual([303, 'research']);
    expect((await open('', clerk, organisation)).text).toContain('核对法人证书');
    expect((await open('change-column', neighbour, organisation)).status).toBe(404);
  });
});

describe('更正收到之日', () => {
  it('refuses other days, keeps the form; then it waits for another person, who decides on his page', async () => {
    const earlier = addDays(today, -3);
    const good = { to_day: earlier, reason: '收发室先收到', proof: '签收单存档案柜' };
    for (const wrong of [
      { ...good, to_day: '' },
      { ...good, to_day: '2026-02-30' },
      { ...good, to_day: '2008-04-30' },
      { ...good, to_day: addDays(today, 1) },
      { ...good, to_day: today },
      { ...good, proof: ' ' },
    ]) {
      const refused = await send('amend-receipt-day', clerk, wrong);
      expect([refused.status, refused.html.includes('收发室先收到</textarea>')], wrong.to_day).toEqual([
        422,
        true,
      ]);
    }
    expect((await request.file()).receiptAmendments).toEqual([]);
    expect((await send('amend-receipt-day', clerk, good)).status).toBe(303);
    expect((await open('', clerk)).text).toContain('有一项更正待复核');
    expect((await open('decide-receipt-amendment', clerk)).text).toContain('提出人不能自己确认');
    const amendment = String((await request.file()).receiptAmendments[0]?.id);
    const undecided = await send('decide-receipt-amendment', head, { amendment, note: '已核对' });
    expect([undecided.status, undecided.html.includes('已核对')]).toEqual([422, true]);
    const foreign = await send('decide-receipt-amendment', head, { amendment: '0', outcome: 'confirm' });
    expect(foreign.status).toBe(422);
    const confirmed = await send('decide-receipt-amendment', head, { amendment, outcome: 'confirm' });
    expect([confirmed.status, (await request.file()).received_on]).toEqual([303, earlier]);
    expect((await open('', clerk)).text).toContain(`（原为${dayText(today)}，已更正）`);
  });
});
