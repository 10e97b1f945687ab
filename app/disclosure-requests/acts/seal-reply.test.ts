import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealReply } from '#app/disclosure-requests/acts/seal-reply.ts';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { demoSeal } from '#integrations/seal/demo-seal.ts';
import { installSeal } from '#integrations/seal/installed-seal.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let folder: string;
let office: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-sealed-'));
  installFileStore(fileStoreIn(folder));
  installSeal(demoSeal(folder));
});
afterAll(async () => {
  installSeal(null);
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function signed() {
  const request = await makeRequest(database.db, city, office);
  for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
  return request;
}

it('keeps the sealed letter with a signature that holds for these bytes and for no others', async () => {
  const request = await signed();
  const seal = await sealReply(request.scope(office.signer), request.requestId);
  if (!seal) throw new Error('not sealed');
  const pdf = await readBytes(seal.fileKey);
  expect(demoSeal(folder).verify(pdf, seal.signature)).toBe(true);
  expect(demoSeal(folder).verify(Buffer.concat([pdf, Buffer.from(' ')]), seal.signature)).toBe(false);
  expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
});

it('seals once, whoever asks again and at the same time', async () => {
  const request = await signed();
  const scope = request.scope(office.signer);
  const both = await Promise.all([1, 2].map(() => sealReply(scope, request.requestId)));
  const kept = await sealReply(scope, request.requestId);
  // Who was the slower one answers nothing or what is kept, never a seal of its own.
  for (const seal of both.filter((each) => each !== null)) expect(seal).toEqual(kept);
  expect(both.some((each) => each !== null)).toBe(true);
});

it('seals nothing unsigned, and nothing where there is no electronic seal', async () => {
  const request = await makeRequest(database.db, city, office);
  expect(await sealReply(request.scope(office.signer), request.requestId)).toBeNull();
  const other = await signed();
  installSeal(null);
  expect(await sealReply(other.scope(office.signer), other.requestId)).toBeNull();
  installSeal(demoSeal(folder));
});
