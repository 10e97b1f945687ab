import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder } from '#db/testing/test-cluster.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'bin', name);
let dataDir: string;
let running: Running;

beforeAll(async () => {
  dataDir = makeTestFolder();
  running = await start({});
}, 120_000);

afterAll(async () => {
  running.child.kill('SIGKILL');
  await running.ended;
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

describe('npm start', { timeout: 60_000 }, () => {
  it('says where it serves, and serves there', async () => {
    expect(running.output()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/m);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    expect((await fetch(running.url)).status).toBe(200);
  });

  it('seeds nothing without demo mode, and prints no account', () => {
    expect(running.output().trim().split('\n')).toHaveLength(1);
  });

  it('refuses a port in use with one line', async () => {
    const { port } = new URL(running.url);
    const second = start({ PORT: port });
    await expect(second).rejects.toThrow(new RegExp(`^cannot start: port ${port} is in use[^\\n]*\\n$`));
  });

  it('lets a command join its database', async () => {
    const env = { ...process.env, DATA_DIR: dataDir };
    const { stdout } = await promisify(execFile)(bin('qingchuang'), ['audit', 'verify', '--json'], {
      cwd: tmpdir(),
      env,
    });
    expect(JSON.parse(stdout)).toEqual({ lines: 0, firstBroken: null });
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  it('starts again at once after it was killed', async () => {
    running.child.kill('SIGKILL');
    await running.ended;
    running = await start({});
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stops PostgreSQL cleanly on %s and ends with 0',
    async (signal) => {
      running.child.kill(signal);
      expect(await running.ended).toBe(0);
      expect(readFileSync(join(dataDir, 'pg.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
      running = await start({});
    },
  );
});

interface Running {
  child: ChildProcess;
  url: string;
  output(): string;
  ended: Promise<number | null>;
}

async function start(extra: Record<string, string>): Promise<Running> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', QINGCHUANG_DEMO: '0', ...extra };
  const child = spawn(process.execPath, [bin('start.mjs')], { env, stdio: 'pipe' });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const ready = new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output.includes('ready ')) done();
    });
  });
  const failed = ended.then(() => Promise.reject(new Error(errors)));
  failed.catch(() => {});
  await Promise.race([ready, failed]);
  const url = /ready (\S+)/.exec(output)?.[1] ?? '';
  return { child, url, output: () => output, ended };
}
