import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '#search/engine.ts';
import { asks, found, type MakeEngine, madeEntry } from './made-entries.ts';

export function wordsSuite(make: MakeEngine): void {
  describe('words', () => {
    it.each([
      ['traditional characters', '住房公積金提取條件', 'fund'],
      ['simplified words for a text in traditional ones', '垃圾分类', 'traditional'],
      ['an amount', '3000元', 'pension'],
      ['digits of full width', '３０００元', 'pension'],
      ['Latin letters of any case', '5g基站', 'mast'],
      ['a lay word for an official one', '怀孕了能休息多久', 'mother'],
      ['a question with its asking words', '请问高龄津贴是多少？', 'pension'],
      ['two words with a blank', '基站  建设', 'mast'],
    ])('finds by %s', async (_, words, key) => {
      const engine = await make(documents);
      expect((await found(engine, words))[0]).toBe(key);
      await engine.close();
    });
    it('names the words to mark, not the asking ones', () => marks(make));
    it('completes titles and names while they are typed', () => suggests(make));
    it('proposes the word meant where one was mistyped, and nothing where none was', () => spells(make));
    it.each(oddInput)('answers odd input: %s', (_, words) => answersOdd(make, words));
  });
}

const documents: SearchEntry[] = [
  madeEntry('fund', { title: '示例住房公积金管理办法', text: '提取住房公积金的条件。' }),
  madeEntry('pension', { title: '示例高龄津贴发放办法', text: '每年发放3000元高龄津贴。' }),
  madeEntry('mast', { title: '示例5G基站建设方案', text: '加快5G基站建设。' }),
  madeEntry('mother', { title: '示例女职工保护办法', text: '女职工孕期、产期、哺乳期的假期。' }),
  madeEntry('traditional', { title: '示例環境衛生辦法', text: '垃圾分類投放，違反規定的，處以罰款。' }),
];

async function marks(make: MakeEngine): Promise<void> {
  const engine = await make(documents);
  const { words } = await engine.search(asks('请问高龄津贴是多少？'));
  expect(words).toEqual(expect.arrayContaining(['高龄', '津贴']));
  for (const asking of ['请问', '多少', '是']) expect(words).not.toContain(asking);
  await engine.close();
}

async function suggests(make: MakeEngine): Promise<void> {
  const engine = await make([...documents, madeEntry('numbered', { names: ['示政规〔2024〕3号'] })]);
  expect(await engine.suggest('示例住房', 5)).toEqual([
    { text: '示例住房公积金管理办法', documentKey: 'fund' },
  ]);
  expect((await engine.suggest('公积金', 5)).map(({ documentKey }) => documentKey)).toEqual(['fund']);
  expect((await engine.suggest('示政规〔2024', 5))[0]?.documentKey).toBe('numbered');
  expect(await engine.suggest('示例', 2)).toHaveLength(2);
  expect(await engine.suggest('', 5)).toEqual([]);
  expect(await engine.suggest('%_"*', 5)).toEqual([]);
  await engine.close();
}

async function spells(make: MakeEngine): Promise<void> {
  const engine = await make(documents);
  for (const [typed, meant] of [
    ['住房公机金', '住房公积金'],
    ['高龄津帖', '高龄津贴'],
    ['搞龄津贴', '高龄津贴'],
    ['女职工保互的假期', '女职工保护的假期'],
    ['怎样提取 住房公积巾', '怎样提取 住房公积金'],
  ] as const)
    expect((await engine.search(asks(typed))).spelling).toBe(meant);
  expect((await engine.search(asks('火星移民'))).spelling).toBeNull();
  expect((await engine.search(asks('住房公积金'))).spelling).toBeNull();
  expect((await engine.search(asks(''))).spelling).toBeNull();
  await engine.close();
}

/** Signs that mean something to SQL, to full text engines and to regular expressions, and texts of unusual size. */
const oddInput: [string, string][] = [
  ['quotes', `"津贴' OR '1'='1`],
  ['SQL', `津贴'; drop table entries; --`],
  ['operators', 'NEAR(津贴 高龄) AND NOT (title : 基站) OR ^津贴*'],
  ['operators of another engine', '+津贴 -基站 title:津贴~2 [* TO *] && || {}'],
  ['patterns', '%津贴_ (.*)+ \\d [津'],
  ['nothing but signs', '《》“”（）？！——……'],
  ['10,000 characters', '示例津贴发放办法'.repeat(1250)],
  ['10,000 characters without a break of an article', `${'示例'.repeat(5000)}第一条`],
  ['emoji and rare characters', '津贴👵🏻💰𠮷野家\u{2f804}'],
  ['half a character', '津贴\ud83d'],
  ['a zero and other controls', '津\u0000贴\u200b\u202e\ufeff\n\t'],
  ['a name of an object', '__proto__ constructor toString'],
];

async function answersOdd(make: MakeEngine, words: string): Promise<void> {
  const engine = await make(documents);
  const started = performance.now();
  const answer = await engine.search(asks(words));
  await engine.suggest(words, 5);
  // Generous for a busy machine; what runs away takes minutes.
  expect(performance.now() - started).toBeLessThan(5000);
  expect(answer.total).toBeLessThanOrEqual(documents.length);
  expect((await engine.state()).entries).toBe(documents.length);
  await engine.close();
}
