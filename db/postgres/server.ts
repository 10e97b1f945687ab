import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PostgresBinaries } from '#db/postgres/binaries.ts';
import { isAlive, isPostgres } from '#db/postgres/processes.ts';
import { commandAs, handOver, serverUser } from '#db/postgres/server-user.ts';

/** A cluster on disk and the program that runs it. */
export interface Cluster {
  binaries: PostgresBinaries;
  /** PostgreSQL's own folder. */
  folder: string;
  /** Where the server writes its messages. */
  logFile: string;
  passwordFile: string;
}

export const SUPERUSER = 'postgres';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=256MB',
  // Every statement here is short; compiling one takes longer than running it.
  'jit=off',
  'log_checkpoints=off',
  // An error's detail quotes the row, and its statement may: no personal data in logs.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/** Crash recovery of a large ledger may take this long. */
const READY_WITHIN_SECONDS = 120;

/** Makes an empty UTF-8 cluster; its superuser has the password in `passwordFile`. */
export async function initCluster(cluster: Cluster, flags: string[] = []): Promise<void> {
  const user = serverUser(cluster.folder);
  mkdirSync(cluster.folder, { recursive: true, mode: 0o700 });
  handOver(cluster.folder, user);
  // Without these a machine with no LANG would get an SQL_ASCII cluster.
  const text = ['--encoding=UTF8', '--locale=C'];
  const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${cluster.passwordFile}`];
  const all = [`--pgdata=${cluster.folder}`, ...text, ...access, ...flags];
  const [program, args] = commandAs(user, join(cluster.binaries.folder, 'initdb'), all);
  await promisify(execFile)(program, args, { cwd: '/' });
}

/**
 * Starts the server on a free port of the loopback address and waits until it answers.
 * @throws with the server's last messages when it does not come up.
 */
export async function startServer(
  cluster: Cluster,
  settings: string[] = [],
): Promise<{ pid: number; port: number }> {
  removeStalePidFile(cluster.folder);
  const port = await freePort();
  const options = [...SETTINGS, `port=${port}`, ...settings].flatMap((setting) => ['-c', setting]);
  const postgres = join(cluster.binaries.folder, 'postgres');
  const [program, args] = commandAs(serverUser(cluster.folder), postgres, ['-D', cluster.folder, ...options]);
  const log = openSync(cluster.logFile, 'a', 0o600);
  // Detached: Ctrl-C in the terminal reaches only Node, which lets requests drain before it stops the database.
  const child = spawn(program, args, { cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  await Promise.race([failed, untilReady(cluster, child.pid ?? 0, port)]);
  return { pid: child.pid ?? 0, port };
}

/** The address of a database of that server, as its superuser. */
export function serverUrl(cluster: Cluster, port: number, database: string): string {
  const password = encodeURIComponent(readFileSync(cluster.passwordFile, 'utf8').trim());
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether a server answers with this cluster's password. */
export async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: serverUrl(cluster, port, 'postgres'),
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function untilReady(cluster: Cluster, pid: number, port: number): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_SECONDS * 1000; waited += 30) {
    if (await answers(cluster, port)) return;
    if (!isAlive(pid)) break;
    await sleep(30);
  }
  const messages = readFileSync(cluster.logFile, 'utf8').trim().split('\n').slice(-6).join('\n');
  throw new Error(`PostgreSQL did not start (${cluster.logFile}):\n${messages}`);
}

/** After a hard stop of a container the number in postmaster.pid may belong to another program by now. */
function removeStalePidFile(folder: string): void {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!isPostgres(pid)) rmSync(file);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
