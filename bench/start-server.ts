import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm start` on a filled database, in a process of its own. */
export async function startServer(databaseUrl: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/start.mjs')], {
    env: { ...env, DATABASE_URL: databaseUrl, PORT: '0', QINGCHUANG_DEMO: '1', LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((ready, failed) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const found = /ready (http:\S+)/.exec(said)?.[1];
      if (found) ready(found);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}
