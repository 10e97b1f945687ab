import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeTestFolder } from '#db/testing/test-cluster.ts';

const root = join(import.meta.dirname, '..');
let dataDir: string;
let server: ChildProcess;
let said = '';

beforeAll(async () => {
  dataDir = makeTestFolder();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', QINGCHUANG_DEMO: '0', ROLE: '' };
  server = spawn(process.execPath, [join(root, 'bin/start.mjs')], { env, stdio: 'pipe' });
  for (const output of [server.stdout, server.stderr]) output?.on('data', (chunk) => (said += chunk));
  await vi.waitFor(() => expect(said).toContain('ready http'), 60_000);
}, 90_000);
afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}, 60_000);

/** Process numbers are read from /proc, so the cases run where there is one. */
describe.runIf(existsSync('/proc/self/stat'))(
  'the worker beside the server (on Linux)',
  { timeout: 90_000 },
  () => {
    it('makes the index of every city', async () => {
      await vi.waitFor(() => {
        for (const city of ['320400', '329900']) {
          expect(existsSync(join(dataDir, 'search', `${city}.index`))).toBe(true);
        }
      }, 30_000);
    });

    it('is started again when it was killed, and says so', async () => {
      const before = await workerPid();
      process.kill(before, 'SIGKILL');
      await vi.waitFor(
        () => expect(said).toContain('the worker ended (SIGKILL); it is started again in 1 s'),
        5000,
      );
      const after = await workerPid(before);
      expect(after).not.toBe(before);
      expect(server.exitCode).toBeNull();
    });

    it('ends with a server that was killed', async () => {
      const worker = await workerPid();
      server.kill('SIGKILL');
      await vi.waitFor(() => expect(existsSync(`/proc/${worker}`)).toBe(false), 15_000);
    });
  },
);

async function workerPid(other?: number): Promise<number> {
  return vi.waitFor(() => {
    const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(server.pid)]).toString();
    const pid = Number(/^\s*(\d+) .*start\.mjs/m.exec(children)?.[1]);
    if (!pid || pid === other) throw new Error('no worker yet');
    return pid;
  }, 20_000);
}
