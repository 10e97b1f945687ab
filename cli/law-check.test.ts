import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lawCheck } from '#cli/law-check.ts';
import { articleNumber } from '#cli/provision.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A checkout with these files and nothing else. */
function checkout(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'law-check-'));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const good = `/** Decides.
 * @law 政府信息公开条例 第三十条 — the limit
 * @reading an unclear
 * point (a-point) */
export function limit(): number { return 7; }
`;
const goodTest = `const rows = [{ day: '2024-03-04', cite: '政府信息公开条例 第三十条' }];`;
const questions = '| a-point | a question |\n';
const whole = {
  'law/limit.ts': good,
  'law/limit.test.ts': goodTest,
  'docs/law-questions.md': questions,
};

describe('law-check of a made checkout', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { faults, functions, index } = await lawCheck(checkout(whole));
    expect(faults).toEqual([]);
    expect(functions).toBe(1);
    expect(index).toContain('## 政府信息公开条例\n');
    expect(index).toContain('| 第三十条 | `limit` | the limit | [law/limit.ts](../law/limit.ts) |');
  });

  it('takes a row that names a constant', async () => {
    const named = `const art30 = '政府信息公开条例 第三十条'; const rows = [{ cite: art30 }];`;
    expect((await lawCheck(checkout({ ...whole, 'law/limit.test.ts': named }))).faults).toEqual([]);
  });

  it.each([
    {
      planted: 'a function without tags',
      file: { 'law/limit.ts': 'export function bare(): void {}' },
      says: 'law/limit.ts:1 bare: no @law',
    },
    {
      planted: 'an arrow function without tags',
      file: { 'law/limit.ts': 'export const bare = () => 1;' },
      says: 'bare: no @law',
    },
    {
      planted: 'an article that does not exist',
      file: { 'law/limit.ts': good.replace('第三十条', '第五十七条') },
      says: 'has 56 articles, there is no 第五十七条',
    },
    {
      planted: 'an unknown instrument',
      file: { 'law/limit.ts': good.replace('政府信息公开条例', '示例条例') },
      says: '“示例条例” is not in law/instruments.ts',
    },
    {
      planted: 'a citation without its part',
      file: { 'law/limit.ts': good.replace(' — the limit', '') },
      says: 'does not say which part',
    },
    {
      planted: 'no case-table row',
      file: { 'law/limit.test.ts': goodTest.replace('第三十条', '第三十一条') },
      says: 'no case-table row of a law/**/*.test.ts cites 政府信息公开条例 30',
    },
    {
      planted: 'a row that cites nothing',
      file: { 'law/limit.test.ts': `${goodTest} const more = { cite: '政府信息公开条例 第九十条' };` },
      says: 'law/limit.test.ts:1 cite',
    },
    {
      planted: 'data that cites nothing',
      file: { 'law/limit.ts': `${good} const cite = { instrument: '示例条例', article: '第一条' };` },
      says: 'law/limit.ts:6 cite',
    },
    {
      planted: 'a reading without a question',
      file: { 'docs/law-questions.md': '' },
      says: 'has no line | a-point |',
    },
    {
      planted: 'a reading without a key',
      file: { 'law/limit.ts': good.replace(' (a-point)', '') },
      says: 'does not end with its key',
    },
  ])('finds $planted', async ({ file, says }) => {
    const { faults } = await lawCheck(checkout({ ...whole, ...file }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(says);
  });
});

describe('the number of an article', () => {
  it.each([
    ['第三条', 3],
    ['第十条', 10],
    ['第十一条', 11],
    ['第二十条第二款', 20],
    ['第五十六条', 56],
    ['第一百条', 100],
    ['第一百零三条', 103],
    ['第一百五十四条第二款', 154],
    ['第一千二百六十条', 1260],
    ['附件', null],
  ])('%s is %s', (text, number) => {
    expect(articleNumber(text)).toBe(number);
  });
});
