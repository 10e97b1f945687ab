import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
});
afterAll(() => database.drop());

const submittedOn = (today: Day) => makeRequest(database.db, city, office, { today });

describe('traps of the clock, through the acts', () => {
  it('trap 4: registration days later moves no day of receipt; there is no act of acceptance', async () => {
    const request = await submittedOn('2024-09-09');
    must(await request.register('2024-09-13'));
    expect(await request.file()).toMatchObject({ received_on: '2024-09-09', reply_due_on: '2024-10-12' });
  });

  it('trap 5: an online request is received as it is submitted, on a Sunday too', async () => {
    const request = await submittedOn('2024-09-08');
    must(await request.register('2024-09-10'));
    // Sunday is day 0, Monday the first of twenty working days.
    expect(await request.file()).toMatchObject({ received_on: '2024-09-08', reply_due_on: '2024-10-11' });
  });

  it('trap 7: a correction restarts the limit and does not pause it', async () => {
    const request = await submittedOn('2024-09-09');
    must(await request.register());
    const notice = { items: '请写明年度', guidance: '', periodDays: 10 };
    must(
      await sendCorrectionNotice(request.scope(office.head, '2024-09-19'), {
        ...(await request.at()),
        ...notice,
      }),
    );
    must(
      await recordCorrection(request.scope(office.clerk, '2024-09-20'), {
        ...(await request.at()),
        text: '2023年',
        receivedOn: '2024-09-20',
      }),
    );
    // Twenty working days from 20 September, not the thirteen that were left.
    expect((await request.file()).reply_due_on).toBe('2024-10-23');
  });

  it('trap 12: work of the agency’s own units takes no day out', async () => {
    const request = await submittedOn('2024-09-09');
    must(await request.register());
    for (const day of ['2024-09-10', '2024-09-20']) {
      must(
        await assignRequest(request.scope(office.clerk, day), {
          ...(await request.at()),
          unitId: office.unitId,
          handlerId: office.handler.officerId,
          note: '请协助查找',
        }),
      );
    }
    expect((await request.file()).reply_due_on).toBe('2024-10-12');
  });

  it('trap 20: a due day in a year whose holidays are not arranged is provisional', async () => {
    const request = await submittedOn('2026-12-20');
    expect(clockOf(await request.file(), '2026-12-21').provisional).toBe(true);
    const known = await submittedOn('2026-10-10');
    expect(clockOf(await known.file(), '2026-10-12').provisional).toBe(false);
  });

  it('trap 33: a complaint in the dress of a request stays on file and is answered, never deleted', async () => {
    const request = await submittedOn('2024-09-09');
    must(await request.register());
    await expect(
      database.db.deleteFrom('disclosure_requests').where('id', '=', request.requestId).execute(),
    ).rejects.toThrow(/permission denied/);
    expect((await request.file()).reply_due_on).toBe('2024-10-12');
  });
});
