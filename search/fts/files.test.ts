import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { asks, found, madeEntry } from '#search/testing/made-entries.ts';
import { buildIndex, builtAndOpened } from '#search/testing/made-index.ts';
import { connect } from './database.ts';
import { openFts } from './open-fts.ts';
import { rebuildFts } from './rebuild-fts.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-fts-files-'));
let made = 0;
let file: string;

beforeEach(() => {
  file = join(folder, String(++made), 'city.index');
});
afterAll(() => rmSync(folder, { recursive: true }));

const dogs = madeEntry('dogs', { text: '犬只登记。' });
const parks = madeEntry('parks', { text: '公园开放。' });

/** The database file behind the path. */
const generation = () => join(dirname(file), readFileSync(file, 'utf8').trim());

describe('a rebuilt index', () => {
  it('is taken up at the next question of a connection that was open before', async () => {
    const reader = await builtAndOpened(file, [dogs]);
    expect(await found(reader, '犬只')).toEqual(['dogs']);
    await buildIndex(file, [parks], 12);
    expect(await found(reader, '犬只')).toEqual([]);
    expect(await found(reader, '公园')).toEqual(['parks']);
    expect(await reader.state()).toMatchObject({ ready: true, entries: 1, seq: 12 });
    await reader.close();
  });

  it('lets questions that are under way end on the old one', async () => {
    const entries = Array.from({ length: 200 }, (_, at) => madeEntry(`d${at}`, { text: '犬只登记。' }));
    const reader = await builtAndOpened(file, entries);
    const asked = Array.from({ length: 20 }, () => reader.search(asks('犬只登记')));
    await buildIndex(file, [parks]);
    for (const answer of await Promise.all(asked)) expect([0, 200]).toContain(answer.total);
    expect(await found(reader, '公园')).toEqual(['parks']);
    await reader.close();
  });

  it('leaves one generation behind, and nothing of the old ones', async () => {
    for (let times = 0; times < 3; times++) await buildIndex(file, [dogs]);
    const names = readdirSync(dirname(file)).filter((name) => !/-(wal|shm)$/.test(name));
    expect(names.sort()).toEqual(['city.index', 'city.index.3.db']);
  });

  it('that fails leaves the present one in its place', async () => {
    const reader = await builtAndOpened(file, [dogs]);
    const failing = (async function* () {
      yield [parks];
      throw new Error('the database went away');
    })();
    await expect(rebuildFts(file, failing, 3)).rejects.toThrow('went away');
    expect(await found(reader, '犬只')).toEqual(['dogs']);
    expect(await found(reader, '公园')).toEqual([]);
    expect(readdirSync(dirname(file)).some((name) => name.startsWith('city.index.2'))).toBe(false);
    await reader.close();
  });
});

describe('an index that cannot serve is not ready, and ready again when rebuilt', () => {
  it.each<[string, () => void | Promise<void>]>([
    ['missing', () => rmSync(file)],
    ['its database is missing', () => rmSync(generation())],
    ['cut to nothing', () => truncateSync(generation(), 0)],
    ['cut within its first page', () => truncateSync(generation(), 1000)],
    ['cut short', () => truncateSync(generation(), 8192)],
    ['no database', () => writeFileSync(generation(), 'no database at all'.repeat(1000))],
    ['its path holds something else', () => writeFileSync(file, '../../etc/passwd\n')],
    ['of another analyser', () => writeMeta('analyser', '0')],
    ['other tables', () => change('drop table meta')],
  ])('%s', async (_, damage) => {
    await buildIndex(file, [dogs]);
    await damage();
    const engine = await openFts({ file });
    expect(await engine.state()).toMatchObject({ ready: false, entries: 0, seq: 0 });
    await expect(engine.search(asks('犬只'))).rejects.toThrow('must be rebuilt');
    await expect(engine.put([parks], { seq: 1 })).rejects.toThrow('must be rebuilt');
    await buildIndex(file, [dogs]);
    expect(await found(engine, '犬只')).toEqual(['dogs']);
    await engine.close();
  });

  it('was never made', async () => {
    const engine = await openFts({ file: join(folder, 'nowhere', 'city.index') });
    expect(await engine.state()).toMatchObject({ ready: false });
    expect(await engine.suggest('示例', 5).catch((error: Error) => error.message)).toContain('rebuilt');
    await engine.close();
  });
});

describe('an index open for reading only', () => {
  it('takes nothing in', async () => {
    await buildIndex(file, [dogs]);
    const engine = await openFts({ file, readonly: true });
    await expect(engine.put([parks], { seq: 1 })).rejects.toThrow('reading only');
    await expect(engine.remove(['dogs'])).rejects.toThrow('reading only');
    expect(await found(engine, '犬只')).toEqual(['dogs']);
    await engine.close();
  });
});

async function writeMeta(name: string, value: string): Promise<void> {
  await change(`update meta set value = '${value}' where name = '${name}'`);
}

async function change(sql: string): Promise<void> {
  const db = connect(generation());
  await db.exec(sql);
  db.close();
}
