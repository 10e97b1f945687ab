import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', 'bin', 'qingchuang');

describe('bin/qingchuang', { timeout: 60_000 }, () => {
  it('works from any folder and tells every command in its help', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    for (const name of ['accounts', 'audit', 'clock', 'db', 'keys', 'law-check', 'report'])
      expect(stdout).toContain(`  ${name} `);
  });

  it('gives help for a single command', async () => {
    const { status, stdout } = await run('audit', 'verify', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: qingchuang audit verify');
  });

  it.each([
    [['audit', 'verify', '--nonsense'], 'usage: qingchuang audit verify [options]'],
    [['nonsense'], 'usage: qingchuang [options] [command]'],
    [['report', 'read'], 'usage: qingchuang report read [options] <file...>'],
  ])('ends with 2, a reason and the right form on %j', async (args, form) => {
    const { status, stdout, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^error: /), form]);
  });

  it('ends with 2 and the help when nothing was asked for', async () => {
    expect((await run()).status).toBe(2);
    expect((await run('audit')).status).toBe(2);
  });

  it('ends with 1 and one line when it fails', async () => {
    const { status, stderr } = await run('report', 'read', '/nowhere/report.txt');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: tmpdir() }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
