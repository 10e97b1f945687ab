import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normativeCounts } from '#app/policy-library/validity/yearly-documents.ts';
import { cities } from '#cities/all.ts';
import { seedLibrary } from '#cli/demo/library.ts';
import { seedMakings } from '#cli/demo/library-makings.ts';
import type { At, Cast } from '#cli/demo/run-plan.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { makeTestFolder } from '#db/testing/test-cluster.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { demoCast } from '#tests/makers/demo-cast.ts';

let database: FreshDatabase;
let at: At;
let cast: Cast;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(makeTestFolder()));
  ({ at, cast } = await demoCast(database.db));
  await seedLibrary(at, cast);
  await seedMakings(at, cast, '2026-11-29');
}, 180_000);
afterAll(() => database.drop());

async function countsOf(year: number) {
  const scope = at(cast.head, new Date('2025-02-01T02:00:00Z'));
  const counts = await normativeCounts(scope, { agencyIds: [cast.agencyId], year });
  return Object.fromEntries(
    Object.entries(counts).map(([line, { made, repealed, inForce, unproven }]) => [
      line,
      [made.length, repealed.length, inForce.length, unproven.length],
    ]),
  );
}

describe('the policy library of the demonstration', () => {
  it('counts 2024 as the published report does: made, ended, in force at the end of the year', async () => {
    expect(await countsOf(2024)).toEqual({
      governmentRules: [3, 3, 18, 0],
      normativeDocuments: [3, 8, 73, 0],
    });
  });

  it('follows from 2023: in force before, plus made, minus ended', async () => {
    const before = await countsOf(2023);
    expect([before.governmentRules?.[2], before.normativeDocuments?.[2]]).toEqual([18, 78]);
  });

  it('explains the notices of 2024 in 102 texts', async () => {
    const { n } = await database.db
      .selectFrom('explainer_publications')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('published_on', '<=', '2025-01-31')
      .executeTakeFirstOrThrow();
    expect(n).toBe(102);
  });

  it('amends one rule, whose two texts differ in three places', async () => {
    const texts = await database.db
      .selectFrom('document_versions')
      .select(['number', 'valid_from', 'plain_text'])
      .where('document_id', 'in', (eb) =>
        eb.selectFrom('document_versions').select('document_id').where('number', '=', 2),
      )
      .orderBy('number')
      .execute();
    expect(texts.map(({ number, valid_from }) => [number, valid_from])).toEqual([
      [1, expect.any(String)],
      [2, '2025-11-01'],
    ]);
    const [before, after] = texts.map(({ plain_text }) => plain_text.split('\n'));
    expect(after?.filter((line) => !before?.includes(line))).toHaveLength(4);
  });

  it('has one draft open for comments and one that heard them and is with legal review', async () => {
    const calls = await database.db
      .selectFrom('comment_calls as c')
      .leftJoin('comment_results as r', 'r.call_id', 'c.id')
      .select(['c.opened_on', 'c.closes_on', 'r.published_on'])
      .orderBy('c.id')
      .execute();
    expect(
      calls.map(({ opened_on, closes_on, published_on }) => [opened_on, closes_on, published_on]),
    ).toEqual([
      ['2026-11-11', '2026-12-12', null],
      ['2026-08-31', '2026-10-01', '2026-10-10'],
    ]);
    const steps = await database.db.selectFrom('making_steps').select('step').orderBy('id', 'desc').execute();
    expect(steps[0]?.step).toBe('review-sent');
  });

  it('was made through the acts: the audit chain holds', async () => {
    expect((await verifyAudit(database.db, cities[0]?.code)).firstBroken).toBeNull();
  });
});
