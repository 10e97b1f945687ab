import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReasons } from '#app/disclosure-requests/acts/ask-reasons.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { giveReasons } from '#app/disclosure-requests/acts/give-reasons.ts';
import { payFee } from '#app/disclosure-requests/acts/pay-fee.ts';
import { postMessage } from '#app/disclosure-requests/acts/post-message.ts';
import { rateReply } from '#app/disclosure-requests/acts/rate-reply.ts';
import { readPaper } from '#app/disclosure-requests/acts/read-paper.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { recordWithdrawal } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendFeeNotice } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import { sendMessage } from '#app/disclosure-requests/acts/send-message.ts';
import { submitCorrection } from '#app/disclosure-requests/acts/submit-correction.ts';
import { withdrawOnline } from '#app/disclosure-requests/acts/withdraw-online.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { demoPayment } from '#integrations/payment/demo-payment.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  await database.owner.updateTable('agencies').set({ fees_on: true }).execute();
});
afterAll(() => database.drop());

/** Registered and assigned, of 9 September 2024; reply due on 14 October 2024. */
async function assigned(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  must(await request.register());
  must(await request.assign());
  return request;
}

const visitor = (request: MadeRequest, today?: Day): Scope => request.scope({ kind: 'public' }, today);
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

async function notified(request: MadeRequest): Promise<void> {
  const defects = [{ ground: 'description', what: '没有写明年度' }];
  const notice = { defects, guidance: '', periodDays: 10 };
  const head = request.scope(office.head, '2024-09-11');
  must(await sendCorrectionNotice(head, { ...(await request.at()), ...notice }));
}

describe('网上补正', () => {
  it('trap 8: is received on the day it is sent, and the limit restarts from it', async () => {
    const request = await assigned();
    await notified(request);
    const { requestId } = request;
    const open = await request.at();
    must(await submitCorrection(visitor(request, '2024-09-23'), { requestId, text: '2023年度' }));
    const file = await request.file();
    expect(file.correctionNotices).toMatchObject([{ received_on: '2024-09-23', text: '2023年度' }]);
    // Six to 30 September (Sunday 29 is worked), five to 12 October (1 to 7 are off, Saturday 12 is worked), nine more.
    expect(clockOf(file, '2024-09-24').due).toBe('2024-10-24');
    expect(file.reply_due_on).toBe('2024-10-24');
    // The officer who typed it off a letter at the same time is told that the case has changed.
    const late = { ...open, text: '2023年度', receivedOn: '2024-09-23' };
    expect(codeOf(await recordCorrection(request.scope(office.clerk, '2024-09-23'), late))).toBe(
      'changed-meanwhile',
    );
    expect(codeOf(await submitCorrection(visitor(request), { requestId, text: '又一次' }))).toBe(
      'no-open-notice',
    );
  });

  it('refuses an empty and an endless text, and where nothing was asked', async () => {
    const request = await assigned();
    const { requestId } = request;
    const correct = async (text: string) =>
      codeOf(await submitCorrection(visitor(request, '2024-09-12'), { requestId, text }));
    expect(await correct('2023年度')).toBe('no-open-notice');
    await notified(request);
    expect([await correct('  '), await correct('长'.repeat(5001)), await correct('2023年度')]).toEqual([
      'text-missing',
      'too-long',
      'done',
    ]);
  });

  it('of two clicks at once one is kept', async () => {
    const request = await assigned();
    await notified(request);
    const asked = { requestId: request.requestId, text: '2023年度' };
    const click = () => submitCorrection(visitor(request, '2024-09-12'), asked);
    expect((await Promise.all([click(), click()])).map(codeOf).sort()).toEqual(['done', 'no-open-notice']);
  });
});

describe('网上说明理由', () => {
  it('is taken once, when it was asked for; the limit runs on', async () => {
    const request = await assigned();
    const give = async (text: string) =>
      codeOf(await giveReasons(visitor(request, '2024-09-12'), { requestId: request.requestId, text }));
    expect(await give('用途不同')).toBe('not-asked');
    const asked = { beyondReason: '内容相近', periodDays: 7 };
    must(await askReasons(request.scope(office.head, '2024-09-11'), { ...(await request.at()), ...asked }));
    const due = (await request.file()).reply_due_on;
    expect([await give(''), await give('用途不同'), await give('用途不同')]).toEqual([
      'text-missing',
      'done',
      'not-asked',
    ]);
    const file = await request.file();
    expect(file.reasonsRequests).toMatchObject([{ text: '用途不同', received_on: '2024-09-12' }]);
    expect(file.reply_due_on).toBe(due);
  });
});

describe('网上缴费', () => {
  it('pays the whole amount once; the limit runs anew from the next day', async () => {
    const request = await assigned();
    const pay = async (day: Day) =>
      codeOf(await payFee(visitor(request, day), request.requestId, demoPayment));
    expect(await pay('2024-09-12')).toBe('nothing-to-pay');
    const fee = { scale: 'pages' as const, pages: 31, paymentCode: 'OWN-1', payHow: '凭缴款码缴纳' };
    must(await sendFeeNotice(request.scope(office.head, '2024-09-11'), { ...(await request.at()), ...fee }));
    expect([await pay('2024-09-23'), await pay('2024-09-24')]).toEqual(['done', 'nothing-to-pay']);
    const file = await request.file();
    expect(file.feeNotices).toMatchObject([{ amount: 1000, paid_by: null }]);
    expect(file.feeNotices[0]?.receipt_no).toMatch(/^示例票据\d{15}号$/);
    expect(file.reply_due_on).toBe(clockOf(file, '2024-09-24').due);
  });

  it('asked again for the same code, the payment system answers the same receipt', async () => {
    const order = { paymentCode: 'OWN-2', amount: 1000, at: new Date('2024-09-23T02:00:00Z') };
    const [first, again] = [await demoPayment.pay(order), await demoPayment.pay(order)];
    expect(again).toEqual(first);
    expect((await demoPayment.pay({ ...order, paymentCode: 'OWN-3' })).receiptNo).not.toBe(first.receiptNo);
  });
});

