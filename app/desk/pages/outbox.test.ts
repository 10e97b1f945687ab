import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/shell/scope.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { type NewMessage, postMessage } from '#jobs/post-message.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());

let keys = 0;
async function post(more: Partial<NewMessage>): Promise<number> {
  const scope = testScope({ db: site.fresh.db, city: site.city });
  const message = { kind: 'mail', purpose: 'test', to: 'officer@example.invalid', body: '示例正文' } as const;
  const id = await scope.db
    .transaction()
    .execute((trx) =>
      postMessage(scope.in(trx), { ...message, subject: '示例提醒', key: `page:${++keys}`, ...more }),
    );
  return id ?? 0;
}
const fail = (messageId: number) =>
  site.fresh.db
    .insertInto('outbox_deliveries')
    .values({
      city: site.city.code,
      message_id: messageId,
      outcome: 'failed',
      reason: '邮件系统没有接收 550',
      at: new Date('2024-09-09T02:00:00Z'),
    })
    .execute();
const read = async (cookie: string) => (await site.visit('/office/outbox', { cookie })).text();
const as = (role: Role, office = site.office) => site.signIn(office, role);

describe('the outbox page', () => {
  it('shows the agency’s messages with masked addresses, and no other agency’s', async () => {
    await post({ agencyId: site.office.agencyId });
    await post({ agencyId: site.otherOffice.agencyId, subject: '另一机关的提醒' });
    const html = await read(await as('clerk'));
    expect(html).toContain('示例提醒');
    expect(html).toContain('o***@example.invalid');
    expect(html).not.toContain('officer@example.invalid');
    expect(html).not.toContain('另一机关的提醒');
  });

  it('shows an administrator what is written to himself alone', async () => {
    expect(await read(await as('administrator'))).not.toContain('示例提醒');
  });

  it('queues a failed message again, and nothing else', async () => {
    const clerk = await as('clerk');
    const failed = await post({ agencyId: site.office.agencyId, subject: '失败的提醒' });
    await fail(failed);
    expect(await read(clerk)).toContain('发送失败1次');
    const again = await site.visit(`/office/outbox/${failed}/again`, { cookie: clerk, form: {} });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/office/outbox?sent=again']);
    const waiting = await post({ agencyId: site.office.agencyId });
    const refused = await site.visit(`/office/outbox/${waiting}/again`, { cookie: clerk, form: {} });
    expect(refused.status).toBe(422);
    const foreign = await post({ agencyId: site.otherOffice.agencyId });
    await fail(foreign);
    expect((await site.visit(`/office/outbox/${foreign}/again`, { cookie: clerk, form: {} })).status).toBe(
      422,
    );
  });
});

describe('the contacts of an officer', () => {
  it('are kept sealed, shown to him again, and may be taken back', async () => {
    const cookie = await as('handler');
    const save = (form: Record<string, string>) => site.visit('/office/contacts', { cookie, form });
    expect((await save({ email: 'me@example.invalid', phone: '' })).status).toBe(303);
    expect(await (await site.visit('/office/contacts', { cookie })).text()).toContain('me@example.invalid');
    const row = await site.fresh.db
      .selectFrom('officers')
      .select('email_sealed')
      .where('email_sealed', 'is not', null)
      .executeTakeFirstOrThrow();
    expect(row.email_sealed?.toString()).not.toContain('me@example');
    const wrong = await save({ email: 'a@b.c, d@e.f', phone: '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('电子邮箱的写法不对');
    expect((await save({ email: '', phone: '' })).status).toBe(303);
    expect(await (await site.visit('/office/contacts', { cookie })).text()).not.toContain('me@example');
  });
});
