import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterOpeningBalance } from '#app/annual-reports/acts/enter-opening-balance.ts';
import { earlierReport } from '#app/annual-reports/writing/earlier-reports.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let other: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  other = await makeOffice(database.db, city, 'jyj');
});
afterAll(() => database.drop());

const enter = async (actor: Actor, more: object = {}) => {
  const input = { agencyId: office.agencyId, year: 2023, carriedOut: [9, 2, 0, 0, 0, 0], source: '旧台账' };
  const scope = testScope({ db: database.db, city, actor });
  const result = await enterOpeningBalance(scope, { ...input, source: '2023年纸质登记簿', ...more });
  return result.ok ? 'done' : result.refusal.code;
};

describe('opening balance', () => {
  it('is typed by the agency itself, whole, with its source, for a year that is over', async () => {
    expect(await enter(other.clerk)).not.toBe('done');
    expect(await enter(office.clerk, { year: 2024 })).toBe('year-not-over');
    expect(await enter(office.clerk, { carriedOut: [9, 2] })).toBe('wrong-figures');
    expect(await enter(office.clerk, { carriedOut: [9, 2, 0, 0, 0, -1] })).toBe('wrong-figures');
    expect(await enter(office.clerk, { source: ' ' })).toBe('source-missing');
  });

  it('stands in for the report of the year before, the newest entry alone', async () => {
    expect(await enter(office.clerk)).toBe('done');
    expect(await enter(office.clerk, { carriedOut: [8, 2, 0, 0, 0, 1] })).toBe('done');
    const scope = testScope({ db: database.db, city, actor: office.clerk });
    const tables = await earlierReport(scope, { agencyId: office.agencyId, year: 2023 });
    expect(tables).toEqual({ table2: null, table3: { carriedOut: [8, 2, 0, 0, 0, 1, 11] }, table4: null });
    expect(await earlierReport(scope, { agencyId: other.agencyId, year: 2023 })).toBeNull();
  });
});
