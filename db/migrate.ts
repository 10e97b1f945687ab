import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { now } from '#app/shell/clock.ts';
import { APP_ROLE } from '#db/client.ts';
import { migrateQueues } from '#db/queue-schema.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** Any number, the same in every process: two nodes that start together migrate one after the other. */
const MIGRATION_LOCK = 320400;

const OLDEST_POSTGRES = 15;

/** SQLSTATE */
const INSUFFICIENT_PRIVILEGE = '42501';

/** A numbered `.sql` file. */
interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/**
 * Brings the database to this program's schema, connected as its owner: each new file of `db/migrations` in a
 * transaction of its own, then the queues. Returns the names of the files applied.
 * @throws when the database is not UTF-8, when an applied file was altered, or when the schema is newer than this program.
 */
export async function migrate(ownerUrl: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Asia/Shanghai' });
  await client.connect().catch((cause: Error) => {
    throw new Error(`the database does not let us in: ${cause.message}`, { cause });
  });
  try {
    await refuseUnfit(client);
    // Held by the session, so it ends with the connection whatever happens.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureAppRole(client).catch(explainRefusedRole);
    const applied = await applyNew(client, migrationsIn(folder));
    await migrateQueues(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: string }>(
    `select pg_encoding_to_char(encoding) as encoding, current_setting('server_version_num') as version
       from pg_database where datname = current_database()`,
  );
  const { encoding, version } = rows[0] ?? { encoding: '', version: '0' };
  if (encoding !== 'UTF8') throw new Error(`the database's encoding is ${encoding}; Qingchuang needs UTF8`);
  const major = Math.floor(Number(version) / 10000);
  if (major < OLDEST_POSTGRES)
    throw new Error(`PostgreSQL ${major} is too old; Qingchuang needs ${OLDEST_POSTGRES} or newer`);
}

/** Roles belong to the whole cluster: another database may have made it already, or be making it now. */
async function ensureAppRole(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  const maySetRole = await client.query(`set role ${APP_ROLE}`).then(
    () => client.query('reset role').then(() => true),
    () => false,
  );
  if (!maySetRole) await client.query(`grant ${APP_ROLE} to current_user`);
}

/** On a database that others administer, the owner of the tables may often not make or grant roles. */
function explainRefusedRole(cause: Error & { code?: string }): never {
  if (cause.code !== INSUFFICIENT_PRIVILEGE) throw cause;
  const remedy = `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <the user of DATABASE_URL>;`;
  throw new Error(`${cause.message}; ask the database's administrator to run: ${remedy}`, { cause });
}

function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_.*\.sql$/.test(name));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyNew(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)',
  );
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations',
  );
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  refuseNewerSchema(applied, migrations);
  const done: string[] = [];
  for (const migration of migrations) {
    const sha256 = applied.get(migration.name);
    if (sha256 === undefined) done.push(await apply(client, migration));
    else if (sha256 !== migration.sha256)
      throw new Error(`migration ${migration.name} was altered after it was applied`);
  }
  // A migration may grant on all tables; this one is the owner's alone.
  if (done.length > 0) await client.query(`revoke all on schema_migrations from ${APP_ROLE}`);
  return done;
}

function refuseNewerSchema(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length === 0) return;
  throw new Error(
    `the database is newer than this program: it holds ${unknown.join(', ')}, which is not here; update the program`,
  );
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<string> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migrations values ($1, $2, $3)', [name, sha256, now()]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
  return name;
}
