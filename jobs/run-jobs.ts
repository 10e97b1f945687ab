import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import { log } from '#app/shell/log.ts';
import type { Database } from '#db/client.ts';
import { QUEUE_SCHEMA } from '#db/queue-schema.ts';
import type { JobData, QueueName } from '#db/queues.ts';

/** What a job does; one that throws is tried again as its queue says. */
export type JobHandlers = { [Queue in QueueName]: (data: JobData[Queue]) => Promise<void> };

/** When the program itself queues a job, by the clock of Asia/Shanghai. */
const schedule: Partial<Record<QueueName, string>> = {
  'remind-officers': '30 8 * * *',
  'poll-mailboxes': '* * * * *',
};

const POLL_SECONDS = 1;

/** How often jobs of a worker that died are looked for. */
const LOOK_FOR_LOST_SECONDS = 15;

/** While the database is away: the wait before a statement is tried again. */
const RETRY_MS = 1_000;

/** A job under way gets this long to end when the worker stops. */
const DRAIN_MS = 10_000;

export interface JobRunner {
  /** Resolves when jobs are done; rejects when the queue cannot be used at all. */
  started: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Does the jobs of every queue, one at a time each, until it is stopped. A job whose worker was killed comes back
 * when its time has run out, so a handler may be called twice for one job and must not mind. While the database is
 * away everything waits for it.
 */
export function runJobs(db: Database, handlers: JobHandlers): JobRunner {
  const stopping = new AbortController();
  const boss = new PgBoss({
    schema: QUEUE_SCHEMA,
    db: patientStatements(db, stopping.signal),
    migrate: false,
    maintenanceIntervalSeconds: LOOK_FOR_LOST_SECONDS,
  });
  boss.on('error', (error) => log().error({ err: error }, 'the queue reports an error'));
  const started = start(boss, handlers);
  return {
    started,
    stop: async () => {
      stopping.abort();
      await started.catch(() => {});
      await boss.stop({ wait: true, timeout: DRAIN_MS });
    },
  };
}

async function start(boss: PgBoss, handlers: JobHandlers): Promise<void> {
  await boss.start();
  for (const [queue, cron] of Object.entries(schedule))
    await boss.schedule(queue, cron, {}, { tz: 'Asia/Shanghai' });
  for (const queue of Object.keys(handlers) as QueueName[]) await work(boss, queue, handlers);
}

async function work<Queue extends QueueName>(boss: PgBoss, queue: Queue, handlers: JobHandlers) {
  const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
  await boss.work<JobData[Queue]>(queue, options, async (jobs) => {
    for (const { id, data } of jobs) {
      await handlers[queue](data).catch((error: Error) => {
        log().error({ err: error, queue, job: id }, 'a job failed; the queue tries it again');
        // What is thrown is kept with the job, and PostgreSQL's own messages quote values of the row.
        throw new Error(`${error.name}; the log names the job`);
      });
    }
  });
}

/**
 * pg-boss does not wait for the note that a job is done, and an error there would end the process: while the database
 * is away a statement is tried again. pg-boss's maintenance opens a transaction in its text; one that fails inside must
 * not stay open on a connection of the pool.
 */
function patientStatements(db: Database, stopping: AbortSignal): PgBoss.Db {
  const once = (text: string, values: unknown[]) =>
    db.connection().execute(async (connection) => {
      const run = (sql: string, parameters: unknown[] = []) =>
        connection.executeQuery<object>(CompiledQuery.raw(sql, parameters));
      return run(text, values).catch(async (error: Error) => {
        await run('rollback').catch(() => {});
        throw error;
      });
    });
  return {
    executeSql: async (text, values = []) => {
      for (;;) {
        try {
          return { rows: (await once(text, values)).rows };
        } catch (error) {
          if (!isOutage(error as Error) || stopping.aborted) throw error;
          await sleep(RETRY_MS);
        }
      }
    },
  };
}

/** PostgreSQL refused because it stops, starts or is full, or nobody answered at all. */
function isOutage(error: Error & { code?: string }): boolean {
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300'];
  return codes.includes(error.code ?? '') || /^Connection terminated|not queryable/.test(error.message);
}
