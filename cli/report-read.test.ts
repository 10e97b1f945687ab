import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { htmlOf, writers } from '#app/annual-reports/reading/testing/report-files.ts';
import { capture } from '#cli/check/step.ts';
import { root } from '#cli/installation.ts';

let folder = '';
const [report] = fc.sample(madeReport, { numRuns: 1, seed: 5 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-reports-'));
  if (!report) throw new Error('no report was made');
  const html = htmlOf(blocksOf(report));
  writeFileSync(join(folder, '2024年.html'), html);
  writeFileSync(join(folder, '2023年.html'), html.replaceAll('2024', '2023'));
  writeFileSync(join(folder, '示例.docx'), await writers.docx(blocksOf(report)));
  writeFileSync(join(folder, '说明.txt'), '这里没有表格。');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  capture(process.execPath, [join(root, 'bin/qingchuang'), 'report', 'read', ...args], folder);
const last = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

describe('report read', { timeout: 60_000 }, () => {
  it('one file is one JSON value', async () => {
    const { stdout } = await run('2024年.html', '--json');
    expect(last(stdout)).toMatchObject({ year: 2024, tables: report, confidence: 1, findings: [] });
  });

  it('with the year before, what does not follow is found', async () => {
    const { stdout } = await run('2024年.html', '--before', '2023年.html', '--json');
    const rules = (last(stdout).findings as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toContain('B5');
  });

  it('a folder is a table, two years of one agency are compared', async () => {
    const { stdout } = await run('.', '--json');
    const { files, read, failed } = last(stdout);
    expect({ read, failed }).toEqual({ read: 3, failed: 1 });
    const newer = files.find(({ file }: { file: string }) => file.includes('2024'));
    expect(newer.findings.map(({ rule }: { rule: string }) => rule)).toContain('B5');
  });

  it('what is not there is said', async () => {
    const { stdout, output } = await run('没有.pdf', '--json');
    expect(stdout).toBe('');
    expect(output).toContain('no such file');
  });
});
