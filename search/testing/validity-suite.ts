import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { SearchEngine, SearchEntry, ValidityChoice } from '#search/engine.ts';
import { asks, found, type MakeEngine, madeArticles, madeEntry } from './made-entries.ts';

export function validitySuite(make: MakeEngine): void {
  describe('validity, seen from a day', () => {
    it.each<[string, Day, ValidityChoice]>([
      ['the day before it takes effect', '2024-04-30', 'not-yet'],
      ['the day it takes effect', '2024-05-01', 'in-force'],
      ['its last day', '2024-06-30', 'in-force'],
      ['the day after', '2024-07-01', 'ended'],
    ])('%s', (_, on, state) => standsAs(make, on, state));
    it('calls what nothing proves unproven, not in force', () => unproven(make));
    it('changes at midnight with nothing written', () => midnight(make));
    it('puts the version in force first, on whichever day', () => inForceFirst(make));
    it('opens a document at the passage of the version in force', () => passageInForce(make));
  });
}

const choices: ValidityChoice[] = ['in-force', 'not-yet', 'ended', 'unproven'];
const term = { text: '津贴发放。', validFrom: '2024-05-01', validTo: '2024-06-30' };

async function standsAs(make: MakeEngine, on: Day, state: ValidityChoice): Promise<void> {
  const engine = await make([madeEntry('a', term)]);
  for (const words of ['津贴', '']) {
    const choosing = choices.map(async (validity) => [
      validity,
      await found(engine, words, { on, validity }),
    ]);
    const expected = choices.map((validity) => [validity, validity === state ? ['a'] : []]);
    expect(await Promise.all(choosing)).toEqual(expected);
    expect(await found(engine, words, { on, validity: 'all' })).toEqual(['a']);
    const { facets } = await engine.search(asks(words, { on }));
    expect(facets.validity).toEqual([{ value: state, count: 1 }]);
  }
  await engine.close();
}

async function unproven(make: MakeEngine): Promise<void> {
  const engine = await make([madeEntry('a', { text: '津贴。', validFrom: null, proven: false })]);
  expect(await found(engine, '津贴')).toEqual([]);
  expect(await found(engine, '津贴', { validity: 'unproven' })).toEqual(['a']);
  await engine.close();
}

async function midnight(make: MakeEngine): Promise<void> {
  const engine = await make([
    madeEntry('old', { ...term, validFrom: '2020-01-01' }),
    madeEntry('new', { ...term, validFrom: '2024-07-01', validTo: null }),
  ]);
  const before = await engine.state();
  expect(await found(engine, '津贴', { on: '2024-06-30' })).toEqual(['old']);
  expect(await found(engine, '津贴', { on: '2024-07-01' })).toEqual(['new']);
  expect(await engine.state()).toEqual(before);
  await engine.close();
}

/** The lapsed text fits the words better: it repeats them. */
const versions: SearchEntry[] = [
  ...madeArticles('old', '示例养犬条例（2010年修正）', ['养犬登记，养犬登记证，养犬登记费。']).map(
    (entry) => ({
      ...entry,
      ...{ names: ['示例养犬条例'], validFrom: '2010-01-01', validTo: '2019-12-31', current: false },
    }),
  ),
  ...madeArticles('new', '示例养犬条例', ['养犬应当登记。']),
  madeEntry('other', { title: '示例公园办法', text: '公园内不得养犬。' }),
];

async function inForceFirst(make: MakeEngine): Promise<void> {
  const engine = await make(versions);
  const order = async (words: string, on: Day) =>
    (await found(engine, words, { on, validity: 'all' })).filter((key) => key !== 'other');
  for (const words of ['养犬登记', '示例养犬条例', '示例养犬条例第一条', '养犬登记费']) {
    expect([words, await order(words, '2026-06-01')]).toEqual([words, ['new', 'old']]);
    expect([words, await order(words, '2015-06-01')]).toEqual([words, ['old', 'new']]);
  }
  await engine.close();
}

async function passageInForce(make: MakeEngine): Promise<void> {
  const title = '示例公园办法';
  const passage = { title, names: [title], label: '第一条', text: '公园每日开放。' };
  const engine: SearchEngine = await make([
    madeEntry('a', { ...passage, anchor: 'v1', validTo: '2023-12-31', current: false }),
    madeEntry('a', { ...passage, anchor: 'v2', validFrom: '2024-01-01' }),
  ]);
  for (const words of ['公园开放', '示例公园办法第一条']) {
    const [hit] = (await engine.search(asks(words, { validity: 'all' }))).hits;
    expect([words, hit?.anchor]).toEqual([words, 'v2']);
  }
  const { reference } = await engine.search(asks('示例公园办法第一条', { on: '2022-01-01' }));
  expect(reference?.anchor).toBe('v1');
  await engine.close();
}
