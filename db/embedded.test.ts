import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '#db/embedded.ts';
import { isAlive, isPostgres } from '#db/postgres/processes.ts';
import { makeTestFolder } from '#db/testing/test-cluster.ts';

let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  dataDir = makeTestFolder();
  children = [];
});

afterEach(async () => {
  for (const child of children) await kill(child);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

describe('the embedded PostgreSQL', () => {
  it('starts as UTF-8 on loopback, keeps its rows over a stop, and lets nobody in without the password', async () => {
    const first = await startEmbedded(dataDir, 'server');
    const settings = await ask(
      first.url,
      "select current_setting('server_encoding') e, current_setting('listen_addresses') l",
    );
    expect(settings).toEqual([{ e: 'UTF8', l: '127.0.0.1' }]);
    await ask(first.url, 'create table kept as select 7 as n');
    await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
    expect(statSync(join(dataDir, 'pg.password')).mode & 0o777).toBe(0o600);
    const { pid } = runningServer();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'pg.json'))).toBe(false);

    const second = await startEmbedded(dataDir, 'server');
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it('joins the server of another process and leaves it running', async () => {
    const { url } = await startElsewhere('server');
    const joined = await startEmbedded(dataDir, 'command');
    expect(joined.url).toBe(url);
    await joined.stop();
    expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('waits for a command to end and then starts its own', async () => {
    const command = await startElsewhere('command');
    const waiting = startEmbedded(dataDir, 'server');
    command.child.kill('SIGTERM');
    const own = await waiting;
    expect(runningServer().startedBy).toBe(process.pid);
    expect(await ask(own.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await own.stop();
  });

  it.runIf(process.platform === 'linux')(
    'stops when its Node is killed, and starts again (Linux only)',
    async () => {
      const { child, url } = await startElsewhere('server');
      await ask(url, 'create table kept as select 7 as n');
      const { pid } = runningServer();
      expect(isPostgres(pid)).toBe(true);
      await kill(child);
      const again = await startEmbedded(dataDir, 'server');
      expect(isAlive(pid)).toBe(false);
      expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }]);
      await again.stop();
    },
  );

  it('serves one of two that start at the same moment, and the other says why not', async () => {
    const both = await Promise.allSettled([startElsewhere('server'), startElsewhere('server')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = both.find((start) => start.status === 'rejected');
    expect(String(refusal?.reason)).toContain('already serves from');
  });

  it('starts after a hard stop that left the process number of another program behind', async () => {
    await (await startEmbedded(dataDir, 'server')).stop();
    writeFileSync(join(dataDir, 'pg', 'postmaster.pid'), `${process.pid}\n`);
    const again = await startEmbedded(dataDir, 'server');
    await again.stop();
  });

  it('refuses a data folder of another major version and names the way out', async () => {
    await (await startEmbedded(dataDir, 'server')).stop();
    writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '14\n');
    await expect(startEmbedded(dataDir, 'server')).rejects.toThrow(/PostgreSQL 14.*pg_dumpall/);
  });
});

function runningServer() {
  return JSON.parse(readFileSync(join(dataDir, 'pg.json'), 'utf8')) as { pid: number; startedBy: number };
}

async function startElsewhere(user: string): Promise<{ child: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, 'testing', 'start-and-stay.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, user], { stdio: 'pipe' });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(() => {
    throw new Error(errors);
  });
  ended.catch(() => {});
  const [chunk] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  return { child, url: chunk.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask(connectionString: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
