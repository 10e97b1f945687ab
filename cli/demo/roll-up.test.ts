import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { countsOf, rollUpTree } from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import { contentOf } from '#app/annual-reports/writing/editions.ts';
import type { Scope } from '#app/shell/scope.ts';
import { seedAnnualReport } from '#cli/demo/annual-report.ts';
import { seedRollUp } from '#cli/demo/roll-up.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { demoCast } from '#tests/makers/demo-cast.ts';

let database: FreshDatabase;
let scope: Scope;
let cityId: number;

beforeAll(async () => {
  database = await freshDatabase();
  installFileStore(fileStoreIn(mkdtempSync(join(tmpdir(), 'qc-demo-'))));
  const { at, cast } = await demoCast(database.db);
  await seedAnnualReport(at, cast);
  await seedRollUp(at, cast, '2026-03-02');
  scope = at(cast.head, new Date('2026-03-02T02:00:00Z'));
  const city = await database.db
    .selectFrom('agencies')
    .select('id')
    .where('code', '=', 'czs')
    .executeTakeFirstOrThrow();
  cityId = city.id;
}, 180_000);
afterAll(() => database.drop());

describe('the roll-up of the demonstration city', () => {
  it('of 2024 is published, every section told, added up from seven reports', async () => {
    const published = await publishedReport(scope, { agencyId: cityId, year: 2024 });
    if (!published) throw new Error('not published');
    expect(published.records.reports?.map(({ code, via }) => [code, via])).toEqual([
      ['szfb', 'published'],
      ['fgw', 'filed'],
      ['czj', 'filed'],
      ['zrzy', 'filed'],
      ['wjw', 'filed'],
      ['slqzf', 'filed'],
      ['kfq', 'filed'],
    ]);
    const { sections, explanations } = await contentOf(scope, published);
    expect(sections.map(({ paragraphs }) => paragraphs.length > 0)).toEqual(sections.map(() => true));
    expect(explanations).toEqual([]);
  });

  it('of 2025 shows what is missing, what does not follow from 2024, and who was reminded', async () => {
    const found = await rollUpTree(scope, { governmentId: cityId, year: 2025 });
    if (!found) throw new Error('no tree');
    expect(countsOf(found.tree)).toEqual({ due: 7, handed: 3, missing: 4, late: 4, faulty: 2 });
    const faulty = found.tree.rows.flatMap(({ findings, report }) => (report ? findings : []));
    expect([...new Set(faulty.map(({ rule }) => rule))]).toEqual(['B5']);
    expect(found.tree.rows.filter(({ remindedOn }) => remindedOn === '2026-02-05')).toHaveLength(4);
    expect(found.city.members.filter(({ because }) => because === 'outside').map(({ code }) => code)).toEqual(
      ['sswj'],
    );
  });
});
