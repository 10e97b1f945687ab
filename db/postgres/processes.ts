import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process runs. One that has ended but was never reaped (a container without init) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && processState(pid) !== 'Z';
  }
  return processState(pid) !== 'Z';
}

/** Whether that process is a PostgreSQL server; where the system does not tell, any live process counts. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const stat = procStat(pid);
  return stat === null || stat.includes('(postgres)');
}

/** @returns false when it still runs after `seconds`. */
export async function waitUntilGone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return false;
}

function processState(pid: number): string | undefined {
  return procStat(pid)?.split(') ').at(-1)?.[0];
}

function procStat(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
}
