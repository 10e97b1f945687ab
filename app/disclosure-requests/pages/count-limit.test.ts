import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());

describe('counting a limit', () => {
  it.each([
    ['received=2024-03-04', 200],
    ['received=2024-03-04&extend=20', 200],
    ['received=2024-03-04&extend=21', 422],
    ['received=2010-03-04&extend=16', 422],
    ['received=2000-01-01', 422],
    ['received=9999-12-31', 422],
    ['received=2024-03-04&corrected=9999-12-31', 422],
    ['received=2024-03-04&consult_from=2024-03-05&consult_to=9999-12-31', 422],
    ['received=abc&extend=5', 422],
  ])('%s answers %d', async (query, status) => {
    expect((await site.visit(`/requests/clock?${query}`)).status).toBe(status);
  });
});
