import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { openRecord } from '#app/policy-library/documents/new-document.ts';
import type { Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { type IndexKeeper, keepIndex } from './keep-index.ts';

let fresh: FreshDatabase;
let folder: string;
let here: Scope;
let elsewhere: Scope;
let keepers: IndexKeeper[];

beforeEach(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-search-'));
  here = testScope({ db: fresh.db });
  elsewhere = testScope({ db: fresh.db, city: testCity('990200') });
  keepers = [];
});
afterEach(async () => {
  for (const keeper of keepers) await keeper.close();
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

describe('the index of a city', () => {
  it('holds what the public may find, and nothing of another city', async () => {
    const pension = await addDocument(here, { title: '示例市高龄津贴办法' });
    await addDocument(here, { title: '示例市高龄津贴内部口径', disclosure: 'refused' });
    await addDocument(here, { title: '示例市高龄津贴草稿', publishedOn: null });
    const other = await addDocument(elsewhere, { title: '他市高龄津贴办法' });
    await keeperOf(here).catchUp();
    await keeperOf(elsewhere).catchUp();
    expect(await found(here, '高龄津贴')).toEqual([String(pension)]);
    expect(await found(elsewhere, '高龄津贴')).toEqual([String(other)]);
  });

  it('follows what is added, altered and taken from the public', async () => {
    const keeper = keeperOf(here);
    await keeper.catchUp();
    const id = await addDocument(here, { title: '示例市养犬管理办法' });
    await keeper.catchUp();
    expect(await found(here, '养犬')).toEqual([String(id)]);
    await alter(here, id, { title: '示例市宠物管理办法' });
    await keeper.catchUp();
    expect(await found(here, '宠物管理')).toEqual([String(id)]);
    await alter(here, id, { disclosure: 'refused' });
    await keeper.catchUp();
    expect(await found(here, '宠物管理')).toEqual([]);
  });

  it('misses no change whose transaction began early and ended late', async () => {
    const keeper = keeperOf(here);
    await keeper.catchUp();
    let early = 0;
    let late = 0;
    await fresh.db.transaction().execute(async (trx) => {
      early = await insertDocument(here.in(trx), recordOf({ title: '示例市先写后交办法' }));
      late = await addDocument(here, { title: '示例市后写先交办法' });
      await keeper.catchUp();
      expect(await found(here, '后写先交')).toContain(String(late));
      expect(await found(here, '先写后交')).not.toContain(String(early));
    });
    await keeper.catchUp();
    expect(await found(here, '先写后交')).toContain(String(early));
  });

  it('is made anew where the file is missing or damaged', async () => {
    const id = await addDocument(here, { title: '示例市停车办法' });
    writeFileSync(fileOf(here), 'this is no index');
    await keeperOf(here).catchUp();
    expect(await found(here, '停车')).toEqual([String(id)]);
    rmSync(fileOf(here));
    await keeperOf(here).catchUp();
    expect(await found(here, '停车')).toEqual([String(id)]);
  });

  it('is made anew where the database was put back to an earlier day', async () => {
    await keeperOf(here).catchUp();
    const engine = await openFts({ file: fileOf(here) });
    await engine.put([], { seq: Number.MAX_SAFE_INTEGER });
    await engine.close();
    const id = await addDocument(here, { title: '示例市路灯办法' });
    await keeperOf(here).catchUp();
    expect(await found(here, '路灯')).toEqual([String(id)]);
  });

  it('lets the old index answer while it cannot be written, and catches up afterwards', async () => {
    const id = await addDocument(here, { title: '示例市燃气办法' });
    const keeper = keeperOf(here);
    await keeper.catchUp();
    const broken = vi.spyOn(fresh.db, 'selectFrom').mockImplementation(() => {
      throw new Error('disk full');
    });
    await expect(keeper.catchUp()).rejects.toThrow('disk full');
    expect(await found(here, '燃气')).toEqual([String(id)]);
    broken.mockRestore();
    const next = await addDocument(here, { title: '示例市供水办法' });
    await keeper.catchUp();
    expect(await found(here, '供水')).toEqual([String(next)]);
  });
});

function keeperOf(scope: Scope): IndexKeeper {
  const keeper = keepIndex({ file: fileOf(scope), scope: () => scope });
  keepers.push(keeper);
  return keeper;
}

function fileOf(scope: Scope): string {
  return join(folder, `${scope.city.code}.sqlite`);
}

async function found(scope: Scope, words: string): Promise<string[]> {
  const engine = await openFts({ file: fileOf(scope), readonly: true });
  const asked = { words, on: scope.today, validity: 'all' as const, filters: {}, page: 1, perPage: 10 };
  const { hits } = await engine.search(asked);
  await engine.close();
  return hits.map(({ documentKey }) => documentKey);
}

function recordOf(input: {
  title: string;
  disclosure?: 'proactive' | 'refused';
  publishedOn?: string | null;
}) {
  return {
    ...openRecord,
    kind: 'government-rule' as const,
    publishedOn: '2024-01-02',
    effectiveOn: '2024-02-02',
    ...input,
    issuers: [{ name: '示例市人民政府', agencyId: null }],
    themes: [],
    columns: [],
    keywords: [],
    audience: [],
    text: {
      blocks: [
        { kind: 'article' as const, anchor: 'a1', label: '第一条', text: `为了示例，制定${input.title}。` },
      ],
      validFrom: '2024-02-02',
      note: '',
      amendedById: null,
      declaredLapsed: false,
      sourceKey: null,
    },
  };
}

async function addDocument(scope: Scope, input: Parameters<typeof recordOf>[0]): Promise<number> {
  return scope.db.transaction().execute((trx) => insertDocument(scope.in(trx), recordOf(input)));
}

async function alter(
  scope: Scope,
  id: number,
  values: { title?: string; disclosure?: string },
): Promise<void> {
  await scope.db.updateTable('documents').set(values).where('id', '=', id).execute();
  await noteChange(scope, 'document', String(id));
}
