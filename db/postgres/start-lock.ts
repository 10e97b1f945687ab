import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '#db/postgres/processes.ts';

const WAIT_SECONDS = 150;

/** Runs `work` while no other process does so under the same lock file; a lock left by a dead process is taken over. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  for (let waited = 0; waited < WAIT_SECONDS * 1000; waited += 50) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!holderLives(file)) rmSync(file, { force: true });
    else await sleep(50);
  }
  throw new Error(
    `another process has been starting the database for ${WAIT_SECONDS} s; if none does, delete ${file}`,
  );
}

function holderLives(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return holder !== process.pid && isAlive(holder);
  } catch {
    return false;
  }
}
