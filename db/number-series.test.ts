import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeNumber } from '#db/number-series.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

describe('a number series', () => {
  it('gives twelve acts at once twelve numbers without a gap', async () => {
    const taken = await Promise.all(Array.from({ length: 12 }, () => take('reply', 2024)));
    expect(taken.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('counts each series, year and city on its own', async () => {
    expect(await take('reply', 2025)).toBe(1);
    expect(await take('register', 2025)).toBe(1);
    expect(await take('reply', 2025, '990200')).toBe(1);
    expect(await take('reply', 2025)).toBe(2);
  });

  it('gets the number of an act back that fails', async () => {
    const failing = database.db.transaction().execute(async (trx) => {
      await takeNumber(testScope({ db: database.db }).in(trx), 'failing', 2024);
      throw new Error('the act fails');
    });
    await expect(failing).rejects.toThrow('the act fails');
    expect(await take('failing', 2024)).toBe(1);
  });
});

function take(series: string, year: number, city = '990100'): Promise<number> {
  const scope = testScope({ db: database.db, city: testCity(city) });
  return database.db.transaction().execute((trx) => takeNumber(scope.in(trx), series, year));
}
