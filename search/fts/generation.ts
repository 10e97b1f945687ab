import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The path of an index holds the name of its present generation, a database file beside it. A write-ahead log belongs
 * to a file name: a database renamed over another would be read together with the other's log.
 */
export function generationOf(path: string): string | null {
  try {
    const name = readFileSync(path, 'utf8').trim();
    return isGeneration(path, name) ? join(dirname(path), name) : null;
  } catch {
    return null;
  }
}

/** A file name for the next generation. */
export function newGeneration(path: string): string {
  const numbers = generationsOf(path).map((name) => Number(name.split('.').at(-2)));
  return `${path}.${Math.max(0, ...numbers) + 1}.db`;
}

/** Makes the generation the present one; processes that still read an older one keep it until they look again. */
export function install(path: string, generation: string): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${basename(generation)}\n`);
  renameSync(fresh, path);
  for (const name of generationsOf(path)) {
    if (name !== basename(generation)) discard(join(dirname(path), name));
  }
}

/** Removes a generation with its log. */
export function discard(generation: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(generation + end, { force: true });
}

/**
 * Removes a generation that nobody reads. libsql lets go of a file only when its statements are collected: emptied
 * first, it gives back its room at once, which a full disk needs.
 */
export function throwAway(generation: string): void {
  if (existsSync(generation)) truncateSync(generation);
  discard(generation);
}

function generationsOf(path: string): string[] {
  return readdirSync(dirname(path)).filter((name) => isGeneration(path, name));
}

function isGeneration(path: string, name: string): boolean {
  return name.startsWith(`${basename(path)}.`) && /^\d+\.db$/.test(name.slice(basename(path).length + 1));
}
