import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountName } from '#app/accounts/account-name.ts';
import { authOf, installAccounts } from '#app/accounts/auth.ts';
import { accountsCommand } from '#cli/accounts.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-accounts-'));
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  installAccounts({ secret: 'a secret of this test, long enough to sign', demo: true });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Runs `accounts …` on the test's database; what it printed, and 2 for a wrong use as `main` gives it. */
async function run(args: string): Promise<{ out: string[]; status: number }> {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_DIR', dataDir);
  const out: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  const program = new Command('qingchuang');
  accountsCommand(program);
  const [accounts] = program.commands;
  for (const command of [program, accounts, ...(accounts?.commands ?? [])]) {
    command?.exitOverride().configureOutput({ writeErr: () => {} });
  }
  try {
    await program.parseAsync(['node', 'qingchuang', 'accounts', ...args.split(' ')]);
    return { out, status: 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { out, status: 2 };
  }
}

async function opens(city: string, username: string, password: string): Promise<boolean> {
  const auth = await authOf(database.db);
  const body = { username: accountName(city, username), password };
  return auth.api.signInUsername({ body }).then(Boolean, () => false);
}

describe('accounts', () => {
  it('create-admin fills an empty directory and prints a password that opens', async () => {
    const { out } = await run('create-admin --city 320400 --username first --json');
    const made = JSON.parse(out.join('\n'));
    expect(made).toEqual({ username: 'first', password: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) });
    expect(await opens('320400', 'first', made.password)).toBe(true);
    expect(await opens('329900', 'first', made.password)).toBe(false);
    const { out: lines } = await run('list --city 320400 --json');
    expect(JSON.parse(lines.join('\n'))).toEqual([
      expect.objectContaining({ username: 'first', roles: ['administrator'], leftOn: null }),
    ]);
  });

  it('create-admin refuses a name that is taken, and an agency that is not there', async () => {
    await run('create-admin --city 320400 --username twice');
    await expect(run('create-admin --city 320400 --username twice')).rejects.toThrow('已经有人用了');
    await expect(run('create-admin --city 320400 --username third --agency nowhere')).rejects.toThrow(
      'no agency nowhere',
    );
  });

  it('reset-demo prints new passwords for every city, and the old ones are shut', async () => {
    const before = JSON.parse(
      (await run('create-admin --city 329900 --username reset-me --json')).out[0] ?? '',
    );
    const after = JSON.parse((await run('reset-demo --json')).out[0] ?? '');
    const mine = after.find(({ username }: { username: string }) => username === 'reset-me');
    expect(mine.city).toBe('329900');
    expect(await opens('329900', 'reset-me', before.password)).toBe(false);
    expect(await opens('329900', 'reset-me', mine.password)).toBe(true);
  });

  it('list prints no password and keeps cities apart', async () => {
    await run('create-admin --city 329900 --username apart');
    const { out } = await run('list --city 320400');
    expect(out.join('\n')).not.toContain('apart');
    expect(out.join('\n')).not.toMatch(/\w{4}(-\w{4}){3}/);
  });

  it.each(['create-admin --username x', 'create-admin --city 000000 --username x', 'list --nonsense'])(
    'ends with 2 on the wrong use %j',
    async (args) => {
      expect(await run(args)).toEqual({ out: [], status: 2 });
    },
  );
});
