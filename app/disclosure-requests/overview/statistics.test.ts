import { afterAll, beforeAll, expect, it } from 'vitest';
import { statisticsOf } from '#app/disclosure-requests/overview/statistics.ts';
import {
  recordsQuestionOf,
  statisticsRecords,
} from '#app/disclosure-requests/overview/statistics-records.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990144');
let fresh: FreshDatabase;
let office: Office;

beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, city);
  const make = (today: string, at = office) => makeRequest(fresh.db, city, at, { today });
  // Received on 9 September; sent on the fourth working day (14 September is worked, 15 to 17 are off), and late.
  await replyTo(await make('2024-09-09'), '2024-09-13');
  await replyTo(await make('2024-09-09'), '2024-11-20');
  await make('2024-12-02');
  await replyTo(await make('2024-09-09', await makeOffice(fresh.db, city, 'other')), '2024-09-13');
});
afterAll(() => fresh.drop());

it('counts receipts and replies by the day of the event, of one agency', async () => {
  const found = await statistics(2024);
  expect(found.received).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1]);
  expect(found.answered).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0]);
  expect(found).toMatchObject({ replies: 2, late: 1 });
  expect(found.byOutcome).toEqual([{ key: 'R1', n: 2 }]);
  expect(found.byChannel).toEqual([{ key: 'online', n: 3 }]);
  expect(found.byHandler).toEqual([
    { id: office.handler.officerId, name: office.handler.name, n: 2, late: 1 },
  ]);
});

it('takes the average in working days, by hand: 4 and 48', async () => {
  // 10 to 13 September are 4. 18 to 30 September with the 14th: 1 + 9 + the worked 29th = 11; October 8 to 31 with the
  // worked 12th: 18 + 1 = 19; 1 to 20 November: 14. With the first four: 4 + 11 + 19 + 14 = 48.
  expect((await statistics(2024)).averageDays).toBe((4 + 48) / 2);
});

it('by unit: of the newest assignment, what is not assigned by itself', async () => {
  expect((await statistics(2024)).byUnit).toEqual([
    { id: office.unitId, name: '示例处', received: 2, replies: 2, late: 1, averageDays: 26 },
    { id: null, name: '未分办', received: 1, replies: 0, late: 0, averageDays: null },
  ]);
});

it('every number opens as many cases as it says, of the agency alone', async () => {
  const found = await statistics(2024);
  const count = async (which: Record<string, string>) => {
    const question = recordsQuestionOf((name) => which[name], 2024);
    const of = { agencyId: office.agencyId, page: 1 };
    const { rows, total } = await statisticsRecords(scope(), question, of);
    expect(rows.length).toBe(total);
    return total;
  };
  for (const [at, n] of found.received.entries())
    expect(await count({ of: 'received', month: String(at + 1) })).toBe(n);
  for (const [at, n] of found.answered.entries())
    expect(await count({ of: 'answered', month: String(at + 1) })).toBe(n);
  for (const { key, n } of found.byOutcome) expect(await count({ of: 'concluded', outcome: key })).toBe(n);
  for (const { key, n } of found.byChannel) expect(await count({ of: 'received', channel: key })).toBe(n);
  for (const { key, n } of found.byColumn) expect(await count({ of: 'received', column: key })).toBe(n);
  for (const { id, n, late } of found.byHandler) {
    expect(await count({ of: 'answered', handler: String(id) })).toBe(n);
    expect(await count({ of: 'answered', handler: String(id), late: 'yes' })).toBe(late);
  }
  for (const { id, received, replies, late } of found.byUnit) {
    const unit = id === null ? 'none' : String(id);
    expect(await count({ of: 'received', unit })).toBe(received);
    expect(await count({ of: 'answered', unit })).toBe(replies);
    expect(await count({ of: 'answered', unit, late: 'yes' })).toBe(late);
  }
  expect(await count({ of: 'received', month: '13', unit: 'x', outcome: 'R9' })).toBe(3);
});

it('of a year without anything is empty', async () => {
  expect(await statistics(2023)).toMatchObject({ replies: 0, averageDays: null, byOutcome: [] });
});

function scope() {
  return testScope({ db: fresh.db, city, actor: office.clerk, today: '2024-12-10' });
}

function statistics(year: number) {
  return statisticsOf(scope(), { agencyId: office.agencyId, year });
}
