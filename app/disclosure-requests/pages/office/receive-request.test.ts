import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
});
afterAll(() => site.drop());

const form = {
  channel: 'post',
  happened_on: '2024-03-04',
  signed_by: '收发室',
  tracking_no: 'XA00000002',
  requester_kind: 'natural-person',
  requester_name: '示例寄信人',
  address: '示例路9号',
  info_title: '示例来信所需信息',
  form_wanted: 'paper',
  way_wanted: 'post',
  once_key: 'a0000000-0000-4000-8000-000000000001',
};

const receive = (more: Record<string, string> = {}) =>
  site.visit('/office/requests/receive', { cookie: clerk, form: { ...form, ...more } });

describe('receiving a letter', () => {
  it('gives a receipt with register number, code, day of receipt and reply limit', async () => {
    const answer = await receive();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/requests/received']);
    const cookie = `${clerk}; ${cookiesOf(answer)}`;
    const html = await (await site.visit('/office/requests/received', { cookie })).text();
    expect(html).toMatch(/示szfb申〔2024〕\d+号/);
    expect(html).toContain('2024年3月4日。邮寄的，行政机关签收之日是收到之日。');
    expect(html).toContain('2024年4月1日前');
    expect(html).toContain('邮件号XA00000002，签收：收发室');
    expect(html).toMatch(/query-code">[2-9a-z-]{31}</);
  });

  it('asks for the proof of another channel without losing what was typed, and receives nothing yet', async () => {
    const answer = await receive({ channel: 'ordinary-mail', change_channel: 'yes' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('来件当日与申请人联系了吗');
    expect(html).toContain('示例来信所需信息');
  });

  it('makes one request of a form sent twice', async () => {
    const once = { once_key: 'a0000000-0000-4000-8000-000000000002' };
    await Promise.all([receive(once), receive(once)]);
    await receive(once);
    const rows = await site.fresh.db
      .selectFrom('form_keys')
      .select('location')
      .where('key', '=', once.once_key)
      .execute();
    const requests = await site.fresh.db.selectFrom('disclosure_requests').select('id').execute();
    expect(rows).toHaveLength(1);
    expect(requests.filter(({ id }) => String(id) === rows[0]?.location)).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  it('keeps what was typed when the day or the channel is wrong', async () => {
    const mistakes: Record<string, string>[] = [
      { happened_on: '2024-02-30' },
      { happened_on: '2999-01-01' },
      { channel: 'online' },
      { signed_by: '' },
    ];
    for (const wrong of mistakes) {
      const answer = await receive({ ...wrong, once_key: 'a0000000-0000-4000-8000-000000000003' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('示例来信所需信息');
    }
  });

  it('lists every request of an envelope on one receipt', async () => {
    const also = { also_asked: '示例信封第二件\n\n示例信封第三件' };
    const answer = await receive({ ...also, once_key: 'a0000000-0000-4000-8000-000000000004' });
    const cookie = `${clerk}; ${cookiesOf(answer)}`;
    const html = await (await site.visit('/office/requests/received', { cookie })).text();
    for (const title of ['示例来信所需信息', '示例信封第二件', '示例信封第三件'])
      expect(html).toContain(title);
    expect(html.match(/query-code">/g)).toHaveLength(3);
  });

  it('takes the agent and those who ask together, for every request of the envelope', async () => {
    const people = {
      agent_name: '示例代理丙',
      joint1_name: '示例共同丁',
      also_asked: '示例代理的第二件',
      once_key: 'a0000000-0000-4000-8000-000000000005',
    };
    const refused = await receive(people);
    const html = await refused.text();
    expect([refused.status, html.includes('请写明授权委托书的权限和期限')]).toEqual([422, true]);
    expect(html).toContain('value="示例代理丙"');
    expect((await receive({ ...people, authorisation: '未提交，需补正' })).status).toBe(303);
    const agents = await site.fresh.db
      .selectFrom('request_agents')
      .select(['request_id', 'authorisation', 'officer_id'])
      .where('name', '=', '示例代理丙')
      .execute();
    expect(new Set(agents.map(({ request_id }) => request_id)).size).toBe(2);
    for (const { authorisation, officer_id } of agents)
      expect([authorisation, officer_id]).toEqual(['未提交，需补正', expect.any(Number)]);
    const joint = await site.fresh.db.selectFrom('joint_requesters').select('name').execute();
    expect(joint.map(({ name }) => name)).toEqual(['示例共同丁', '示例共同丁']);
  });

  it('shows no receipt to who did not just receive something', async () => {
    const answer = await site.visit('/office/requests/received', { cookie: clerk });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/requests']);
  });
});
