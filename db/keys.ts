import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keys } from '#db/sealed.ts';

/** Where the keys lie. A file inside the data folder goes wherever the data goes: good enough for a demo only. */
export function keysFile(dataDir: string, env: NodeJS.ProcessEnv): { path: string; forDemoOnly: boolean } {
  const named = env.QINGCHUANG_KEYS;
  return { path: named || join(dataDir, 'keys.json'), forDemoOnly: !named };
}

/**
 * Reads this installation's keys; the file inside the data folder is made when it is missing.
 * @throws when QINGCHUANG_KEYS names a file that is not there or not a key file.
 */
export function loadKeys(dataDir: string, env: NodeJS.ProcessEnv): Keys {
  const { path, forDemoOnly } = keysFile(dataDir, env);
  if (forDemoOnly && !existsSync(path)) makeKeysFile(path);
  if (!existsSync(path)) throw new Error(`QINGCHUANG_KEYS names ${path}, which is not there`);
  return decode(path);
}

/** Makes a file with fresh keys, readable by its owner alone. Does nothing when it exists. */
export function makeKeysFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const id = 'k1';
  const keys: Keys = { current: id, sealing: { [id]: randomBytes(32) }, hashing: randomBytes(32) };
  try {
    writeFileSync(path, encode(keys), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Adds a sealing key that seals from now on; the older ones stay, as values sealed with them may be left. */
export function addSealingKey(path: string): Keys {
  const keys = decode(path);
  const newest = Math.max(0, ...Object.keys(keys.sealing).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0)));
  const id = `k${newest + 1}`;
  const added: Keys = { ...keys, current: id, sealing: { ...keys.sealing, [id]: randomBytes(32) } };
  writeFileSync(`${path}.new`, encode(added), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return added;
}

interface KeysJson {
  current: string;
  sealing: Record<string, string>;
  hashing: string;
}

function encode({ current, sealing, hashing }: Keys): string {
  const entries = Object.entries(sealing).map(([id, key]) => [id, key.toString('base64')]);
  const json: KeysJson = {
    current,
    sealing: Object.fromEntries(entries),
    hashing: hashing.toString('base64'),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function decode(path: string): Keys {
  const { current, sealing, hashing } = JSON.parse(readFileSync(path, 'utf8')) as KeysJson;
  const entries = Object.entries(sealing).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const);
  const keys: Keys = {
    current,
    sealing: Object.fromEntries(entries),
    hashing: Buffer.from(hashing, 'base64'),
  };
  const wellMade =
    current in keys.sealing &&
    [...Object.values(keys.sealing), keys.hashing].every((key) => key.length === 32);
  if (!wellMade)
    throw new Error(
      `${path} is not a key file: it needs { current, sealing, hashing } with keys of 32 bytes`,
    );
  return keys;
}
