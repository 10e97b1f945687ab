import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, deliverMessage } from '#app/desk/acts/deliver-message.ts';
import { makeScope, type Scope } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { DeliveryError } from '#integrations/delivery-error.ts';
import { type NewMessage, postMessage } from '#jobs/post-message.ts';

let database: FreshDatabase;
let scope: Scope;
beforeAll(async () => {
  database = await freshDatabase();
  scope = testScope({ db: database.db });
});
afterAll(() => database.drop());

/** A mail system that keeps what it is given. */
let sent: { id: string; to: string }[];
let delivery: Delivery;
beforeEach(() => {
  sent = [];
  const keep = async ({ id, to }: { id: string; to: string }) => {
    sent.push({ id, to });
  };
  delivery = { mail: { send: keep }, sms: { send: keep }, rewrites: {} };
});

let keys = 0;
const post = async (more: Partial<NewMessage> = {}) => {
  const message: NewMessage = {
    kind: 'mail',
    purpose: 'test',
    key: `test:${++keys}`,
    to: 'officer@example.invalid',
    subject: '示例',
    body: '示例',
    ...more,
  };
  const id = await scope.db.transaction().execute((trx) => postMessage(scope.in(trx), message));
  if (id === null) throw new Error('it is there already');
  return id;
};
const lines = async (id: number) => {
  const rows = await scope.db
    .selectFrom('outbox_deliveries')
    .select(['outcome', 'reason'])
    .where('message_id', '=', id)
    .orderBy('id')
    .execute();
  return rows;
};

describe('a message of the outbox', () => {
  it('is written once for a key, its address sealed', async () => {
    const message = { kind: 'mail', purpose: 'test', key: 'once', to: 'a@example.invalid' } as const;
    await post(message);
    await expect(post(message)).rejects.toThrow('there already');
    const row = await scope.db
      .selectFrom('outbox_messages')
      .select('to_sealed')
      .where('idempotency_key', '=', 'once')
      .executeTakeFirstOrThrow();
    expect(row.to_sealed.toString()).not.toContain('example.invalid');
  });

  it('is sent once, however often its job is done', async () => {
    const id = await post();
    expect(await deliverMessage(scope, id, delivery)).toBe('sent');
    expect(await deliverMessage(scope, id, delivery)).toBe('done-before');
    expect(sent).toEqual([{ id: `qingchuang.990100.${id}`, to: 'officer@example.invalid' }]);
    expect(await lines(id)).toEqual([{ outcome: 'sent', reason: '' }]);
  });

  it('stays in the outbox where nothing is set to send it', async () => {
    const id = await post();
    expect(await deliverMessage(scope, id, { mail: null, sms: null, rewrites: {} })).toBe('kept');
    expect(await lines(id)).toEqual([]);
  });

  it('keeps each failure and is sent later', async () => {
    const id = await post();
    const broken = { send: () => Promise.reject(new DeliveryError('邮件系统没有接收 550')) };
    await expect(deliverMessage(scope, id, { ...delivery, mail: broken })).rejects.toThrow('550');
    expect(await deliverMessage(scope, id, delivery)).toBe('sent');
    expect(await lines(id)).toMatchObject([
      { outcome: 'failed', reason: '邮件系统没有接收 550' },
      { outcome: 'sent' },
    ]);
  });

  it('is no other city’s', async () => {
    const id = await post();
    const elsewhere = testScope({ db: database.db, city: testCity('990200') });
    expect(await deliverMessage(elsewhere, id, delivery)).toBe('done-before');
    expect(sent).toEqual([]);
  });

  it('waits for the end of the quiet hours when it is an SMS, and only then', async () => {
    const night = makeScope({ ...scope, now: new Date('2024-09-09T22:00:00+08:00') });
    const [sms, mail] = [await post({ kind: 'sms' }), await post()];
    expect(await deliverMessage(night, sms, delivery)).toBe('later');
    expect(await deliverMessage(night, mail, delivery)).toBe('sent');
    const { rows } = await sql<{ at: Date }>`select start_after as at from pgboss.job
      where name = 'deliver-message' and (data->>'messageId')::int = ${sms} order by start_after desc`.execute(
      database.db,
    );
    expect(rows.map(({ at }) => at.toISOString())).toContain('2024-09-10T00:00:00.000Z');
  });

  it('is dropped when its reason has gone', async () => {
    const id = await post();
    const rewrites = { test: async () => null };
    expect(await deliverMessage(scope, id, { ...delivery, rewrites })).toBe('dropped');
    expect(await deliverMessage(scope, id, delivery)).toBe('done-before');
    expect(await lines(id)).toEqual([{ outcome: 'dropped', reason: '发送前提醒的事由已经消失' }]);
    expect(sent).toEqual([]);
  });

  it('is replaced by one that tells the facts of now', async () => {
    const id = await post({ key: 'moved' });
    const rewrites = { test: async () => ({ subject: '示例', body: '新的情况' }) };
    expect(await deliverMessage(scope, id, { ...delivery, rewrites })).toBe('dropped');
    const next = await scope.db
      .selectFrom('outbox_messages')
      .select(['id', 'body'])
      .where('idempotency_key', '=', 'moved+')
      .executeTakeFirstOrThrow();
    expect(next.body).toBe('新的情况');
    expect(await deliverMessage(scope, next.id, { ...delivery, rewrites })).toBe('sent');
  });
});
