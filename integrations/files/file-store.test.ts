import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileStoreIn, MAX_STORED_BYTES, putFile, readFile } from '#integrations/files/file-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const store = fileStoreIn(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('已加密的内容');
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('the file store', () => {
  it('keeps bytes under city, year and hash, and gives them back', async () => {
    const stored = await putFile(store, { city: '320400', year: 2026, bytes });
    expect(stored).toEqual({ key: `320400/2026/${sha256}`, sha256, size: bytes.byteLength });
    expect(Buffer.from(await readFile(store, stored.key))).toEqual(Buffer.from(bytes));
  });

  it('keeps equal bytes once, even when they come at the same time, and leaves nothing half-written', async () => {
    await Promise.all(Array.from({ length: 5 }, () => putFile(store, { city: '320400', year: 2025, bytes })));
    expect(readdirSync(join(folder, 'files', '320400', '2025'))).toEqual([sha256]);
  });

  it('does not give out bytes that are not those of the key', async () => {
    const { key } = await putFile(store, { city: '320400', year: 2024, bytes });
    writeFileSync(join(folder, 'files', key), 'altered');
    await expect(readFile(store, key)).rejects.toThrow(/was altered/);
  });

  it.each(['../../etc/passwd', '320400/2026/../../../x', `320400/2026/${sha256}/x`, ''])(
    'opens nothing but its own keys: %s',
    async (key) => {
      await expect(readFile(store, key)).rejects.toThrow(/not a key/);
    },
  );

  it('writes into no other folder than a city and a year', async () => {
    await expect(putFile(store, { city: '../x', year: 2026, bytes })).rejects.toThrow(/not a key/);
    await expect(putFile(store, { city: '320400', year: 26, bytes })).rejects.toThrow(/not a key/);
  });

  it('says that a file is missing', async () => {
    await expect(readFile(store, `320400/2026/${'0'.repeat(64)}`)).rejects.toThrow();
  });

  it('takes nothing above its limit', async () => {
    const big = new Uint8Array(MAX_STORED_BYTES + 1);
    await expect(putFile(store, { city: '320400', year: 2026, bytes: big })).rejects.toThrow(RangeError);
  });
});
