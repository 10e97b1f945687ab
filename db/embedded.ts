import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { embeddedBinaries, type PostgresBinaries } from '#db/postgres/binaries.ts';
import { isAlive, isPostgres, waitUntilGone } from '#db/postgres/processes.ts';
import { answers, type Cluster, initCluster, serverUrl, startServer } from '#db/postgres/server.ts';
import { underLock } from '#db/postgres/start-lock.ts';

/** A running database and how to leave it. */
export interface EmbeddedDatabase {
  /** Address for the owner of the tables; the program itself runs in a lesser role (db/client.ts). */
  url: string;
  /** Stops the server cleanly if this process started it (or took it over from one that died); else does nothing. */
  stop(): Promise<void>;
}

const DATABASE = 'qingchuang';
const STOPS_WITHIN_SECONDS = 30;

/**
 * Starts PostgreSQL on `dataFolder/pg`, made when it is missing, or joins the server already running there.
 * @throws when the folder was made by another major version, or the server does not come up.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  const dataDir = resolve(dataFolder);
  mkdirSync(dataDir, { recursive: true });
  return underLock(join(dataDir, 'pg.lock'), async () => {
    const binaries = embeddedBinaries();
    refuseOtherVersion(dataDir, binaries);
    const cluster = clusterIn(dataDir, binaries);
    return (await joinRunning(dataDir, cluster)) ?? (await startOwn(dataDir, cluster));
  });
}

/** What `dataDir/pg.json` says about the running server. */
interface RunningServer {
  pid: number;
  port: number;
  /** The process that started it and will stop it. */
  startedBy: number;
}

function clusterIn(dataDir: string, binaries: PostgresBinaries): Cluster {
  return {
    binaries,
    folder: join(dataDir, 'pg'),
    logFile: join(dataDir, 'pg.log'),
    passwordFile: join(dataDir, 'pg.password'),
  };
}

function refuseOtherVersion(dataDir: string, binaries: PostgresBinaries): void {
  const file = join(dataDir, 'pg', 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = Number(readFileSync(file, 'utf8'));
  if (major === binaries.major) return;
  throw new Error(
    `${join(dataDir, 'pg')} was made by PostgreSQL ${major}, and this program brings ${binaries.major}: ` +
      'run bin/qingchuang backup with the version that made it, then bin/qingchuang restore with this one',
  );
}

async function joinRunning(dataDir: string, cluster: Cluster): Promise<EmbeddedDatabase | null> {
  const file = join(dataDir, 'pg.json');
  if (!existsSync(file)) return null;
  const running = JSON.parse(readFileSync(file, 'utf8')) as RunningServer;
  if (!isPostgres(running.pid)) return null;
  if (await answers(cluster, running.port)) {
    const url = serverUrl(cluster, running.port, DATABASE);
    if (isAlive(running.startedBy)) return { url, stop: async () => {} };
    return owned(dataDir, url, running);
  }
  // Its Node was killed, so it is closing its files; the next server must not come before it has.
  if (await waitUntilGone(running.pid, STOPS_WITHIN_SECONDS)) return null;
  throw new Error(`PostgreSQL (process ${running.pid}) neither answers nor ends; see ${cluster.logFile}`);
}

async function startOwn(dataDir: string, cluster: Cluster): Promise<EmbeddedDatabase> {
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) {
    // A folder without PG_VERSION is an initdb that was cut short.
    rmSync(cluster.folder, { recursive: true, force: true });
    writeFileSync(cluster.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await initCluster(cluster);
  }
  const { pid, port } = await startServer(cluster);
  await makeDatabase(serverUrl(cluster, port, 'postgres'));
  return owned(dataDir, serverUrl(cluster, port, DATABASE), { pid, port });
}

function owned(dataDir: string, url: string, { pid, port }: { pid: number; port: number }): EmbeddedDatabase {
  const file = join(dataDir, 'pg.json');
  const running: RunningServer = { pid, port, startedBy: process.pid };
  writeFileSync(file, JSON.stringify(running));
  return { url, stop: () => stopServer(pid, file) };
}

async function stopServer(pid: number, file: string): Promise<void> {
  if (isPostgres(pid)) process.kill(pid, 'SIGINT');
  if (!(await waitUntilGone(pid, STOPS_WITHIN_SECONDS))) {
    throw new Error(`PostgreSQL (process ${pid}) did not stop within ${STOPS_WITHIN_SECONDS} s`);
  }
  rmSync(file, { force: true });
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
  await client.end();
}
