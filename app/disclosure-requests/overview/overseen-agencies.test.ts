import { afterAll, beforeAll, expect, it } from 'vitest';
import { overseenAgencies } from '#app/disclosure-requests/overview/overseen-agencies.ts';
import { overseenCases, overseenReplies } from '#app/disclosure-requests/overview/overseen-cases.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990145');
const elsewhere = testCity('990146');
let fresh: FreshDatabase;
let [office, other]: Office[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  [office, other] = [await makeOffice(fresh.db, city), await makeOffice(fresh.db, city, 'other')];
  await replyTo(await makeRequest(fresh.db, city, office), '2024-11-20');
  await makeRequest(fresh.db, city, office);
  await makeRequest(fresh.db, city, other, { today: '2024-11-20' });
  await makeRequest(fresh.db, elsewhere, await makeOffice(fresh.db, elsewhere));
});
afterAll(() => fresh.drop());

it('counts each agency of the city apart, the one with overdue cases first', async () => {
  const none = { sent: 0, late: 0, overrides: 0, outside: 0 };
  expect(await overseenAgencies(scope())).toEqual([
    { ...none, id: office?.agencyId, agency: 'szfb', received: 2, open: 2, overdue: 1, sent: 1, late: 1 },
    { ...none, id: other?.agencyId, agency: 'other', received: 1, open: 1, overdue: 0 },
  ]);
});

it('opens the cases and replies of one agency, without identity or text', async () => {
  const cases = await overseenCases(scope(), office?.agencyId ?? 0);
  const replies = await overseenReplies(scope(), office?.agencyId ?? 0);
  expect([cases.length, replies.length]).toEqual([2, 1]);
  expect(JSON.stringify([cases, replies])).not.toMatch(/示例甲|示例工程/);
  expect((await overseenCases(scope(), null)).length).toBe(3);
});

function scope() {
  return testScope({ db: fresh.db, city, actor: { kind: 'system', name: 'test' }, today: '2024-11-25' });
}
