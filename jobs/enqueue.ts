import { CompiledQuery, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import type { Scope } from '#app/shell/scope.ts';
import { QUEUE_SCHEMA } from '#db/queue-schema.ts';
import type { JobData, QueueName } from '#db/queues.ts';
import type { DB } from '#db/tables.ts';

/**
 * Queues a job in the scope's transaction: it is there when the act commits and gone when it rolls back. The only
 * sender of jobs. `startAfter` is the earliest instant. Answers false where the queue takes one waiting job and has it.
 * @throws when the queue does not exist: pg-boss would lose the job in silence
 */
export async function enqueue<Queue extends QueueName>(
  scope: Scope,
  [queue, data]: [Queue, JobData[Queue]],
  startAfter?: Date,
): Promise<boolean> {
  const boss = new PgBoss({ schema: QUEUE_SCHEMA, db: statementsOf(scope.db) });
  const id = await boss.send(queue, data, startAfter ? { startAfter } : {});
  if (id === null && !(await boss.getQueue(queue))) throw new Error(`there is no queue ${queue}`);
  return id !== null;
}

/** pg-boss's statements on a connection or transaction of ours. */
function statementsOf(db: Kysely<DB>): PgBoss.Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows: rows as object[] };
    },
  };
}
