import { describe, expect, it } from 'vitest';
import type { SearchEntry, SearchReference } from '#search/engine.ts';
import { asks, found, type MakeEngine, madeArticles, madeEntry } from './made-entries.ts';

export function referencesSuite(make: MakeEngine): void {
  describe('exact references', () => {
    it.each<[string, string, SearchReference['how']]>([
      ['示例养犬条例第二条', 'law:a2', 'article'],
      ['《示例养犬条例》第二条', 'law:a2', 'article'],
      ['《示例养犬条例》第2条', 'law:a2', 'article'],
      ['示例养犬条例 第 ２ 条', 'law:a2', 'article'],
      ['示例养犬条例第二条第一款', 'law:a2', 'article'],
      ['示例养犬条例第二条的规定是什么？', 'law:a2', 'article'],
      ['示例養犬條例第二條', 'law:a2', 'article'],
      ['示例养犬条例第二条之一', 'law:a2-1', 'article'],
      ['中华人民共和国示例法第一条', 'state:a1', 'article'],
      ['示例法第一条', 'state:a1', 'article'],
      ['示政规〔2024〕3号', 'notice:', 'document-number'],
      ['示政规[2024]3号', 'notice:', 'document-number'],
      ['示政规（2024）第3号', 'notice:', 'document-number'],
      ['014109823/2024-00003', 'notice:', 'index-number'],
      ['示例高龄津贴发放办法', 'notice:', 'title'],
      ['《示例高龄津贴发放办法》', 'notice:', 'title'],
    ])('%s', (words, key, how) => answers(make, words, [key, how]));
    it.each(['示例养犬条例第八条', '没有的条例第二条', '示政规〔2024〕33号', '养犬怎么登记', '第二条'])(
      '%s names nothing',
      (words) => namesNothing(make, words),
    );
    it('says what is named even where the filters leave it out', () => namedOutside(make));
  });
}

/** Texts that repeat the words of the references more often than what the references name. */
const loud = '示例养犬条例第二条、示例养犬条例第2条、示例法第一条、示政规〔2024〕3号、示例高龄津贴发放办法。';
const documents: SearchEntry[] = [
  madeEntry('loud', { title: '示例养犬条例第二条和示政规〔2024〕3号解读', text: loud.repeat(5) }),
  ...madeArticles('law', '示例养犬条例', ['为了城市整洁。', '犬只登记。', '罚则。']),
  madeEntry('law', {
    title: '示例养犬条例',
    ...{ names: ['示例养犬条例'], anchor: 'a2-1', label: '第二条之一', text: '年检。' },
  }),
  ...madeArticles('state', '中华人民共和国示例法', ['总则。']),
  madeEntry('notice', {
    title: '示例高龄津贴发放办法',
    ...{ names: ['示政规〔2024〕3号', '014109823/2024-00003'], text: '按月发放。' },
  }),
  madeEntry('next', {
    names: ['示政规〔2024〕31号'],
    title: '示例另一通知',
    text: '示政规〔2024〕3号废止。',
  }),
];

async function answers(
  make: MakeEngine,
  words: string,
  [key, how]: [string, SearchReference['how']],
): Promise<void> {
  const engine = await make(documents);
  const { reference, hits } = await engine.search(asks(words));
  expect(reference).toMatchObject({ key, how });
  expect(hits[0]?.key).toBe(key);
  await engine.close();
}

async function namesNothing(make: MakeEngine, words: string): Promise<void> {
  const engine = await make(documents);
  expect((await engine.search(asks(words))).reference).toBeNull();
  await engine.close();
}

async function namedOutside(make: MakeEngine): Promise<void> {
  const engine = await make(documents.map((entry) => ({ ...entry, validTo: '2025-12-31' })));
  const { reference } = await engine.search(asks('示例养犬条例第二条'));
  expect(reference?.key).toBe('law:a2');
  expect(await found(engine, '示例养犬条例第二条')).toEqual([]);
  await engine.close();
}
