import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

describe('a connection', () => {
  it('gives days as text, instants as Date, counts and ids as numbers, also in lists', async () => {
    const { rows } =
      await sql`select date '2024-01-02' as day, timestamptz '2024-01-02 00:00+08' as at, count(*) as n,
      9007199254740991::bigint as id, array[date '2024-01-02'] as days, array[1::bigint] as ids from officers`.execute(
        database.db,
      );
    const at = new Date('2024-01-01T16:00:00Z');
    expect(rows).toEqual([
      { day: '2024-01-02', at, n: 0, id: 9007199254740991, days: ['2024-01-02'], ids: [1] },
    ]);
  });

  it('lives in Shanghai and in the role it was opened for', async () => {
    const who = sql<object>`select current_user::text as role, current_setting('TimeZone') as zone`;
    expect((await who.execute(database.db)).rows).toEqual([
      { role: 'qingchuang_app', zone: 'Asia/Shanghai' },
    ]);
    expect((await who.execute(database.owner)).rows).toEqual([{ role: 'postgres', zone: 'Asia/Shanghai' }]);
  });

  it("keeps the program's role when the address carries options of its own", async () => {
    const db = openDatabase(`${database.url}?options=-c%20work_mem%3D8MB`, { role: 'app' });
    const { rows } =
      await sql`select current_user::text as role, current_setting('work_mem') as memory`.execute(db);
    expect(rows).toEqual([{ role: 'qingchuang_app', memory: '8MB' }]);
    await db.destroy();
  });

  it('cannot alter or delete a fact: only the tables named in the migrations may change', async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and has_table_privilege('qingchuang_app', oid, 'update')`.execute(
      database.db,
    );
    const mayChange = new Set(rows.map(({ name }) => name));
    for (const fact of [
      'audit_lines',
      'registrations',
      'replies',
      'reply_drafts',
      'dispatches',
      'services',
      'closings',
    ]) {
      expect(mayChange, fact).not.toContain(fact);
    }
  });
});
