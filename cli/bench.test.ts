import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '#cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-bench-test-'));
const file = (name: string) => join(folder, name);

beforeAll(() => {
  const texts = ['示例甲市发放高龄津贴，每月一百元。', '示例乙区停车收费标准。', '示例丙县燃气安全检查。'];
  const articles = [
    ['S1', '示例养犬条例第一条', '养犬应当登记。'],
    ['S2', '示例养犬条例第二条', '犬只应当注射疫苗。'],
    ['S3', '示例绿化条例第二条', '树木应当修剪。'],
  ];
  write(
    'texts.jsonl',
    texts.map((text, at) => ({ docid: `t${at}`, text })),
  );
  write('asked.jsonl', [
    { question: '高龄津贴是多少？', docid: 't0' },
    { question: '燃气怎么检查？', docid: 't2' },
    // Marked wrongly on purpose: a measure that cannot fall measures nothing.
    { question: '停车收费', docid: 't0' },
  ]);
  write(
    'articles.jsonl.gz',
    articles.map(([id, name, text]) => ({ id, name, text })),
  );
  write('citations.jsonl.gz', [
    { query: '示例养犬条例第2条', rel_ids: ['S2'] },
    { query: '《示例绿化条例》第二条', rel_ids: ['S3'] },
    { query: '示例绿化条例第九条', rel_ids: [] },
  ]);
  writeFileSync(file('broken.jsonl'), '{"docid":');
  writeFileSync(file('broken.jsonl.gz'), 'no gzip');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

function write(name: string, rows: object[]): void {
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(file(name), name.endsWith('.gz') ? gzipSync(text) : text);
}

/** What the command printed on either stream, and its exit status. */
async function run(...args: string[]): Promise<{ out: string[]; err: string; status: number }> {
  const out: string[] = [];
  let err = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    err += `${line}\n`;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  process.exitCode = 0;
  await main(['node', 'qingchuang', 'bench', 'search', ...args]);
  return { out, err, status: Number(process.exitCode) };
}

describe('bench search', () => {
  it('prints one JSON value with every figure, and leaves no index behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('qingchuang-bench-search-'));
    const { out, status } = await run(
      '--corpus',
      file('texts.jsonl'),
      '--questions',
      file('asked.jsonl'),
      '--json',
    );
    expect(status).toBe(0);
    expect(out).toHaveLength(1);
    const { ndcg10, mrr10, r1, r10, r100, msPerQuery, indexSeconds, ...sizes } = JSON.parse(out[0] ?? '');
    expect(sizes).toEqual({ documents: 3, questions: 3 });
    expect({ ndcg10, mrr10, r1, r10, r100 }).toEqual({
      ...{ ndcg10: 0.6667, mrr10: 0.6667, r1: 0.6667, r10: 0.6667, r100: 0.6667 },
    });
    expect(msPerQuery).toBeGreaterThan(0);
    expect(indexSeconds).toBeGreaterThan(0);
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('qingchuang-bench-search-'));
    expect(after).toEqual(before);
  });

  it('reads packed articles and citations, and says which questions it leaves out', async () => {
    const { out, err } = await run(
      ...['--corpus', file('articles.jsonl.gz'), '--questions', file('citations.jsonl.gz')],
      ...['--gold', 'rel_ids', '--json'],
    );
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ r1: 1, ndcg10: 1, documents: 3, questions: 2 });
    expect(err).toContain('1 questions say nothing');
  });

  it('prints a readable text without --json', async () => {
    const { out } = await run('--corpus', file('texts.jsonl'), '--questions', file('asked.jsonl'));
    expect(out[0]).toBe('nDCG@10       0.6667');
    expect(out.at(-1)).toContain('3 documents');
  });

  it.each([
    ['a missing corpus', 'nowhere.jsonl', 'asked.jsonl', /^failed: there is no file .*nowhere\.jsonl/],
    ['missing questions', 'texts.jsonl', 'nowhere.jsonl', /^failed: there is no file .*nowhere\.jsonl/],
    ['no JSON', 'broken.jsonl', 'asked.jsonl', /^failed: broken\.jsonl: row 1 is not JSON/],
    ['no gzip', 'broken.jsonl.gz', 'asked.jsonl', /^failed: broken\.jsonl\.gz: /],
    ['another format', 'asked.jsonl', 'asked.jsonl', /^failed: row 1 of the corpus/],
    ['questions without answers', 'texts.jsonl', 'texts.jsonl', /^failed: row 1 of the questions/],
  ])('ends with 1 and one line for %s', async (_, corpus, questions, reason) => {
    const { out, err, status } = await run(
      '--corpus',
      file(corpus),
      '--questions',
      file(questions),
      '--json',
    );
    expect(status).toBe(1);
    expect(out).toEqual([]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(reason);
  });

  it('ends with 2 on wrong use', async () => {
    expect((await run('--corpus', file('texts.jsonl'))).status).toBe(2);
    const wrong = ['--corpus', file('texts.jsonl'), '--questions', file('asked.jsonl'), '--gold', 'answer'];
    expect((await run(...wrong)).status).toBe(2);
  });
});
