import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { Mailbox } from '#integrations/mail/mailboxes.ts';

const PROGRAM = '/usr/sbin/dovecot';
const USER = 'office';
const PASSWORD = 'shi-li-mi-ma';

/** Debian's dovecot on a free port with one empty mailbox, for tests. */
export interface Dovecot {
  mailbox: Mailbox;
  /** Puts a message into the mailbox as if the mail system had received it then. */
  deliver(message: string, receivedAt: Date): Promise<void>;
  /** What a client sees of the messages: their flags, to show that reading left none. */
  flags(): Promise<string[][]>;
  /** Deletes the folder's numbering, as after a move to another server. */
  renumber(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether a dovecot can be started here: it is installed, or it is installed now because we are root and apt is there. */
export function hasDovecot(): boolean {
  if (process.getuid?.() !== 0) return false;
  if (!isProgram(PROGRAM) && isProgram('/usr/bin/apt-get')) install();
  return isProgram(PROGRAM);
}

/** @throws with dovecot's last words when it does not answer within 15 seconds */
export async function startDovecot(mailbox: Pick<Mailbox, 'city' | 'agency'>): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-dovecot-'));
  // Its processes run as nobody.
  chmodSync(folder, 0o755);
  const port = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port), { mode: 0o644 });
  writeFileSync(join(folder, 'users'), `${USER}:{PLAIN}${PASSWORD}:65534:65534::${folder}/mail::\n`);
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), 65534, 65534);
  const server = spawn(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [server.stdout, server.stderr]) output.on('data', (text) => (said += text));
  const secure = false;
  const account: Mailbox = {
    ...mailbox,
    host: '127.0.0.1',
    port,
    secure,
    user: USER,
    password: PASSWORD,
    folder: 'INBOX',
  };
  await untilItAnswers(account, () => said);
  return {
    mailbox: account,
    deliver: (message, receivedAt) =>
      asClient(account, async (client) => {
        await client.append('INBOX', Buffer.from(message), [], receivedAt);
      }),
    flags: () =>
      asClient(account, async (client) => {
        await client.mailboxOpen('INBOX', { readOnly: true });
        const all = await client.fetchAll('1:*', { flags: true });
        return all.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== '\\Recent'));
      }),
    renumber: async () => {
      rmSync(join(folder, 'mail', 'Maildir', 'dovecot-uidlist'));
      for (const name of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
        rmSync(join(folder, 'mail', 'Maildir', name), { force: true });
      // The number is the second at which the folder was made.
      await sleep(1100);
    },
    stop: () => stopped(server, folder),
  };
}

function configuration(folder: string, port: number): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
ssl = no
disable_plaintext_auth = no
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = passwd-file
  args = ${folder}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

async function untilItAnswers(account: Mailbox, said: () => string): Promise<void> {
  for (let tries = 0; tries < 75; tries++) {
    const answered = await asClient(account, async () => true).catch(() => false);
    if (answered) return;
    await sleep(200);
  }
  throw new Error(`dovecot did not answer:\n${said().split('\n').slice(-10).join('\n')}`);
}

async function asClient<T>(
  { host, port, user, password: pass }: Mailbox,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass }, logger: false });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function stopped(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Two test files may want it at once, and apt lets one in: the other tries again until it is there. */
function install(): void {
  console.error('installing dovecot-imapd ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 6 && !isProgram(PROGRAM); tries++) {
    if (tries > 0) spawnSync('sleep', ['5']);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'dovecot-imapd');
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
