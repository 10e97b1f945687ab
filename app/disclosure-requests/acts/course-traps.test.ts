import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';

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
    const notice = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 10 };
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

  it('trap 10: “not ours”, “does not exist” and other answers are no grounds of a correction', async () => {
    const request = await submittedOn('2024-09-09');
    must(await request.register());
    const tried = async (defects: { ground: string; what: string }[], periodDays = 10) => {
      const notice = { ...(await request.at()), defects, guidance: '', periodDays };
      const result = await sendCorrectionNotice(request.scope(office.head), notice);
      return result.ok ? null : result.refusal;
    };
    const clear = { ground: 'description', what: '没有写明年度' };
    for (const [ground, article] of [
      ['not-ours', '第三十六条第五项'],
      ['none', '第三十六条第四项'],
      ['processing', '第三十八条'],
      ['petition', '第三十九条第一款'],
      ['purpose', '第二十七条'],
      ['made-up', '第三十条'],
    ] as const)
      expect(await tried([clear, { ground, what: '示例' }]), ground).toMatchObject({ cite: { article } });
    expect(await tried([])).toMatchObject({ cite: { article: '第三十条' } });
    expect(await tried([{ ...clear, what: ' ' }])).toMatchObject({
      reason: expect.stringContaining('哪里不清楚'),
    });
    expect(await tried([clear], 60)).toMatchObject({ reason: expect.stringContaining('5至15个工作日') });
    expect(await tried([clear, { ground: 'way', what: '没有写明怎样领取。' }])).toBeNull();
    expect((await request.file()).correctionNotices[0]?.items.split('\n')).toEqual([
      '申请公开的信息不明确：没有写明年度',
      '获取信息的方式、途径不明确：没有写明怎样领取',
    ]);
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

describe('traps of substance and remedy, through the acts', () => {
  it('trap 24: a request takes no account, and nothing but what art. 29 names', async () => {
    const scope = testScope({ db: database.db, city, actor: { kind: 'public' } });
    const accounts = async () => (await database.db.selectFrom('users').select('id').execute()).length;
    const before = await accounts();
    const content = { ...someContent, phone: '', email: '', infoDocumentNo: '', infoDescription: '' };
    const input = { agencyId: office.agencyId, content, uploads: [], onceKey: 'trap-24' };
    const { requestId, queryCode } = must(await submitRequest(scope, input));
    expect([requestId > 0, queryCode.length > 0, await accounts()]).toEqual([true, true, before]);
  });

  it('trap 43: the reconsideration body goes with the name in which the agency replies', async () => {
    const own = await makeOffice(database.db, city, 'liangming');
    await database.db
      .updateTable('reply_names')
      .set({ reconsideration_body: '示例省人民政府', court: '示例中级人民法院' })
      .where('id', '=', own.otherReplyNameId)
      .execute();
    const clauseAs = async (replyNameId: number) => {
      const request = await makeRequest(database.db, city, own);
      const registration = { requesterColumn: 'naturalPerson', replyNameId, note: '' } as const;
      must(await registerRequest(request.scope(own.clerk), { ...(await request.at()), ...registration }));
      for (const step of ['assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
      return (await request.file()).replies[0]?.remedy_clause;
    };
    expect(await clauseAs(own.replyNameId)).toContain('示例市人民政府');
    const ofGovernment = await clauseAs(own.otherReplyNameId);
    expect(ofGovernment).toContain('示例省人民政府');
    expect(ofGovernment).not.toContain('示例市人民政府');
  });
});
