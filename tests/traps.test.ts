import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const TRAPS = 63;

interface Row {
  trap: number;
  files: string[];
  tests: { file: string; name: string }[];
  outside: string;
}

const rows = readFileSync(join(root, 'docs/traps.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(rowOf);

/** | 号 | 做法 | `文件`<br>… | `文件`：测试<br>… | 程序之外 | */
function rowOf(line: string): Row {
  const [, trap, , files = '', tests = '', outside = ''] = line.split('|').map((cell) => cell.trim());
  return {
    trap: Number(trap),
    files: files.split('<br>').map((file) => file.replace(/`/g, '')),
    tests: tests.split('<br>').map((each) => {
      const [, file = '', name = ''] = /^`([^`]+)`：(.+)$/.exec(each) ?? [];
      return { file, name };
    }),
    outside,
  };
}

describe('docs/traps.md', () => {
  it('has every trap once, in order', () => {
    expect(rows.map(({ trap }) => trap)).toEqual(Array.from({ length: TRAPS }, (_, index) => index + 1));
  });

  it.each(rows)('trap $trap: what prevents it is there', ({ files }) => {
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(rows)('trap $trap: what proves it is in the suite', ({ trap, tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, name } of tests) {
      expect(file).toMatch(/\.(test\.tsx?|journey\.ts)$/);
      expect(titlesIn(file), `${file}: ${name}`).toEqual(
        expect.arrayContaining([expect.stringContaining(name)]),
      );
      const numbered = /\btrap (\d+)\b/.exec(name)?.[1];
      if (numbered) expect(Number(numbered)).toBe(trap);
    }
  });
});

/** Names of tests and of the rows of case tables, as they stand in the file. */
function titlesIn(file: string): string[] {
  if (!existsSync(join(root, file))) return [];
  const text = readFileSync(join(root, file), 'utf8');
  const titles = text.matchAll(/(?:\b(?:it|describe)\(|\bwhy: |^\s*\[|expect\([^)]*, )\s*(['"`])(.*?)\1/gm);
  return [...titles].map(([, , title]) => title ?? '');
}
