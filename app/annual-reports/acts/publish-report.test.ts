import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { listPublishedReports, publishedReport, reportOf } from '#app/annual-reports/queries.ts';
import { changedCells } from '#app/annual-reports/report-files.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice } from '#tests/makers/make-office.ts';

let database: FreshDatabase;
let offices = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const city = testCity('990100');
const everyFigure = figureCells.map(({ cell }, value) => ({
  cell,
  value,
  source: '示例单位2025年1月8日填报',
}));

async function someOffice() {
  offices += 1;
  const office = await makeOffice(database.db, city, `jg${offices}`);
  await makeLedger(database.db, { city, office }, [
    { receivedOn: '2024-03-01', column: 'naturalPerson', reply: { code: 'R1', sentOn: '2024-03-20' } },
    { receivedOn: '2024-12-20', column: 'other', reply: null },
  ]);
  const as = (actor: Actor, today = '2025-01-10') => testScope({ db: database.db, city, actor, today });
  return { office, as, asked: { agencyId: office.agencyId, year: 2024 } };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

describe('publishing', () => {
  it('is refused to other roles and agencies, before the year is over, without all of table 2, and twice', async () => {
    const { office, as, asked } = await someOffice();
    const other = await someOffice();
    expect(codeOf(await publishReport(as(office.clerk), asked))).toBe('not-your-role');
    expect(codeOf(await publishReport(as(other.office.head), asked))).toBe('not-your-role');
    expect(codeOf(await publishReport(as(office.head, '2024-12-31'), asked))).toBe('year-not-over');
    expect(codeOf(await publishReport(as(office.head), { ...asked, year: 2020 }))).toBe('year-not-over');
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('figures-missing');
    await enterFigures(as(office.clerk), { ...asked, figures: everyFigure.slice(1) });
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('figures-missing');
    await enterFigures(as(office.clerk), { ...asked, figures: everyFigure });
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('done');
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('published');
    expect(codeOf(await enterFigures(as(office.clerk), { ...asked, figures: everyFigure }))).toBe(
      'published',
    );
  });

  it('freezes tables and records: a late fact changes the ledger, not the report', async () => {
    const { office, as, asked } = await someOffice();
    await enterFigures(as(office.clerk), { ...asked, figures: everyFigure });
    expect(codeOf(await publishReport(as(office.head), asked))).toBe('done');
    const scope = as(office.head);
    const before = await publishedReport(scope, asked);
    await makeLedger(database.db, { city, office }, [
      { receivedOn: '2024-12-31', column: 'research', reply: null },
    ]);
    const after = await publishedReport(scope, asked);
    const now = await reportOf(scope, asked);
    if (!after) throw new Error('the published report is gone');
    expect(after).toEqual(before);
    expect(after.table3.newlyReceived).toEqual([1, 0, 0, 0, 0, 1, 2]);
    expect(after.records.requests).toHaveLength(2);
    expect(changedCells(after, now.tables)).toHaveLength(4);
    expect((await listPublishedReports(scope)).some(({ agencyId }) => agencyId === office.agencyId)).toBe(
      true,
    );
    expect(await publishedReport(testScope({ db: database.db, city: testCity('990200') }), asked)).toBeNull();
  });

  it('lets two heads publish at once only once, and keeps the chain of acts', async () => {
    const { office, as, asked } = await someOffice();
    await enterFigures(as(office.clerk), { ...asked, figures: everyFigure });
    const both = await Promise.all([1, 2].map(() => publishReport(as(office.head), asked)));
    expect(both.map(codeOf).sort()).toEqual(['done', 'published']);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });
});

describe('table 2', () => {
  it('shows a figure that nobody entered as unknown, and the newest of several', async () => {
    const { office, as, asked } = await someOffice();
    const fees = (value: number) => ({ ...asked, figures: [{ cell: 'fees', value, source: '示例单位' }] });
    await enterFigures(as(office.clerk), fees(1.25));
    await enterFigures(as(office.clerk), fees(0));
    const { tables } = await reportOf(as(office.clerk), asked);
    expect(tables.table2).toMatchObject({ fees: 0, permits: null, governmentRules: [null, null, null] });
  });

  it.each([
    ['fees', 1.255, '示例单位'],
    ['permits', 1.5, '示例单位'],
    ['permits', -1, '示例单位'],
    ['permits', Number.NaN, '示例单位'],
    ['permits', 1, ' '],
    ['procurement', 1, '示例单位'],
  ])('refuses %s %s from “%s”', async (cell, value, source) => {
    const { office, as, asked } = await someOffice();
    expect(
      codeOf(await enterFigures(as(office.clerk), { ...asked, figures: [{ cell, value, source }] })),
    ).toBe('wrong-figure');
    expect(codeOf(await enterFigures(as(office.handler), { ...asked, figures: everyFigure }))).toBe(
      'not-your-role',
    );
  });
});
