import { describe, expect, it } from 'vitest';
import { found, type MakeEngine, madeArticles, madeEntry } from './made-entries.ts';

export function writingSuite(make: MakeEngine): void {
  describe('writing', () => {
    it('finds what was put, and replaces a document as a whole', () => replaces(make));
    it('takes out what is removed, and nothing else', () => removes(make));
    it('keeps the seq, which never falls', () => keepsSeq(make));
    it('keeps the indexes of two cities apart', () => keepsApart(make));
  });
}

async function replaces(make: MakeEngine): Promise<void> {
  const engine = await make([madeEntry('b', { text: '停车收费标准。' })]);
  await engine.put(madeArticles('a', '示例养犬条例', ['养犬应当登记。', '犬只应当接种疫苗。']), { seq: 1 });
  expect(await found(engine, '接种疫苗')).toEqual(['a']);
  await engine.put(madeArticles('a', '示例养犬条例', ['养犬应当办理登记证。']), { seq: 2 });
  expect(await found(engine, '接种疫苗')).toEqual([]);
  expect(await found(engine, '登记证')).toEqual(['a']);
  expect(await found(engine, '停车收费')).toEqual(['b']);
  expect(await engine.state()).toMatchObject({ ready: true, entries: 2, seq: 2 });
  await engine.close();
}

async function removes(make: MakeEngine): Promise<void> {
  const engine = await make([
    ...madeArticles('a', '示例养犬条例', ['养犬应当登记。', '犬只应当接种疫苗。']),
    madeEntry('b', { text: '犬只收容。' }),
  ]);
  await engine.remove(['a', 'never-there']);
  expect(await found(engine, '犬只')).toEqual(['b']);
  expect(await engine.suggest('示例养犬', 5)).toEqual([]);
  expect((await engine.search({ ...nothing, words: '示例养犬条例第一条' })).reference).toBeNull();
  expect((await engine.state()).entries).toBe(1);
  await engine.close();
}

const nothing = { on: '2026-06-01', validity: 'all', filters: {}, page: 1, perPage: 10 } as const;

async function keepsSeq(make: MakeEngine): Promise<void> {
  const engine = await make([]);
  expect(await engine.state()).toMatchObject({ ready: true, entries: 0, seq: 0 });
  await engine.put([madeEntry('a')], { seq: 7 });
  // Changes of one moment may come in any order.
  await engine.put([madeEntry('b')], { seq: 3 });
  expect((await engine.state()).seq).toBe(7);
  await engine.put([], { seq: 9 });
  expect(await engine.state()).toMatchObject({ entries: 2, seq: 9 });
  await engine.close();
}

async function keepsApart(make: MakeEngine): Promise<void> {
  const one = await make([madeEntry('1', { title: '示例甲市燃气办法', text: '燃气安全检查。' })]);
  const other = await make([madeEntry('1', { title: '示例乙市公园办法', text: '公园开放时间。' })]);
  await one.put([madeEntry('2', { text: '燃气价格。' })], { seq: 5 });
  expect(await found(other, '燃气')).toEqual([]);
  expect(await found(one, '公园')).toEqual([]);
  expect(await found(other, '公园')).toEqual(['1']);
  expect(await other.suggest('示例甲市', 5)).toEqual([]);
  expect((await other.state()).seq).toBe(0);
  await one.close();
  await other.close();
}
