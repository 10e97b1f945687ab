import { Command, CommanderError } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lettersCommand } from '#cli/letters.ts';

/** Runs `letters …`; what it printed on either stream, and its exit status as `main` gives it. */
async function run(...args: string[]): Promise<{ out: string[]; err: string; status: number }> {
  const out: string[] = [];
  let err = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    err += `${line}\n`;
  });
  const program = new Command('qingchuang');
  lettersCommand(program);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: (text) => (err += text) });
  }
  try {
    await program.parseAsync(['node', 'qingchuang', 'letters', ...args]);
    return { out, err, status: 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { out, err, status: 2 };
  }
}

afterEach(() => vi.restoreAllMocks());

describe('letters', () => {
  it('lists what a change of an article touches', async () => {
    const { out, status } = await run('--citing', '《政府信息公开条例》', '第三十四条');
    expect(status).toBe(0);
    expect(out[0]).toContain('征求意见书（共同制作机关）（co-maker-consultation 2019）');
    expect(out[1]).toContain('《政府信息公开条例》第三十四条');
  });

  it('prints every template as one JSON value', async () => {
    const { out } = await run('--json');
    expect(out).toHaveLength(1);
    const rows = JSON.parse(out[0] ?? '') as { family: string; cites: object[] }[];
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.every(({ cites }) => cites.length > 0)).toBe(true);
  });

  it.each([
    [['--citing', '政府信息公开办法'], 'no instrument named 政府信息公开办法'],
    [['--citing', '政府信息公开条例', '三十'], '三十 is no article'],
    [['第三十条'], 'an article needs --citing'],
  ])('%j is wrong usage', async (args, reason) => {
    const { err, status } = await run(...args);
    expect([status, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
