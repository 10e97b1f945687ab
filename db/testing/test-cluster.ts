import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#db/migrate.ts';
import { binariesIn, embeddedBinaries } from '#db/postgres/binaries.ts';
import { isAlive, waitUntilGone } from '#db/postgres/processes.ts';
import { type Cluster, initCluster, serverUrl, startServer } from '#db/postgres/server.ts';

/** A throw-away PostgreSQL with the schema in its database `template`. */
export interface TestCluster {
  version: string;
  /** Owner's address of the database with that name. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

export const TEMPLATE = 'template_qingchuang';

const PREFIX = 'qingchuang-test-';
const ONE_GIGABYTE = 1024 ** 3;

/** Losing this cluster loses nothing, so it never waits for the disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Starts the test cluster, in memory where there is room, and migrates the template. `QINGCHUANG_TEST_PG` names the
 * folder of another PostgreSQL's programs; without it the embedded one runs.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = makeTestFolder();
  const programs = process.env.QINGCHUANG_TEST_PG;
  const cluster: Cluster = {
    binaries: programs ? binariesIn(programs) : embeddedBinaries(),
    folder: join(folder, 'pg'),
    logFile: join(folder, 'pg.log'),
    passwordFile: join(folder, 'pg.password'),
  };
  writeFileSync(cluster.passwordFile, 'test', { mode: 0o600 });
  await initCluster(cluster, ['--no-sync']);
  const { pid, port } = await startServer(cluster, SETTINGS);
  const urlOf = (database: string) => serverUrl(cluster, port, database);
  const version = await makeTemplate(urlOf);
  const stop = async () => {
    process.kill(pid, 'SIGINT');
    await waitUntilGone(pid, 10);
    rmSync(folder, { recursive: true, force: true });
  };
  return { version, urlOf, stop };
}

/** A folder in memory where there is room; a run that is killed leaves it to the next one to remove. */
export function makeTestFolder(): string {
  const base = freeBytes('/dev/shm') >= ONE_GIGABYTE ? '/dev/shm' : tmpdir();
  removeLeftOver(base);
  return mkdtempSync(join(base, `${PREFIX}${process.pid}-`));
}

function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** Folders of runs that were killed: their server ended with them, their files did not. */
function removeLeftOver(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(base, name), { recursive: true, force: true });
  }
}

async function makeTemplate(urlOf: (database: string) => string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  await migrate(urlOf(TEMPLATE));
  return rows[0]?.server_version ?? '';
}
