import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abandonRequest } from '#app/disclosure-requests/acts/abandon-request.ts';
import { extendReplyLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { mayDraft } from '#app/disclosure-requests/acts/may-draft.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { recordPayment } from '#app/disclosure-requests/acts/record-payment.ts';
import { sendFeeNotice } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { requestsOfMonth } from '#app/disclosure-requests/month-requests.ts';
import { keptPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;
/** Charges nothing, as every agency until it decides to. */
let frugal: Office;
let abroad: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  frugal = await makeOffice(database.db, city, 'jyj');
  abroad = await makeOffice(database.db, otherCity);
  await database.owner
    .updateTable('agencies')
    .set({ fees_on: true })
    .where('id', '=', office.agencyId)
    .execute();
});
afterAll(() => database.drop());

async function assigned(identityNumber: string, wayWanted: 'online' | 'post' | 'email' = 'email') {
  const content = { identityNumber, wayWanted, email: 'shili@example.invalid' };
  const request = await makeRequest(database.db, city, office, { content });
  must(await request.register());
  must(await request.assign());
  return request;
}

let codes = 0;

async function charge(request: MadeRequest, more = {}, day: Day = '2024-09-18', by = office) {
  return sendFeeNotice(request.scope(by.head, day), {
    ...(await request.at()),
    scale: 'pages',
    pages: 110,
    paymentCode: `FEE-${++codes}`,
    payHow: '凭缴款码通过非税收入统一收缴渠道缴纳',
    ...more,
  });
}

async function pay(request: MadeRequest, paidOn: Day) {
  return recordPayment(request.scope(office.clerk, paidOn), {
    ...(await request.at()),
    paidOn,
    receiptNo: '示例票据1号',
  });
}

