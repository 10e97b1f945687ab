import type pg from 'pg';
import PgBoss from 'pg-boss';
import { APP_ROLE } from '#db/client.ts';
import { type QueueName, queues } from '#db/queues.ts';

/** pg-boss keeps its tables in a schema of its own. */
export const QUEUE_SCHEMA = 'pgboss';

/** Where pg-boss's own schedule hands its jobs over. */
const SCHEDULE_QUEUE = '__pgboss__send-it';

/**
 * Brings the queue's schema to the version of the installed pg-boss and makes each queue of `db/queues.ts`, as the
 * owner and under the migration lock: the program's role may use queues but make none.
 * @throws when the schema is newer than this program's pg-boss
 */
export async function migrateQueues(client: pg.Client): Promise<void> {
  const version = await installedVersion(client);
  const latest = latestVersion();
  if (version !== null && version > latest)
    throw new Error(
      `the queue's schema ${version} is newer than this program's ${latest}; update the program`,
    );
  if (version === null) await client.query(PgBoss.getConstructionPlans(QUEUE_SCHEMA));
  else if (version < latest) await client.query(PgBoss.getMigrationPlans(QUEUE_SCHEMA, String(version)));
  const known = await knownQueues(client);
  if (!known.has(SCHEDULE_QUEUE)) await makeQueue(client, SCHEDULE_QUEUE, { policy: 'standard' });
  for (const name of Object.keys(queues) as QueueName[]) {
    const options = { ...queues[name], retryBackoff: true };
    if (!known.has(name)) await makeQueue(client, name, options);
    else await setOptions(client, name);
  }
  if (version !== latest) await grantUse(client);
}

async function installedVersion(client: pg.Client): Promise<number | null> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('${QUEUE_SCHEMA}.version') is not null as there`,
  );
  if (!found[0]?.there) return null;
  const { rows } = await client.query<{ version: number }>(`select version from ${QUEUE_SCHEMA}.version`);
  return rows[0]?.version ?? null;
}

/** The plans end by writing it; pg-boss exports it nowhere else. */
function latestVersion(): number {
  const found = /INSERT INTO \S+version\(version\) VALUES \('(\d+)'\)/i.exec(
    PgBoss.getConstructionPlans(QUEUE_SCHEMA),
  );
  if (!found) throw new Error('pg-boss no longer says which schema it makes');
  return Number(found[1]);
}

async function knownQueues(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(`select name from ${QUEUE_SCHEMA}.queue`);
  return new Set(rows.map(({ name }) => name));
}

async function makeQueue(client: pg.Client, name: string, options: object): Promise<void> {
  await client.query(`select ${QUEUE_SCHEMA}.create_queue($1, $2)`, [name, JSON.stringify(options)]);
}

async function setOptions(client: pg.Client, name: QueueName): Promise<void> {
  const { policy, retryLimit, retryDelay, expireInSeconds } = queues[name];
  await client.query(
    `update ${QUEUE_SCHEMA}.queue
     set policy = $2, retry_limit = $3, retry_delay = $4, retry_backoff = true, expire_seconds = $5
     where name = $1`,
    [name, policy, retryLimit, retryDelay, expireInSeconds],
  );
}

async function grantUse(client: pg.Client): Promise<void> {
  await client.query(
    `grant usage on schema ${QUEUE_SCHEMA} to ${APP_ROLE};
     grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`,
  );
}
