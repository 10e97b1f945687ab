import { Command, CommanderError } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockCommand } from '#cli/clock.ts';

/** Runs `clock …`; what it printed on either stream, and its exit status as `main` gives it. */
async function run(args: string): Promise<{ out: string[]; err: string; status: number }> {
  const out: string[] = [];
  let err = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    err += `${line}\n`;
  });
  const program = new Command('qingchuang');
  clockCommand(program);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: (text) => (err += text) });
  }
  try {
    await program.parseAsync(['node', 'qingchuang', 'clock', ...args.split(' ')]);
    return { out, err, status: 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { out, err, status: 2 };
  }
}

afterEach(() => vi.restoreAllMocks());

describe('clock --json', () => {
  it.each([
    { args: '--received 2024-03-04', due: '2024-04-01', strictDue: '2024-03-29' },
    { args: '--received 2024-09-09 --corrected 2024-10-08', due: '2024-11-04', strictDue: '2024-11-01' },
    {
      args: '--received 2025-01-13 --consult 2025-01-17..2025-02-12',
      due: '2025-03-06',
      strictDue: '2025-03-05',
    },
    {
      args: '--received 2025-01-13 --consult 2025-01-17..2025-02-10 --consult 2025-01-20..2025-02-12',
      due: '2025-03-06',
      strictDue: '2025-03-05',
    },
    {
      args: '--received 2025-09-08 --consult 2025-09-22..2025-10-21 --extend 20 --approved 2025-11-04 --notified 2025-11-04',
      due: '2025-12-02',
      strictDue: '2025-12-01',
    },
    { args: '--received 2025-06-03 --fee-paid 2025-07-07', due: '2025-08-04', strictDue: '2025-08-01' },
  ])('$args', async ({ args, due, strictDue }) => {
    const { out, status } = await run(`${args} --json`);
    const printed = JSON.parse(out.at(-1) ?? '');
    expect(status).toBe(0);
    expect(printed).toMatchObject({ due, strictDue });
    expect(Object.keys(printed)).toEqual(['due', 'strictDue', 'days']);
    expect(Object.keys(printed.days[0])).toEqual(['day', 'kind', 'because']);
    expect(printed.days.at(-1)).toMatchObject({ day: due, kind: 'due' });
  });

  it('says what a late extension is worth, and leaves the due day', async () => {
    const { out, err } = await run(
      '--received 2025-04-17 --extend 5 --approved 2025-05-20 --notified 2025-05-20 --json',
    );
    expect(JSON.parse(out.at(-1) ?? '').due).toBe('2025-05-19');
    expect(err).toContain('到期日不变');
  });

  it('says that an extension ended with the restart', async () => {
    const { err } = await run(
      '--received 2024-09-09 --corrected 2024-10-08 --extend 5 --approved 2024-09-12 --notified 2024-09-12 --json',
    );
    expect(err).toContain('此前的延期不再有效');
  });
});

describe('clock', () => {
  it('prints due days, steps and every day in Chinese', async () => {
    const { out } = await run('--received 2024-03-04');
    const text = out.join('\n');
    expect(text).toContain('法定到期日 2024-04-01');
    expect(text).toContain('从严到期日 2024-03-29');
    expect(text).toContain('2024-04-01  一    20      工作日，计为第20个工作日，答复期限届满。');
  });

  it('marks a due day that may still change', async () => {
    const { out } = await run('--received 2026-12-21');
    expect(out[0]).toContain('暂定');
  });
});

describe('wrong usage', () => {
  it.each([
    { args: '--json', says: '--received' },
    { args: '--received 2025-02-29', says: 'a day that exists' },
    { args: '--received 2008-04-30', says: 'before the first regulation' },
    {
      args: '--received 2024-03-04 --corrected 2024-03-01',
      says: '--corrected 2024-03-01 is before --received',
    },
    { args: '--received 2024-03-04 --consult 2024-03-06', says: 'two days that exist' },
    { args: '--received 2024-03-04 --consult 2024-03-08..2024-03-06', says: 'must not be after' },
    {
      args: '--received 2024-03-04 --consult 2024-03-01..2024-03-06',
      says: '--consult 2024-03-01 is before',
    },
    { args: '--received 2024-03-04 --extend 5', says: 'go together' },
    {
      args: '--received 2024-03-04 --extend 0 --approved 2024-03-05 --notified 2024-03-05',
      says: 'from 1 to 20',
    },
    {
      args: '--received 2024-03-04 --extend 21 --approved 2024-03-05 --notified 2024-03-05',
      says: 'more than 20',
    },
    {
      args: '--received 2024-03-04 --extend 5 --approved 2024-03-06 --notified 2024-03-05',
      says: '--notified 2024-03-05 is before',
    },
    { args: '--received 2024-03-04 --fee-paid 2024-03-01', says: '--fee-paid 2024-03-01 is before' },
  ])('$args: $says', async ({ args, says }) => {
    const { out, err, status } = await run(args);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(err).toContain(says);
  });
});
