import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '#app/annual-reports/queries.ts';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { rewriteCaseCaches } from '#app/disclosure-requests/case-file/case-caches.ts';
import type { Scope } from '#app/shell/scope.ts';
import { seedAnnualReport } from '#cli/demo/annual-report.ts';
import { plansOf2024 } from '#cli/demo/ledger-plans.ts';
import { runPlans } from '#cli/demo/run-plan.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import type { Table3Line } from '#law/report/lines.ts';
import { demoCast } from '#tests/makers/demo-cast.ts';

const published = new URL('../../../shared/data/annual-reports/000.txt', import.meta.url);

/** Rows of the published report that are not all zeros, entered by hand. */
const rowsNotZero: Partial<Record<Table3Line, number[]>> = {
  newlyReceived: [90, 7, 0, 0, 0, 1, 98],
  carriedIn: [9, 2, 0, 0, 0, 0, 11],
  granted: [25, 0, 0, 0, 0, 0, 25],
  grantedInPart: [7, 0, 0, 0, 0, 0, 7],
  refusedInternalAffairs: [3, 0, 0, 0, 0, 0, 3],
  refusedDeliberative: [1, 0, 0, 0, 0, 0, 1],
  notHeld: [60, 9, 0, 0, 0, 1, 70],
  needsCreating: [1, 0, 0, 0, 0, 0, 1],
  repeat: [1, 0, 0, 0, 0, 0, 1],
  total: [98, 9, 0, 0, 0, 1, 108],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};

let database: FreshDatabase;
let scope: Scope;
let tables: Awaited<ReturnType<typeof reportOf>>['tables'];

beforeAll(async () => {
  database = await freshDatabase();
  const { at, cast } = await demoCast(database.db);
  await runPlans(plansOf2024(), cast, at);
  await seedAnnualReport(at, cast);
  scope = at(cast.head, new Date('2025-02-01T02:00:00Z'));
  tables = (await reportOf(scope, { agencyId: cast.agencyId, year: 2024 })).tables;
}, 180_000);
afterAll(() => database.drop());

describe('the demonstration ledger of 2024', () => {
  it('gives table 3 as published, 175 cells', () => {
    const lines = Object.entries(tables.table3);
    expect(lines).toHaveLength(25);
    for (const [line, row] of lines)
      expect([line, row]).toEqual([line, rowsNotZero[line as Table3Line] ?? Array(7).fill(0)]);
  });

  it('gives table 4 as published, 15 cells', () => {
    expect(tables.table4).toEqual({
      reconsideration: [3, 0, 1, 2, 6],
      directLitigation: [0, 0, 0, 0, 0],
      litigationAfterReconsideration: [0, 0, 0, 1, 1],
    });
  });

  it('gives table 2 as published, 10 cells', () => {
    expect(tables.table2).toEqual({
      governmentRules: [3, 3, 18],
      normativeDocuments: [3, 8, 73],
      permits: 0,
      penalties: 0,
      coercion: 0,
      fees: 0,
    });
  });

  it.skipIf(!existsSync(published))(
    'equals the published text read by our reader, cell for cell (skipped where the published reports are not beside the project)',
    () => {
      expect(tables).toEqual(readReport(readFileSync(published, 'utf8')).tables);
    },
  );

  it('has the caches of its lists as the facts make them: every act rewrote them', async () => {
    const caches = () =>
      database.db
        .selectFrom('disclosure_requests')
        .select(['id', 'stage', 'handler_id', 'outcome', 'message_waits', 'withheld_since'])
        .orderBy('id')
        .execute();
    const kept = await caches();
    expect(kept.filter(({ withheld_since }) => withheld_since !== null)).toHaveLength(
      (rowsNotZero.grantedInPart?.at(-1) ?? 0) +
        (rowsNotZero.refusedInternalAffairs?.at(-1) ?? 0) +
        (rowsNotZero.refusedDeliberative?.at(-1) ?? 0),
    );
    for (const { id } of kept) await rewriteCaseCaches(scope, id);
    expect(await caches()).toEqual(kept);
  });

  it('was made through the acts: every line of the audit chain holds', async () => {
    const { lines, firstBroken } = await verifyAudit(database.db);
    expect(firstBroken).toBeNull();
    expect(lines).toBeGreaterThan(900);
  });
});
