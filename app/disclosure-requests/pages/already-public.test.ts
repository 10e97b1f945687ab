import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alreadyPublic } from '#app/disclosure-requests/publishing/already-public.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { makeRequest } from '#tests/makers/make-request.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
  await publish('示例路拓宽工程征收补偿方案', true);
  await publish('示例路拓宽工程评审纪要', false);
});
afterAll(() => site.drop());

/** A decision on whether a record given on request is published. */
async function publish(title: string, yes: boolean) {
  const { db } = site.fresh;
  const request = await makeRequest(db, site.city, site.office);
  const recorded_at = new Date('2024-10-01T01:00:00Z');
  const own = {
    city: site.city.code,
    request_id: request.requestId,
    officer_id: site.office.head.officerId,
    recorded_at,
  };
  const { id } = await db
    .insertInto('publish_proposals')
    .values({ ...own, happened_on: '2024-10-01', suggested_by: 'office', reason: '示例' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const published = yes ? { title, text: '示例正文', published_on: '2024-10-01' } : {};
  await db
    .insertInto('publish_decisions')
    .values({
      ...own,
      decided_on: '2024-10-01',
      proposal_id: id,
      publish: yes,
      reasons: '示例',
      ...published,
    })
    .execute();
}

const look = (info_title: string) =>
  site.visit('/requests/new', { form: { info_title, requester_name: '示例甲', look: 'yes' } });

describe('先看看有没有已经公开的', () => {
  it('offers what was published, keeps what was written, and stores nothing', async () => {
    const before = await site.fresh.db.selectFrom('disclosure_requests').select('id').execute();
    const answer = await look('示例路拓宽工程的征收补偿方案');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('示例路拓宽工程征收补偿方案</a>');
    expect(html).toContain('示例路拓宽工程的征收补偿方案');
    expect(html).toContain('示例甲');
    expect(html).toContain('提交申请');
    const after = await site.fresh.db.selectFrom('disclosure_requests').select('id').execute();
    expect(after).toHaveLength(before.length);
  });

  it('what was not published, and what has nothing to do with it, is not offered', async () => {
    const scope = testScope({ db: site.fresh.db, city: site.city, actor: { kind: 'public' } });
    expect((await alreadyPublic(scope, '示例路拓宽工程评审纪要')).records.map(({ title }) => title)).toEqual([
      '示例路拓宽工程征收补偿方案',
    ]);
    expect(await alreadyPublic(scope, '学校食堂采购')).toMatchObject({ records: [] });
    expect(await (await look('学校食堂采购')).text()).toContain('没有找到已经公开的相近信息');
  });
});