describe('网上撤回', () => {
  it('is meant, made once, and registered by the office as of its own day', async () => {
    const request = await makeRequest(database.db, city, office);
    const withdraw = async (sure: boolean) =>
      codeOf(
        await withdrawOnline(visitor(request, '2024-09-12'), {
          requestId: request.requestId,
          reason: '',
          sure,
        }),
      );
    expect(await withdraw(true)).toBe('not-registered');
    must(await request.register());
    expect([await withdraw(false), await withdraw(true), await withdraw(true)]).toEqual([
      'not-sure',
      'done',
      'withdrawn',
    ]);
    const [made] = (await request.file()).onlineWithdrawals;
    const registered = {
      by: 'online' as const,
      withdrawnOn: made?.made_on ?? '',
      identityCheck: '凭查询码提交',
      uploads: [],
    };
    must(
      await recordWithdrawal(request.scope(office.clerk, '2024-09-13'), {
        ...(await request.at()),
        ...registered,
      }),
    );
    const file = await request.file();
    expect(file.endings).toMatchObject([{ kind: 'withdrawn', ended_on: '2024-09-12' }]);
    expect(file.papers.map(({ addressee }) => addressee)).toEqual(['requester']);
  });

  it('is refused once the reply has gone', async () => {
    const request = await makeRequest(database.db, city, office);
    await replyTo(request, '2024-09-12');
    const { requestId } = request;
    expect(codeOf(await withdrawOnline(visitor(request), { requestId, reason: '', sure: true }))).toBe(
      'already-sent',
    );
  });
});

describe('留言和评价', () => {
  it('a message leaves open forms valid; the same words twice are one; five wait at most', async () => {
    const request = await assigned();
    const { requestId } = request;
    const before = await request.at();
    const say = async (text: string) => codeOf(await postMessage(visitor(request), { requestId, text }));
    expect([await say(''), await say('长'.repeat(1001))]).toEqual(['text-missing', 'too-long']);
    for (const text of ['一', '二', '三', '四']) expect(await say(text)).toBe('done');
    expect([await say('四'), await say('五'), await say('六')]).toEqual(['said-already', 'done', 'too-many']);
    expect(await request.at()).toEqual(before);
    must(await sendMessage(request.scope(office.handler), { ...before, text: '已经看到' }));
    expect(await say('四')).toBe('done');
  });

  it('a reply is rated once, and only when it has gone', async () => {
    const request = await assigned();
    const { requestId } = request;
    const rate = async (score: number) =>
      codeOf(await rateReply(visitor(request), { requestId, score, comment: '' }));
    expect(await rate(5)).toBe('not-replied');
    for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
    must(await request.send('2024-09-12'));
    expect([await rate(0), await rate(6), await rate(4.5), await rate(4), await rate(5)]).toEqual([
      'score-missing',
      'score-missing',
      'score-missing',
      'done',
      'rated',
    ]);
    expect((await request.file()).ratings).toMatchObject([{ run: 1, score: 4 }]);
  });

  it('the first reading of a notice is kept, once, beside the day of service', async () => {
    const request = await assigned();
    await notified(request);
    const file = await request.file();
    const paperId = file.papers[0]?.id ?? 0;
    const read = () => readPaper(visitor(request, '2024-09-13'), file, paperId);
    await Promise.all([read(), read()]);
    const days = (await request.file()).deliveries.map(({ fact, on_day }) => [fact, on_day]);
    expect(days).toEqual([
      ['sent', '2024-09-11'],
      ['served', '2024-09-11'],
      ['read', '2024-09-13'],
    ]);
  });
});

describe('whoever it is', () => {
  it('another city knows no such request, and nothing is written', async () => {
    const request = await assigned();
    const abroad = testScope({
      db: database.db,
      city: otherCity,
      actor: { kind: 'public' },
      today: '2024-09-12',
    });
    const change = { act: 'post-message' as const, may: () => null, write: async () => ({}) };
    expect(codeOf(await changeOwnRequest(abroad, request.requestId, change))).toBe('unknown-case');
    const { requestId } = request;
    for (const result of [
      await postMessage(abroad, { requestId, text: '一' }),
      await withdrawOnline(abroad, { requestId, reason: '', sure: true }),
      await payFee(abroad, requestId, demoPayment),
    ])
      expect(codeOf(result)).toBe('unknown-case');
    expect((await request.file()).messages).toEqual([]);
  });

  it('audit lines name the act and hold no text of the requester', async () => {
    const request = await assigned();
    const { requestId } = request;
    must(await postMessage(visitor(request), { requestId, text: '示例暗号留言' }));
    must(await withdrawOnline(visitor(request), { requestId, reason: '示例暗号原因', sure: true }));
    const lines = await database.db
      .selectFrom('audit_lines')
      .select(['act', 'detail'])
      .where('subject', '=', `disclosure_requests:${requestId}`)
      .where('act', 'in', ['post-message', 'withdraw-online'])
      .orderBy('seq')
      .execute();
    expect(lines.map(({ act }) => act)).toEqual(['post-message', 'withdraw-online']);
    expect(JSON.stringify(lines)).not.toContain('暗号');
  });
});
