import { createServer } from 'node:net';
import type { DemoAccount } from '#cli/demo/scope-source.ts';
import { seedDemoIfEmpty } from '#cli/demo-at-start.ts';
import { type Installation, openInstallation } from '#cli/installation.ts';
import { startWorkerProcess } from '#cli/worker-process.ts';
import { keysFile } from '#db/keys.ts';

const DEFAULT_PORT = 3000;

/** Requests under way get this long to finish after Ctrl-C. */
const DRAIN_SECONDS = 10;

/** What this process does: the web server with a worker beside it, one of them, or (for `work`) no page at all. */
type ProcessRole = 'all' | 'web' | 'work';

/**
 * `npm start`: database, schema, demonstration ledger when there is none, web server and worker; returns once it
 * serves. ROLE=web leaves the worker to another process, ROLE=work is that worker.
 * @throws with one sentence when it cannot.
 */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const role = roleOf(env);
  if (role === 'work') return workUntilSignal(env);
  const port = portOf(env);
  await refuseTakenPort(port);
  const installation = await openInstallation(env, 'server');
  try {
    await serveUntilSignal(installation, { env, port, role });
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function serveUntilSignal(
  installation: Installation,
  { env, port, role }: { env: NodeJS.ProcessEnv; port: number; role: ProcessRole },
): Promise<void> {
  const demo = env.QINGCHUANG_DEMO !== '0';
  warnOfDemoKeys(installation, env);
  const accounts = demo ? await seedDemoIfEmpty(installation) : [];
  const { serve } = await import('#app/server.tsx');
  const { ownerUrl: databaseUrl, dataDir } = installation;
  const server = await serve({ databaseUrl, port, dataDir, demo });
  const worker =
    role === 'all' ? startWorkerProcess({ ...env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }) : undefined;
  stopOnSignal(async () => {
    const ended = Promise.all([server.close(), worker?.stop()]);
    await Promise.race([ended, new Promise((late) => setTimeout(late, DRAIN_SECONDS * 1000))]);
    await installation.close();
  });
  console.log(`ready http://127.0.0.1:${new URL(server.url).port || port}`);
  if (demo) printAccounts(accounts);
}

/** The worker: no port, no output but its log; ends on a signal and with the server that started it. */
async function workUntilSignal(env: NodeJS.ProcessEnv): Promise<void> {
  // As a command it joins the database that a web server of this folder runs.
  const installation = await openInstallation(env, 'command');
  const { startWorker } = await import('#jobs/worker.ts');
  const worker = startWorker({ databaseUrl: installation.ownerUrl, dataDir: installation.dataDir });
  const stop = async () => {
    await worker.close();
    await installation.close();
  };
  stopOnSignal(stop);
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

function roleOf(env: NodeJS.ProcessEnv): ProcessRole {
  const role = env.ROLE || 'all';
  if (role === 'all' || role === 'web' || role === 'work') return role;
  throw new Error(`ROLE is ${role}; it must be all, web or work`);
}

function portOf(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is ${env.PORT}; it must be a number from 0 to 65535`);
}

/** Asked first, so that a second start by mistake touches nothing. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      taken(inUse ? new Error(`port ${port} is in use: stop the other program or set PORT`) : error);
    });
    probe.listen(port, () => probe.close(() => free()));
  });
}

function warnOfDemoKeys({ dataDir }: Installation, env: NodeJS.ProcessEnv): void {
  const { path, forDemoOnly } = keysFile(dataDir, env);
  if (!forDemoOnly) return;
  console.error(
    `warning: the keys lie beside the data (${path}), which is for the demo only; set QINGCHUANG_KEYS`,
  );
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function printAccounts(accounts: DemoAccount[]): void {
  if (accounts.length === 0) {
    console.log(
      'demo accounts: as printed at the first start; bin/qingchuang accounts reset-demo gives new passwords',
    );
    return;
  }
  const width = Math.max(...accounts.map(({ username }) => username.length));
  console.log('demo accounts (示例账号):');
  for (const { username, password, role } of accounts)
    console.log(`  ${username.padEnd(width)}  ${password}  ${role}`);
}
