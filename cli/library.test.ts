import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '#cli/main.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-library-'));
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

/** Runs the command on the test's database; its last line, and the exit status. */
async function run(...args: string[]): Promise<{ last: string; status: number }> {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_DIR', folder);
  const out: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  process.exitCode = 0;
  await main(['node', 'qingchuang', 'library', 'import', ...args]);
  return { last: out.at(-1) ?? '', status: Number(process.exitCode) };
}

describe('library import', () => {
  it('prints one JSON value, counts rows, and adds nothing the second time', async () => {
    const path = join(folder, 'laws.jsonl');
    writeFileSync(path, '{"title":"示例条例","level":"地方性法规","region":"示例","text":"第一条 示例。"}\n');
    const first = await run(path, '--json');
    expect(JSON.parse(first.last)).toEqual({ added: 1, updated: 0, unchanged: 0, failed: [] });
    expect(first.status).toBe(0);
    expect(JSON.parse((await run(path, '--json')).last)).toMatchObject({ added: 0, unchanged: 1 });
    const { last } = await run(path, '--json', '--city', '329900');
    expect(JSON.parse(last)).toMatchObject({ added: 1, unchanged: 0 });
  });

  it('ends with 1 where something failed and with 2 on wrong use', async () => {
    const missing = await run(join(folder, 'nowhere.md'), '--json');
    expect(JSON.parse(missing.last).failed).toEqual([{ file: 'nowhere.md', reason: '没有这个文件' }]);
    expect(missing.status).toBe(1);
    expect((await run()).status).toBe(2);
    expect((await run('x.md', '--city', '000000')).status).toBe(2);
  });
});
