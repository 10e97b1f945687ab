import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsBehind, reportOf } from '#app/annual-reports/queries.ts';
import { everyCell } from '#app/annual-reports/report-cell.ts';
import { valueAt } from '#app/annual-reports/report-files.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { listRemedyCases, remedyCaseOf } from '#app/remedies/queries.ts';
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

async function someOffice() {
  offices += 1;
  const office = await makeOffice(database.db, city, `jg${offices}`);
  const as = (actor: Actor, today = '2025-03-01') => testScope({ db: database.db, city, actor, today });
  const newCase = { agencyId: office.agencyId, body: '示例市人民政府', coDefendant: false, registerNo: '' };
  const open = async (kind: string, notifiedOn: string, coDefendant = false) => {
    const result = await recordRemedyCase(as(office.clerk), { ...newCase, kind, notifiedOn, coDefendant });
    if (!result.ok) throw new Error(result.refusal.reason);
    return result.value;
  };
  const conclude = (caseId: number, result: string, concludedOn: string) =>
    recordRemedyResult(as(office.head), { caseId, result, concludedOn });
  return { office, as, newCase, open, conclude };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

describe('table 4', () => {
  it('counts what was concluded in the year and what is pending at its end, not a mere co-defendant', async () => {
    const { office, as, open, conclude } = await someOffice();
    await conclude(await open('reconsideration', '2023-11-01'), 'upheld', '2023-12-31');
    await conclude(await open('reconsideration', '2023-12-01'), 'overturned', '2024-02-01');
    await conclude(await open('reconsideration', '2024-12-30'), 'other', '2025-01-02');
    await open('direct-litigation', '2024-12-31');
    await open('direct-litigation', '2025-01-01');
    await open('litigation-after-reconsideration', '2024-06-01', true);
    const asked = { agencyId: office.agencyId, year: 2024 };
    const { tables, balance } = await reportOf(as(office.clerk), asked);
    expect(tables.table4).toEqual({
      reconsideration: [0, 1, 0, 1, 2],
      directLitigation: [0, 0, 0, 1, 1],
      litigationAfterReconsideration: [0, 0, 0, 0, 0],
    });
    expect(balance.filter(({ rule, holds }) => rule === 'B4' && holds)).toHaveLength(3);
    for (const cell of everyCell.filter(({ table }) => table === 4)) {
      const { cases } = await recordsBehind(as(office.clerk), { ...asked, cell });
      expect(cases).toHaveLength(valueAt(tables, cell) ?? -1);
    }
  });
});

describe('recording', () => {
  it('refuses other roles, days to come, unknown kinds and numbers of another agency', async () => {
    const { office, as, newCase } = await someOffice();
    const other = await someOffice();
    const [requestId] = await makeLedger(database.db, { city, office: other.office }, [
      { receivedOn: '2024-03-01', column: 'other', reply: null },
    ]);
    const request = await database.db
      .selectFrom('disclosure_requests')
      .select('register_no')
      .where('id', '=', requestId ?? 0)
      .executeTakeFirstOrThrow();
    const good = { ...newCase, kind: 'reconsideration', notifiedOn: '2025-03-01' };
    const tried = async (actor: Actor, more: Partial<typeof good>) =>
      codeOf(await recordRemedyCase(as(actor), { ...good, ...more }));
    expect(await tried(office.handler, {})).toBe('not-your-role');
    expect(await tried(other.office.clerk, {})).toBe('not-your-role');
    expect(await tried(office.clerk, { notifiedOn: '2025-03-02' })).toBe('wrong-case');
    expect(await tried(office.clerk, { kind: 'appeal' })).toBe('wrong-case');
    expect(await tried(office.clerk, { body: ' ' })).toBe('wrong-case');
    expect(await tried(office.clerk, { coDefendant: true })).toBe('wrong-case');
    expect(await tried(office.clerk, { registerNo: request.register_no })).toBe('unknown-request');
    expect(await tried(office.clerk, {})).toBe('done');
  });

  it('takes one result, not before the case began, from the agency itself', async () => {
    const { office, as, open, conclude } = await someOffice();
    const other = await someOffice();
    const id = await open('direct-litigation', '2024-05-06');
    expect(codeOf(await conclude(id, 'upheld', '2024-05-05'))).toBe('wrong-day');
    expect(codeOf(await conclude(id, 'pending', '2024-06-01'))).toBe('wrong-result');
    expect(codeOf(await other.conclude(id, 'upheld', '2024-06-01'))).toBe('unknown-case');
    expect(await remedyCaseOf(testScope({ db: database.db, city: testCity('990200') }), id)).toBeNull();
    const both = await Promise.all([
      conclude(id, 'upheld', '2024-06-01'),
      conclude(id, 'other', '2024-06-02'),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['concluded', 'done']);
    expect(await listRemedyCases(as(office.clerk), office.agencyId)).toHaveLength(1);
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });
});
