import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** The web server keeps its database up for others; a command takes it along when it is done. */
export type DatabaseUser = 'server' | 'command';

const DATABASE = 'qingchuang';
const STOPS_WITHIN_SECONDS = 30;
const COMMAND_ENDS_WITHIN_SECONDS = 120;

/**
 * Starts PostgreSQL on `dataFolder/pg`, made when it is missing, or joins the server already running there. A server
 * that a command started ends with that command, so it is waited for and not joined.
 * @throws when the folder was made by another major version, when a second web server wants it, or when PostgreSQL
 * does not come up.
 */
export async function startEmbedded(dataFolder: string, user: DatabaseUser): Promise<EmbeddedDatabase> {
  const dataDir = resolve(dataFolder);
  mkdirSync(dataDir, { recursive: true });
  return underLock(join(dataDir, 'pg.lock'), async () => {
    const binaries = embeddedBinaries();
    refuseOtherVersion(dataDir, binaries);
    const cluster = clusterIn(dataDir, binaries);
    return (await joinRunning(dataDir, cluster, user)) ?? (await startOwn(dataDir, cluster, user));
  });
}

/** What `dataDir/pg.json` says about the running server. */
interface RunningServer {
  pid: number;
  port: number;
  /** The process that started it and will stop it. */
  startedBy: number;
  user: DatabaseUser;
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
      `dump it with PostgreSQL ${major} (pg_dumpall), move the folder away, start once, and load the dump`,
  );
}

async function joinRunning(
  dataDir: string,
  cluster: Cluster,
  user: DatabaseUser,
): Promise<EmbeddedDatabase | null> {
  const file = join(dataDir, 'pg.json');
  if (!existsSync(file)) return null;
  const running = JSON.parse(readFileSync(file, 'utf8')) as RunningServer;
  if (!isPostgres(running.pid)) return null;
  if (isAlive(running.startedBy)) {
    if (running.user === 'server' && user === 'server') {
      throw new Error(
        `process ${running.startedBy} already serves from ${dataDir}: stop it, or set another DATA_DIR`,
      );
    }
    if (running.user === 'server' && (await answers(cluster, running.port))) {
      return { url: serverUrl(cluster, running.port, DATABASE), stop: async () => {} };
    }
    if (await waitUntilGone(running.pid, COMMAND_ENDS_WITHIN_SECONDS)) return null;
    throw new Error(
      `another command (process ${running.startedBy}) is using the database in ${dataDir}; try again after it`,
    );
  }
  // Whoever started it was killed, so it is closing its files; where the system cannot tell it so, we do.
  await stopServer(running.pid, file);
  return null;
}

async function startOwn(dataDir: string, cluster: Cluster, user: DatabaseUser): Promise<EmbeddedDatabase> {
  if (!existsSync(cluster.folder)) await makeCluster(cluster);
  const { pid, port } = await startServer(cluster);
  await makeDatabase(serverUrl(cluster, port, 'postgres'));
  const file = join(dataDir, 'pg.json');
  const running: RunningServer = { pid, port, startedBy: process.pid, user };
  writeFileSync(file, JSON.stringify(running));
  return { url: serverUrl(cluster, port, DATABASE), stop: () => stopServer(pid, file) };
}

/** Made under another name first: one cut short is never taken for a cluster. */
async function makeCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(cluster.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await initCluster({ ...cluster, folder: unfinished });
  renameSync(unfinished, cluster.folder);
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
