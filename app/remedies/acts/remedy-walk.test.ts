import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { blockOfKind, type RemedyKind } from '#app/remedies/queries.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { addDays } from '#law/calendar/day.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const kinds: RemedyKind[] = ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'];
let database: FreshDatabase;
let offices = 0;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const step = fc.record({
  what: fc.constantFrom('case', 'result', 'result'),
  kind: fc.constantFrom(...kinds),
  coDefendant: fc.constantFrom(false, false, true),
  which: fc.nat(9),
  result: fc.constantFrom('upheld', 'overturned', 'other'),
  days: fc.nat(5),
});

it('cases and results in any order leave table 4 as one counts them by hand, balanced', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const office = await makeOffice(database.db, city, `fy${++offices}`);
      const cases: { id: number; kind: RemedyKind; counted: boolean; result: string | null }[] = [];
      let today = '2024-02-01';
      for (const { what, kind, coDefendant, which, result, days } of steps) {
        today = addDays(today, days);
        const scope = testScope({ db: database.db, city, actor: office.clerk, today });
        if (what === 'case' || cases.length === 0) {
          const sued = coDefendant && kind === 'litigation-after-reconsideration';
          const input = {
            agencyId: office.agencyId,
            kind,
            body: '示例机关',
            notifiedOn: today,
            registerNo: '',
          };
          const id = must(await recordRemedyCase(scope, { ...input, coDefendant: sued }));
          cases.push({ id, kind, counted: !sued, result: null });
          continue;
        }
        const known = cases[which % cases.length];
        if (!known) continue;
        const told = await recordRemedyResult(scope, { caseId: known.id, result, concludedOn: today });
        expect(told.ok, 'a case is concluded once').toBe(known.result === null);
        known.result ??= result;
      }
      const scope = testScope({ db: database.db, city, today });
      const { tables, balance } = await reportOf(scope, { agencyId: office.agencyId, year: 2024 });
      for (const kind of kinds) {
        const own = cases.filter((each) => each.kind === kind && each.counted);
        const of = (result: string | null) => own.filter((each) => each.result === result).length;
        const cells = [of('upheld'), of('overturned'), of('other'), of(null), own.length];
        const block = tables.table4[blockOfKind[kind]] as unknown;
        expect(Object.values(block as object), kind).toEqual(cells);
      }
      expect(balance.filter(({ holds }) => holds === false)).toEqual([]);
    }),
    { numRuns: Math.max(8, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10)), endOnFailure: true },
  );
}, 120_000);
