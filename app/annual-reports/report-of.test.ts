import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublishedReports, recordsBehind, reportOf } from '#app/annual-reports/queries.ts';
import { behind, recordsOf } from '#app/annual-reports/records.ts';
import { everyCell, type ReportCell } from '#app/annual-reports/report-cell.ts';
import { valueAt } from '#app/annual-reports/report-files.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { replyTypes } from '#law/disclosure/reply-types.ts';
import { linesOfRequest } from '#law/report/counting.ts';
import { table3Columns } from '#law/report/lines.ts';
import { type LedgerRequest, makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice } from '#tests/makers/make-office.ts';

let database: FreshDatabase;
let offices = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const city = testCity('990100');

/** An agency of its own with this ledger, and its report. */
async function ledgerOf(requests: LedgerRequest[]) {
  offices += 1;
  const office = await makeOffice(database.db, city, `jg${offices}`);
  const ids = await makeLedger(database.db, { city, office }, requests);
  const scope = testScope({ db: database.db, city, today: '2025-03-01' });
  const year = (of: number) => ({ agencyId: office.agencyId, year: of });
  const total = async (of: number, line: ReportCell['line']) => {
    const { tables } = await reportOf(scope, year(of));
    return valueAt(tables, { table: 3, line, column: 'total' } as ReportCell);
  };
  return { office, ids, scope, year, total };
}

describe('a fact counts in the year in which it happened', () => {
  it('a reply posted on 31 December and recorded on 4 January is a reply of the old year', async () => {
    const { total } = await ledgerOf([
      {
        receivedOn: '2024-12-03',
        column: 'naturalPerson',
        reply: { code: 'R1', sentOn: '2024-12-31' },
        recordedAt: new Date('2025-01-04T09:00:00+08:00'),
      },
    ]);
    expect([await total(2024, 'granted'), await total(2024, 'carriedOut')]).toEqual([1, 0]);
    expect([await total(2025, 'carriedIn'), await total(2025, 'granted')]).toEqual([0, 0]);
  });

  it('a letter signed for on 30 December and handed over on 5 January is newly received in the old year', async () => {
    const { total } = await ledgerOf([
      {
        receivedOn: '2024-12-30',
        column: 'commercial',
        reply: null,
        recordedAt: new Date('2025-01-05T09:00:00+08:00'),
      },
    ]);
    expect([await total(2024, 'newlyReceived'), await total(2024, 'carriedOut')]).toEqual([1, 1]);
    expect([await total(2025, 'newlyReceived'), await total(2025, 'carriedIn')]).toEqual([0, 1]);
  });

  it('E11: received on 4 December and answered on 2 January is carried over, in both years in balance', async () => {
    const { total, scope, year } = await ledgerOf([
      { receivedOn: '2024-12-04', column: 'naturalPerson', reply: { code: 'R4.1', sentOn: '2025-01-02' } },
    ]);
    expect([
      await total(2024, 'newlyReceived'),
      await total(2024, 'notHeld'),
      await total(2024, 'carriedOut'),
    ]).toEqual([1, 0, 1]);
    expect([
      await total(2025, 'carriedIn'),
      await total(2025, 'notHeld'),
      await total(2025, 'carriedOut'),
    ]).toEqual([1, 1, 0]);
    for (const of of [2024, 2025]) {
      const { balance } = await reportOf(scope, year(of));
      expect(balance.filter(({ holds }) => holds !== true)).toEqual([]);
    }
    const records = await recordsBehind(scope, {
      ...year(2024),
      cell: { table: 3, line: 'carriedOut', column: 'total' },
    });
    expect(records.requests[0]).toMatchObject({ receivedOn: '2024-12-04', outcome: null });
  });
});

describe('whose ledger it is', () => {
  it('another agency and another city are never counted, nor opened by a changed id', async () => {
    const mine = await ledgerOf([{ receivedOn: '2024-05-06', column: 'research', reply: null }]);
    const other = testCity('990200');
    const theirs = await makeOffice(database.db, other, 'szfb');
    await makeLedger(database.db, { city: other, office: theirs }, [
      { receivedOn: '2024-05-06', column: 'research', reply: null },
      { receivedOn: '2024-05-07', column: 'research', reply: null },
    ]);
    const cell: ReportCell = { table: 3, line: 'newlyReceived', column: 'total' };
    expect(await mine.total(2024, 'newlyReceived')).toBe(1);
    const asked = { agencyId: theirs.agencyId, year: 2024, cell };
    expect((await recordsBehind(mine.scope, asked)).requests).toEqual([]);
    expect((await recordsBehind(testScope({ db: database.db, city: other }), asked)).requests).toHaveLength(
      2,
    );
    expect(await listPublishedReports(mine.scope)).toEqual([]);
  });
});

const day = fc
  .integer({ min: 0, max: 1200 })
  .map((n) => new Date(Date.UTC(2022, 10, 1) + n * 86_400_000).toISOString().slice(0, 10));
const request: fc.Arbitrary<LedgerRequest> = fc
  .record({
    days: fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a])),
    column: fc.constantFrom(
      ...table3Columns.map(({ column }) => column).filter((column) => column !== 'total'),
    ),
    code: fc.option(fc.constantFrom(...replyTypes.map(({ code }) => code))),
  })
  .map(({ days: [receivedOn = '', sentOn = ''], column, code }) => ({
    receivedOn,
    column,
    reply: code && { code, sentOn },
  }));

describe('a random ledger', () => {
  it('counts every request where the law puts it, balances, and each cell opens exactly what it counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 8 }), async (requests) => {
        const { scope, year } = await ledgerOf(requests);
        const { tables, balance } = await reportOf(scope, year(2024));
        expect(balance.filter(({ holds }) => holds !== true)).toEqual([]);
        const records = await recordsOf(scope, year(2024));
        for (const cell of everyCell) {
          const opened = behind(records, cell);
          expect(opened.requests.length + opened.cases.length, `${cell.line} ${cell.column}`).toBe(
            valueAt(tables, cell),
          );
          if (cell.table === 3 && cell.line !== 'total') {
            expect(valueAt(tables, cell)).toBe(requests.filter((each) => isCounted(each, cell)).length);
          }
        }
      }),
      // Each example is a ledger of its own in the database.
      { numRuns: 40 },
    );
  }, 120_000);
});

function isCounted({ receivedOn, column, reply }: LedgerRequest, cell: ReportCell): boolean {
  const outcome = reply && { code: reply.code, on: reply.sentOn };
  const lines: string[] = linesOfRequest({ receivedOn, outcome }, 2024);
  return lines.includes(cell.line) && (cell.column === 'total' || cell.column === column);
}
