import { describe, expect, it } from 'vitest';
import type { FacetName, SearchEntry } from '#search/engine.ts';
import { asks, found, type MakeEngine, madeEntry } from './made-entries.ts';

export function filteringSuite(make: MakeEngine): void {
  describe('filters and counts', () => {
    it.each<[FacetName, string, string[]]>([
      ['theme', '02', ['a', 'b']],
      ['kind', 'plan', ['c']],
      ['agency', '民政局', ['b', 'c']],
      ['year', '2021', ['a', 'c']],
      ['region', '320400', ['a']],
      ['kind', 'never-used', []],
    ])('%s %s', async (facet, value, keys) => {
      const engine = await make(documents);
      expect((await found(engine, '津贴', { filters: { [facet]: value } })).sort()).toEqual(keys);
      expect((await found(engine, '', { filters: { [facet]: value } })).sort()).toEqual(keys);
      await engine.close();
    });
    it('counts each facet without its own filter', () => countsWithoutOwn(make));
    it('counts a document once, however many of its passages fit', () => countsOnce(make));
    it('puts the values with most documents first', () => mostFirst(make));
  });
}

const text = '津贴发放。';
const documents: SearchEntry[] = [
  madeEntry('a', {
    text,
    facets: { theme: ['02', '02-01'], kind: 'notice', agency: '财政局', year: '2021', region: '320400' },
  }),
  madeEntry('b', { text, facets: { theme: ['02', '05'], kind: 'notice', agency: '民政局', year: '2022' } }),
  madeEntry('c', { text, facets: { theme: ['05'], kind: 'plan', agency: '民政局', year: '2021' } }),
  madeEntry('d', { text: '别的事。', facets: { kind: 'notice' } }),
];

async function countsWithoutOwn(make: MakeEngine): Promise<void> {
  const engine = await make(documents);
  const { total, facets } = await engine.search(
    asks('津贴', { filters: { kind: 'notice', agency: '民政局' } }),
  );
  expect(total).toBe(1);
  // By kind: all of 民政局. By agency: all notices. The others: both filters.
  expect(counts(facets.kind)).toEqual({ notice: 1, plan: 1 });
  expect(counts(facets.agency)).toEqual({ 财政局: 1, 民政局: 1 });
  expect(counts(facets.year)).toEqual({ 2022: 1 });
  expect(counts(facets.theme)).toEqual({ '02': 1, '05': 1 });
  expect(counts(facets.validity)).toEqual({ 'in-force': 1 });
  await engine.close();
}

async function countsOnce(make: MakeEngine): Promise<void> {
  const facets = { kind: 'rule', theme: ['02'] };
  const engine = await make([
    madeEntry('a', { anchor: '1', label: '第一条', text, facets }),
    madeEntry('a', { anchor: '2', label: '第二条', text, facets }),
    madeEntry('b', { text, facets }),
  ]);
  const answer = await engine.search(asks('津贴'));
  expect(answer.total).toBe(2);
  expect(counts(answer.facets.kind)).toEqual({ rule: 2 });
  expect(counts(answer.facets.validity)).toEqual({ 'in-force': 2 });
  const hit = answer.hits.find(({ documentKey }) => documentKey === 'a');
  expect([hit?.anchor, ...(hit?.alsoIn ?? []).map(({ anchor }) => anchor)].sort()).toEqual(['1', '2']);
  await engine.close();
}

async function mostFirst(make: MakeEngine): Promise<void> {
  const engine = await make(documents);
  const { facets } = await engine.search(asks('津贴'));
  expect(facets.kind).toEqual([
    { value: 'notice', count: 2 },
    { value: 'plan', count: 1 },
  ]);
  await engine.close();
}

function counts(values: { value: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}
