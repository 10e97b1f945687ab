import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { proposeHolidayNotice } from '#app/disclosure-requests/acts/propose-holiday-notice.ts';
import { cityOf } from '#cities/all.ts';
import { calendarCommand } from '#cli/calendar.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { holidayNotice2027 } from '#tests/makers/holiday-notice-2027.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-calendar-'));
const file = join(folder, 'notice.txt');
const city = cityOf('320400');
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  database = await freshDatabase();
  if (!city) throw new Error('no city 320400');
  office = await makeOffice(database.db, city);
  await makeRequest(database.db, city, office, { today: '2026-12-25' });
  writeFileSync(file, holidayNotice2027);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(...args: string[]): Promise<{ out: string[]; status: number }> {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_DIR', folder);
  const out: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  const program = new Command('qingchuang');
  calendarCommand(program);
  const [calendar] = program.commands;
  for (const command of [program, calendar, ...(calendar?.commands ?? [])]) {
    command?.exitOverride().configureOutput({ writeErr: () => {} });
  }
  try {
    await program.parseAsync(['node', 'qingchuang', 'calendar', 'adopt', ...args]);
    return { out, status: 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { out, status: 2 };
  }
}
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out.at(-1) ?? '');
const adopted = () =>
  database.db.selectFrom('adopted_notices').select(['id', 'adopted_at', 'proposed_by']).execute();

describe('calendar adopt', () => {
  it('shows days and cases with --dry-run, and writes nothing', async () => {
    const shown = await json(file, '--city', '320400', '--dry-run');
    expect(shown).toMatchObject({ state: 'dry-run', id: null, year: 2027, unread: [], findings: [] });
    expect(shown.off).toHaveLength(27);
    expect(shown.moved).toMatchObject([{ from: '2027-01-22', to: '2027-01-25' }]);
    expect(await adopted()).toEqual([]);
  });

  it('adopts as the second person what an officer proposed', async () => {
    if (!city) throw new Error('no city 320400');
    await database.owner.updateTable('agencies').set({ kind: 'government-office' }).execute();
    const scope = testScope({ db: database.db, city, actor: office.head, today: '2026-12-28' });
    must(await proposeHolidayNotice(scope, { text: holidayNotice2027, year: null, checked: false }));
    const done = await json(file, '--city', '320400');
    expect(done).toMatchObject({ state: 'adopted', moved: [{ from: '2027-01-22', to: '2027-01-25' }] });
    expect(await adopted()).toMatchObject([{ adopted_at: expect.any(Date) }]);
  });

  it('only proposes what nobody has proposed, and never adopts its own proposal', async () => {
    writeFileSync(
      file,
      holidayNotice2027.replace('1月1日（周五）至3日（周日）放假调休，共3天', '1月1日（周五）放假，共1天'),
    );
    expect(await json(file, '--city', '320400')).toMatchObject({ state: 'proposed' });
    await expect(run(file, '--city', '320400')).rejects.toThrow('提出人不能自己采用');
    expect((await adopted()).filter(({ adopted_at }) => adopted_at === null)).toHaveLength(1);
  });

  it('tells a wrong city and a year that is none as wrong use', async () => {
    expect((await run(file, '--city', '110000')).status).toBe(2);
    expect((await run(file, '--city', '320400', '--year', '27')).status).toBe(2);
  });
});
