import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { publishedReport, reportOf } from '#app/annual-reports/queries.ts';
import { insertAct } from '#app/policy-library/validity/insert-act.ts';
import { normativeCounts } from '#app/policy-library/validity/yearly-documents.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { makePublishedReport } from '#tests/makers/make-published-report.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const city = testCity('990100');

async function libraryOf(code: string) {
  const office = await makeOffice(database.db, city, code);
  const scope = testScope({ db: database.db, city, actor: office.head, today: '2025-02-01' });
  const own = { agencyId: office.agencyId, termBecause: '有效期五年' };
  const old = { publishedOn: '2020-01-10', effectiveOn: '2020-03-01' };
  const ids = {
    kept: await makeDocument(scope, { ...own, ...old, expiresOn: '2025-02-28' }),
    // Its last day is 31 December: still in force at the end of the year.
    lastDay: await makeDocument(scope, { ...own, ...old, expiresOn: '2024-12-31' }),
    lapsed: await makeDocument(scope, { ...own, ...old, expiresOn: '2024-06-30' }),
    repealed: await makeDocument(scope, { ...own, ...old, expiresOn: '2026-12-31' }),
    made: await makeDocument(scope, {
      ...own,
      publishedOn: '2024-12-20',
      effectiveOn: '2025-02-01',
      expiresOn: '2029-01-31',
    }),
    silent: await makeDocument(scope, { ...own, ...old, expiresOn: null, termBecause: '' }),
    later: await makeDocument(scope, {
      ...own,
      publishedOn: '2025-01-05',
      effectiveOn: '2025-02-10',
      expiresOn: '2029-01-31',
    }),
  };
  await scope.db.transaction().execute((trx) =>
    insertAct(scope.in(trx), {
      documentId: ids.repealed,
      kind: 'repealed',
      basisId: null,
      basisTitle: '示例决定',
      provision: '',
      clauses: [],
      effectiveOn: '2024-09-01',
      untilOn: null,
      registerNo: '',
      note: '',
      campaignId: null,
    }),
  );
  return { office, scope, ids, asked: { agencyId: office.agencyId, year: 2024 } };
}

const figures = figureCells.map(({ cell }) => ({ cell, value: 9, source: '示例单位填报' }));

describe('table 2', () => {
  it('counts what was made, ended and in force, with the documents behind each number', async () => {
    const { scope, ids, asked } = await libraryOf('tj1');
    const { normativeDocuments, governmentRules } = await normativeCounts(scope, {
      agencyIds: [asked.agencyId],
      year: 2024,
    });
    expect(normativeDocuments).toEqual({
      made: [ids.made],
      repealed: [ids.lapsed, ids.repealed],
      inForce: [ids.kept, ids.lastDay, ids.made],
      unproven: [ids.silent],
    });
    expect(governmentRules).toEqual({ made: [], repealed: [], inForce: [], unproven: [] });
    const abroad = testScope({ db: database.db, city: testCity('990200'), today: '2025-02-01' });
    expect(
      (await normativeCounts(abroad, { agencyIds: [asked.agencyId], year: 2024 })).normativeDocuments.inForce,
    ).toEqual([]);
  });

  it('takes the library where it has documents, else what was entered, and shows where the two differ', async () => {
    const { office, scope, asked } = await libraryOf('tj2');
    await enterFigures(testScope({ db: database.db, city, actor: office.clerk, today: '2025-02-01' }), {
      ...asked,
      figures,
    });
    const { tables, differences, figures: shown } = await reportOf(scope, asked);
    expect(tables.table2).toMatchObject({
      normativeDocuments: [1, 2, 3],
      governmentRules: [9, 9, 9],
      fees: 9,
    });
    expect(differences.map(({ cell, entered, library }) => [cell, entered, library])).toEqual([
      ['normativeDocuments.made', 9, 1],
      ['normativeDocuments.repealed', 9, 2],
      ['normativeDocuments.inForce', 9, 3],
    ]);
    expect(shown.get('normativeDocuments.made')).toEqual({ value: 1, source: '政策文件库' });
    const other = await makeOffice(database.db, city, 'tj3');
    const empty = await reportOf(scope, { agencyId: other.agencyId, year: 2024 });
    expect(empty.tables.table2.normativeDocuments).toEqual([null, null, null]);
  });

  it('freezes the documents with the report: a later repeal dated in the year changes the library, not the report', async () => {
    const { office, scope, ids, asked } = await libraryOf('tj4');
    await makePublishedReport({ db: database.db, city, office, year: 2024, today: '2025-02-01' });
    await scope.db.transaction().execute((trx) =>
      insertAct(scope.in(trx), {
        ...{
          documentId: ids.kept,
          kind: 'repealed',
          basisId: null,
          basisTitle: '示例另一决定',
          provision: '',
        },
        ...{
          clauses: [],
          effectiveOn: '2024-12-01',
          untilOn: null,
          registerNo: '',
          note: '',
          campaignId: null,
        },
      }),
    );
    const frozen = await publishedReport(scope, asked);
    expect(frozen?.table2.normativeDocuments).toEqual([1, 2, 3]);
    expect(frozen?.records.documents?.['normativeDocuments.inForce']).toContain(ids.kept);
    expect((await reportOf(scope, asked)).tables.table2.normativeDocuments).toEqual([1, 3, 2]);
  });
});
