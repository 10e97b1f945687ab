import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cityOf } from '#cities/all.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { embeddedBinaries } from '#db/postgres/binaries.ts';
import { waitUntilGone } from '#db/postgres/processes.ts';
import { type Cluster, initCluster, serverUrl, startServer } from '#db/postgres/server.ts';
import { commandAs, serverUser } from '#db/postgres/server-user.ts';
import { type FreshDatabase, freshDatabase, testKeys } from '#db/testing/fresh-database.ts';
import { makeTestFolder } from '#db/testing/test-cluster.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { postMessage } from '#jobs/post-message.ts';
import { makeSmtp, type Smtp } from '#tests/makers/make-smtp.ts';

const root = join(import.meta.dirname, '..');
let folder: string;
let smtp: Smtp;
const workers: ChildProcess[] = [];

beforeAll(() => {
  folder = makeTestFolder();
  const sealing = { test: testKeys.sealing.test.toString('base64') };
  const keys = { current: 'test', sealing, hashing: testKeys.hashing.toString('base64') };
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys), { mode: 0o600 });
});
beforeEach(async () => {
  smtp = await makeSmtp();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map(ended));
  await smtp.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

/** The worker as `npm start` runs it, on this database. */
function startWorker(databaseUrl: string): ChildProcess {
  const worker = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    env: {
      ...process.env,
      ROLE: 'work',
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(folder, 'data'),
      QINGCHUANG_KEYS: join(folder, 'keys.json'),
      SMTP_URL: smtp.url,
      MAIL_FROM: 'site@example.invalid',
    },
    stdio: 'ignore',
  });
  workers.push(worker);
  return worker;
}

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = new Promise((done) => worker.once('exit', done));
  worker.kill('SIGKILL');
  await gone;
}

/** A city that the worker serves. */
const city = cityOf('320400');

async function post(db: Database, key: string): Promise<string> {
  if (!city) throw new Error('no city 320400');
  const scope = testScope({ db, city });
  const message = {
    kind: 'mail',
    purpose: 'test',
    to: 'a@example.invalid',
    subject: '示例',
    body: '示例',
  } as const;
  const id = await db.transaction().execute((trx) => postMessage(scope.in(trx), { ...message, key }));
  return `qingchuang.320400.${id}@example.invalid`;
}

async function deliveries(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('outbox_deliveries').select('outcome').orderBy('id').execute();
  return rows.map(({ outcome }) => outcome);
}

const patience = { timeout: 60_000, interval: 200 };

describe('jobs of the queue, done by a worker of its own', { timeout: 120_000 }, () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('are done again when the worker was killed in the middle, and once in effect', async () => {
    smtp.hang = true;
    const id = await post(database.db, 'killed');
    const first = startWorker(database.url);
    await vi.waitFor(() => expect(smtp.hanging).toBe(1), patience);
    await ended(first);
    expect(await deliveries(database.db)).toEqual([]);
    // A job is lost when its three minutes are over, and tried again a minute later: the test waits a second of each.
    await sql`update pgboss.job set expire_in = interval '1 second', retry_delay = 1`.execute(database.owner);
    smtp.hang = false;
    startWorker(database.url);
    await vi.waitFor(async () => expect(await deliveries(database.db)).toEqual(['sent']), patience);
    await vi.waitFor(async () => expect(await states(database.db)).toEqual(['completed']), patience);
    expect(smtp.taken).toEqual([id]);
    expect(await deliveries(database.db)).toEqual(['sent']);
  });
});

async function states(db: Database): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`select state::text from pgboss.job
    where name = 'deliver-message'`.execute(db);
  return rows.map(({ state }) => state);
}

describe('jobs of the queue while the database restarts', { timeout: 120_000 }, () => {
  let cluster: Cluster;
  let pid: number;
  let url: string;
  beforeAll(async () => {
    const passwordFile = join(folder, 'pg.password');
    writeFileSync(passwordFile, 'test', { mode: 0o600 });
    cluster = {
      binaries: embeddedBinaries(),
      folder: join(folder, 'pg'),
      logFile: join(folder, 'pg.log'),
      passwordFile,
    };
    await initCluster(cluster, ['--no-sync']);
    const server = await startServer(cluster, ['fsync=off']);
    pid = server.pid;
    url = serverUrl(cluster, server.port, 'postgres');
    await migrate(url);
  });
  afterAll(async () => {
    process.kill(pid, 'SIGINT');
    await waitUntilGone(pid, 20);
  });

  it('wait for it and go on, the worker still the same', async () => {
    const db = openDatabase(url, { role: 'app', max: 2 });
    const worker = startWorker(url);
    const before = await post(db, 'before');
    await vi.waitFor(() => expect(smtp.taken).toEqual([before]), patience);
    process.kill(pid, 'SIGINT');
    await waitUntilGone(pid, 20);
    // Long enough for several questions of the worker to fail.
    await new Promise((done) => setTimeout(done, 3000));
    pid = startAgain(cluster);
    const after = await vi.waitFor(() => post(db, 'after'), patience);
    await vi.waitFor(() => expect(smtp.taken).toEqual([before, after]), patience);
    await vi.waitFor(async () => expect(await deliveries(db)).toEqual(['sent', 'sent']), patience);
    expect([worker.exitCode, worker.signalCode]).toEqual([null, null]);
    await db.destroy();
  });
});

/** With the very options of before, so on the same port. */
function startAgain({ folder: data }: Cluster): number {
  const line = readFileSync(join(data, 'postmaster.opts'), 'utf8');
  const postgres = line.slice(0, line.indexOf(' "'));
  const options = [...line.matchAll(/"([^"]*)"/g)].map(([, option]) => option ?? '');
  const [program, args] = commandAs(serverUser(data), postgres, options);
  const child = spawn(program, args, { cwd: '/', detached: true, stdio: 'ignore' });
  child.unref();
  return child.pid ?? 0;
}