describe('the fee notice', () => {
  it('is refused where the agency charges nothing, and says how that is changed', async () => {
    const request = await makeRequest(database.db, city, frugal);
    must(await request.register());
    expect(await charge(request, {}, '2024-09-18', frugal)).toMatchObject({
      refusal: {
        code: 'fees-off',
        reason: expect.stringContaining('由系统管理员'),
        cite: { article: '第四十二条' },
      },
    });
  });

  it('trap 48: by page each request counts alone, and the notice charges nothing else', async () => {
    await assigned('FEE-A');
    const request = await assigned('FEE-A');
    must(await charge(request));
    const file = await request.file();
    // 30 free, 70 at 10 yuan, 10 at 20 yuan.
    expect(file.feeNotices).toMatchObject([{ scale: 'pages', units: 110, amount: 90_000 }]);
    const kept = await keptPaper(request.scope(office.head), {
      requestId: file.id,
      paperId: file.papers[0]?.id ?? 0,
    });
    const words = wordsOf(kept?.document);
    expect(words).toContain('900.00元');
    expect(words).toContain('不收取检索、复制、邮寄等其他费用');
  });

  it('trap 48: by item the requests of the month of receipt count, for the agency and in the city', async () => {
    const identityNumber = 'FEE-B';
    for (let each = 0; each < 10; each++)
      await makeRequest(database.db, city, office, { content: { identityNumber } });
    await makeRequest(database.db, city, office, { content: { identityNumber }, today: '2024-08-30' });
    await makeRequest(database.db, city, frugal, { content: { identityNumber } });
    await makeRequest(database.db, otherCity, abroad, { content: { identityNumber } });
    const eleventh = await assigned(identityNumber);
    const file = await eleventh.file();
    expect(await requestsOfMonth(eleventh.scope(office.head), file)).toHaveLength(11);
    must(await charge(eleventh, { scale: 'items' }, '2024-10-09'));
    expect((await eleventh.file()).feeNotices).toMatchObject([{ scale: 'items', units: 11, amount: 10_000 }]);
  });

  it('trap 48: never by both scales, never twice, never after the limit, never for nothing', async () => {
    const request = await assigned('FEE-C');
    expect(await charge(request, {}, '2024-10-14')).toMatchObject({
      refusal: { code: 'fee-not-open', cite: { article: '第六条' } },
    });
    expect(await charge(request, { pages: 30 })).toMatchObject({ refusal: { code: 'nothing-to-charge' } });
    expect(await charge(request, { scale: 'items' })).toMatchObject({
      refusal: { code: 'nothing-to-charge' },
    });
    must(await charge(request));
    expect(await charge(request, { scale: 'items' })).toMatchObject({
      refusal: { code: 'fee-not-open', cite: { article: '第三条' } },
    });
  });

  it('trap 49: has no remedy clause, since the fee alone cannot be challenged', async () => {
    const request = await assigned('FEE-D');
    must(await charge(request));
    const file = await request.file();
    const kept = await keptPaper(request.scope(office.head), {
      requestId: file.id,
      paperId: file.papers[0]?.id ?? 0,
    });
    expect(wordsOf(kept?.document)).not.toMatch(/申请行政复议|提起行政诉讼/);
  });

  it('needs a payment code of its own, pages, and somebody whose requests can be counted', async () => {
    const request = await assigned('FEE-E');
    const used = `FEE-${codes}`;
    for (const [wrong, code] of [
      [{ paymentCode: ' ' }, 'code-missing'],
      [{ paymentCode: used }, 'code-used'],
      [{ payHow: '' }, 'pay-how-missing'],
      [{ pages: 0 }, 'pages-missing'],
    ] as const) {
      expect(await charge(request, wrong)).toMatchObject({ refusal: { code } });
    }
    const nameless = await assigned('');
    expect(await charge(nameless, { scale: 'items' })).toMatchObject({ refusal: { code: 'not-countable' } });
  });

  it('is unknown to another agency and another city', async () => {
    const request = await assigned('FEE-F');
    for (const [where, actor] of [
      [city, frugal.head],
      [otherCity, abroad.head],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      const fee = { scale: 'pages' as const, pages: 110, paymentCode: 'FEE-X', payHow: '缴款' };
      expect(await sendFeeNotice(scope, { ...(await request.at()), ...fee })).toMatchObject({
        refusal: { code: 'unknown-case' },
      });
    }
  });
});

describe('payment', () => {
  it('trap 21: restarts the whole limit from the day after, and an earlier extension is gone', async () => {
    const request = await assigned('PAY-A');
    must(
      await extendReplyLimit(request.scope(office.head, '2024-09-12'), {
        ...(await request.at()),
        days: 20,
        reason: '需要查找档案',
      }),
    );
    expect((await request.file()).reply_due_on).toBe('2024-11-08');
    must(await charge(request));
    expect(clockOf(await request.file(), '2024-09-19')).toMatchObject({
      state: 'waiting-payment',
      due: null,
    });
    expect(mayDraft(await request.file(), request.scope(office.handler, '2024-09-19'))).toMatchObject({
      code: 'waiting-payment',
    });
    must(await pay(request, '2024-10-08'));
    // Twenty working days after 8 October, the Saturday of 12 October being worked.
    expect((await request.file()).reply_due_on).toBe('2024-11-04');
  });

  it('is recorded once, not before the notice, not in the future, with its receipt', async () => {
    const request = await assigned('PAY-B');
    expect(await pay(request, '2024-09-19')).toMatchObject({ refusal: { code: 'no-fee-notice' } });
    must(await charge(request));
    const scope = request.scope(office.clerk, '2024-09-20');
    for (const [wrong, code] of [
      [{ paidOn: '2024-09-17', receiptNo: 'x' }, 'before-notice'],
      [{ paidOn: '2024-09-21', receiptNo: 'x' }, 'future-day'],
      [{ paidOn: '2024-09-20', receiptNo: ' ' }, 'receipt-missing'],
    ] as const) {
      expect(await recordPayment(scope, { ...(await request.at()), ...wrong })).toMatchObject({
        refusal: { code },
      });
    }
    const input = { ...(await request.at()), paidOn: '2024-09-20', receiptNo: '示例票据2号' };
    const results = await Promise.all([recordPayment(scope, input), recordPayment(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('missing after twenty working days from proven receipt, the request is no longer handled (R6.2)', async () => {
    const request = await assigned('PAY-C', 'post');
    must(await charge(request));
    const abandon = async (day: Day) =>
      abandonRequest(request.scope(office.head, day), { ...(await request.at()), noReason: '' });
    expect(await abandon('2024-11-29')).toMatchObject({ refusal: { code: 'service-unproven' } });
    must(
      await recordDelivery(request.scope(office.clerk, '2024-10-08'), {
        ...(await request.at()),
        document: `paper:${(await request.file()).papers[0]?.id}`,
        fact: 'served',
        way: 'post',
        on: '2024-10-08',
        trackingNo: '',
        proof: '邮件签收单',
        uploads: [],
      }),
    );
    expect(await abandon('2024-11-04')).toMatchObject({
      refusal: { code: 'period-runs', cite: { article: '第六条' } },
    });
    must(await abandon('2024-11-05'));
    const file = await request.file();
    expect(file.endings).toMatchObject([{ kind: 'no-payment', code: 'R6.2', ended_on: '2024-11-05' }]);
    expect(stageOfFile(file)).toBe('ended');
    expect(await pay(request, '2024-11-06')).toMatchObject({ refusal: { code: 'ended' } });
  });
});
