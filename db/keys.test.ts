import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSealingKey, keysFile, loadKeys } from '#db/keys.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-keys-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the key file', () => {
  it('is made in the data folder for the demo, closed to others, and read again', () => {
    const keys = loadKeys(folder, {});
    const { path, forDemoOnly } = keysFile(folder, {});
    expect(forDemoOnly).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(loadKeys(folder, {})).toEqual(keys);
    expect(keys.hashing).not.toEqual(keys.sealing[keys.current]);
  });

  it('is never made where QINGCHUANG_KEYS points', () => {
    const env = { QINGCHUANG_KEYS: join(folder, 'elsewhere.json') };
    expect(() => loadKeys(folder, env)).toThrow('elsewhere.json, which is not there');
  });

  it('is refused with keys of the wrong length', () => {
    const path = join(folder, 'short.json');
    const short = Buffer.alloc(16).toString('base64');
    writeFileSync(path, JSON.stringify({ current: 'k1', sealing: { k1: short }, hashing: short }));
    expect(() => loadKeys(folder, { QINGCHUANG_KEYS: path })).toThrow('not a key file');
  });

  it('gains a sealing key and keeps the old ones and the hashing key', () => {
    const before = loadKeys(folder, {});
    const after = addSealingKey(keysFile(folder, {}).path);
    expect(after.current).toBe('k2');
    expect(after.sealing['k1']).toEqual(before.sealing['k1']);
    expect(after.hashing).toEqual(before.hashing);
    expect(loadKeys(folder, {})).toEqual(after);
  });
});
