import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueName } from '#db/queues.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { enqueue } from '#jobs/enqueue.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const waiting = async (queue: string) => {
  const found = await sql<{
    data: unknown;
  }>`select data from pgboss.job where name = ${queue} order by created_on`.execute(database.db);
  return found.rows.map(({ data }) => data);
};

const inTransaction = (work: (scope: ReturnType<typeof testScope>) => Promise<unknown>) =>
  database.db.transaction().execute((trx) => work(testScope({ db: database.db }).in(trx)));

describe('queueing a job', () => {
  it('is there once the act has committed', async () => {
    const data = { city: '990100', messageId: 7 };
    expect(await inTransaction((scope) => enqueue(scope, ['deliver-message', data]))).toBe(true);
    expect(await waiting('deliver-message')).toEqual([data]);
  });

  it('is gone when the act rolls back', async () => {
    const before = await waiting('deliver-message');
    const act = inTransaction(async (scope) => {
      await enqueue(scope, ['deliver-message', { city: '990100', messageId: 8 }]);
      throw new Error('the act failed after it');
    });
    await expect(act).rejects.toThrow('the act failed after it');
    expect(await waiting('deliver-message')).toEqual(before);
  });

  it('adds no second waiting job where one is enough', async () => {
    expect(await inTransaction((scope) => enqueue(scope, ['remind-officers', {}]))).toBe(true);
    expect(await inTransaction((scope) => enqueue(scope, ['remind-officers', {}]))).toBe(false);
    expect(await waiting('remind-officers')).toHaveLength(1);
  });

  it('throws for a queue that is not there', async () => {
    const unknown = 'no-such-queue' as QueueName;
    await expect(inTransaction((scope) => enqueue(scope, [unknown, {}]))).rejects.toThrow(
      'there is no queue no-such-queue',
    );
  });

  it('keeps the program from making queues', async () => {
    await expect(sql`select pgboss.create_queue('another', '{}')`.execute(database.db)).rejects.toThrow(
      'permission denied',
    );
  });
});
