import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DemoServer {
  port: number;
  /** Passwords of the demonstration accounts, by user name. */
  passwords: Map<string, string>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** `npm start` in an empty data folder, as a newcomer does it; resolves with the accounts that it printed. */
export async function startDemo(): Promise<DemoServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-journey-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: '',
    QINGCHUANG_CITY: '',
    QINGCHUANG_DEMO: '1',
  };
  const server = spawn('node', ['bin/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = await readUntilAccounts(server);
  const passwords = new Map(
    [...printed.matchAll(/^ {2}(\S+) +(\S+) {2}/gm)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
  const stop = async () => {
    const exited = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { port, passwords, stop };
}

function readUntilAccounts(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    const onText = (chunk: Buffer) => {
      text += chunk;
      if (/ready http[\s\S]*系统管理/.test(text)) setTimeout(() => done(text), 300);
    };
    server.stdout?.on('data', onText);
    server.stderr?.on('data', (chunk: Buffer) => {
      text += chunk;
    });
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
