import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { isRoot } from '#db/postgres/binaries.ts';

/** The account that PostgreSQL runs as. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Who runs PostgreSQL on a data folder: null where we are not root and simply run it. As root the folder's owner,
 * for a new folder `postgres`, else `nobody` (initdb wants an account with a name).
 */
export function serverUser(dataFolder: string): ServerUser | null {
  if (!isRoot()) return null;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account)
    throw new Error('PostgreSQL must not run as root, and there is no account postgres or nobody');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

export function handOver(path: string, user: ServerUser | null): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * The command that runs a program as that user. It keeps the right to walk through folders closed to others, as the
 * data folder may lie below one. On Linux PostgreSQL stops by itself when this process is killed: the kernel sends it
 * an interrupt, its signal for a fast, clean shutdown.
 */
export function commandAs(user: ServerUser | null, program: string, args: string[]): [string, string[]] {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (process.platform !== 'linux' || !setpriv) {
    if (user) throw new Error('running as root needs setpriv (package util-linux)');
    return [program, args];
  }
  const become = user
    ? [
        `--reuid=${user.uid}`,
        `--regid=${user.gid}`,
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
      ]
    : [];
  return [setpriv, [...become, '--pdeathsig=INT', '--', program, ...args]];
}
