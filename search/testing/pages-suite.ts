import { describe, expect, it } from 'vitest';
import { asks, found, type MakeEngine, madeEntry } from './made-entries.ts';

export function pagesSuite(make: MakeEngine): void {
  describe('pages and order', () => {
    it.each(['津贴', ''])('leafs through every document once: "%s"', (words) => leafs(make, words));
    it('lists everything newest first where nothing is asked', () => newestFirst(make));
    it('puts what fits better first, titles before passing mentions', () => bestFirst(make));
    it('gives the same answer to the same question', () => steady(make));
  });
}

const many = Array.from({ length: 25 }, (_, at) =>
  madeEntry(`d${at}`, { text: `津贴发放第${at}批。${'其他规定。'.repeat(at)}` }),
);

async function leafs(make: MakeEngine, words: string): Promise<void> {
  const engine = await make(many);
  const seen: string[] = [];
  for (const [page, length] of [10, 10, 5, 0].entries()) {
    const { hits, total } = await engine.search(asks(words, { page: page + 1 }));
    expect(total).toBe(25);
    expect(hits).toHaveLength(length);
    seen.push(...hits.map(({ documentKey }) => documentKey));
  }
  expect(new Set(seen).size).toBe(25);
  await engine.close();
}

async function newestFirst(make: MakeEngine): Promise<void> {
  const engine = await make([
    madeEntry('middle', { validFrom: '2022-03-01' }),
    madeEntry('oldest', { validFrom: null }),
    madeEntry('newest', { validFrom: '2025-03-01' }),
  ]);
  expect(await found(engine, '')).toEqual(['newest', 'middle', 'oldest']);
  expect(await found(engine, '  \n ')).toEqual(['newest', 'middle', 'oldest']);
  await engine.close();
}

async function bestFirst(make: MakeEngine): Promise<void> {
  const engine = await make([
    madeEntry('passing', { text: `办事指南。${'其他事项。'.repeat(60)}申请停车泊位的，另行规定。` }),
    madeEntry('about', { title: '示例停车泊位管理办法', text: '停车泊位的设置和收费。' }),
    madeEntry('half', { text: '停车应当有序。' }),
  ]);
  const keys = await found(engine, '停车泊位怎么收费');
  expect(keys[0]).toBe('about');
  const { hits } = await engine.search(asks('停车泊位怎么收费'));
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  await engine.close();
}

async function steady(make: MakeEngine): Promise<void> {
  const engine = await make(many);
  const first = await engine.search(asks('津贴发放'));
  const [again, besides] = await Promise.all([
    engine.search(asks('津贴发放')),
    engine.search(asks('其他规定')),
  ]);
  expect(again).toEqual(first);
  expect(besides.total).toBeGreaterThan(0);
  await engine.close();
}
