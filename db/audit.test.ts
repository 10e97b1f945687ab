import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit, writeAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';

let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
  for (let n = 1; n <= 5; n++) await write('990100', n);
  await write('990200', 1);
});

afterEach(() => database.drop());

describe('the audit chain', () => {
  it('holds over the cities and counts their lines', async () => {
    expect(await verifyAudit(database.db)).toEqual({ lines: 6, firstBroken: null });
    expect(await verifyAudit(database.db, '990200')).toEqual({ lines: 1, firstBroken: null });
  });

  it('holds whatever order the keys of a detail were written in', async () => {
    const scope = testScope({ db: database.db, city: testCity('990200') });
    await database.db.transaction().execute((trx) =>
      writeAudit(scope.in(trx), {
        act: 'assign-request',
        subject: 'disclosure_requests:2',
        detail: { b: 1, a: { d: [1, null], c: '1' } },
      }),
    );
    expect(await verifyAudit(database.db)).toEqual({ lines: 7, firstBroken: null });
  });

  it.each(['at', 'actor', 'act', 'subject', 'detail'])(
    'names the line whose %s was altered',
    async (column) => {
      const values: Record<string, unknown> = { at: new Date(0), detail: { n: 9 } };
      const value = values[column] ?? 'other';
      await sql`update audit_lines set ${sql.ref(column)} = ${value} where city = '990100' and seq = 3`.execute(
        database.owner,
      );
      expect(await verifyAudit(database.db)).toEqual({ lines: 2, firstBroken: '990100:3' });
    },
  );

  it('names the first missing line when one was deleted, the last one too', async () => {
    await sql`delete from audit_lines where city = '990100' and seq = 5`.execute(database.owner);
    expect(await verifyAudit(database.db)).toMatchObject({ firstBroken: '990100:5' });
    await sql`delete from audit_lines where city = '990100' and seq = 2`.execute(database.owner);
    expect(await verifyAudit(database.db)).toMatchObject({ firstBroken: '990100:2' });
  });

  it('is append-only for the program', async () => {
    await expect(sql`update audit_lines set act = 'other'`.execute(database.db)).rejects.toThrow(
      'permission denied',
    );
    await expect(sql`delete from audit_lines`.execute(database.db)).rejects.toThrow('permission denied');
    await expect(sql`truncate audit_lines`.execute(database.db)).rejects.toThrow('permission denied');
  });

  it('gives two acts at once one line each', async () => {
    await Promise.all([6, 7, 8, 9].map((n) => write('990100', n)));
    expect(await verifyAudit(database.db, '990100')).toEqual({ lines: 9, firstBroken: null });
  });
});

async function write(city: string, n: number): Promise<void> {
  const scope = testScope({ db: database.db, city: testCity(city) });
  const entry = { act: 'register-request', subject: `disclosure_requests:${n}`, detail: { n } };
  await database.db.transaction().execute((trx) => writeAudit(scope.in(trx), entry));
}
