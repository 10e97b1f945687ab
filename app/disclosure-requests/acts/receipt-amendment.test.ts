import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { decideReceiptAmendment } from '#app/disclosure-requests/acts/decide-receipt-amendment.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;
let abroad: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
  abroad = await makeOffice(database.db, otherCity);
});
afterAll(() => database.drop());

/** Received on 9 September 2024; due on 12 October. */
const received = () => makeRequest(database.db, city, office);

async function propose(
  request: MadeRequest,
  more = {},
  actor: Actor = office.clerk,
  today: Day = '2024-09-12',
) {
  return amendReceiptDay(request.scope(actor, today), {
    ...(await request.at()),
    toDay: '2024-09-06',
    reason: '收发室签收单上是9月6日',
    proof: '收发室签收单，存办公室档案柜',
    uploads: [],
    ...more,
  });
}

async function decide(
  request: MadeRequest,
  more = {},
  actor: Actor = office.head,
  today: Day = '2024-09-12',
) {
  const open = (await request.file()).receiptAmendments.find(({ confirmed }) => confirmed === null);
  return decideReceiptAmendment(request.scope(actor, today), {
    ...(await request.at()),
    amendmentId: open?.id ?? 0,
    confirmed: true,
    note: '',
    ...more,
  });
}

const code = (value: string) => ({ ok: false, refusal: { code: value } });

describe('trap 59: day 0 is never written over', () => {
  it('stands until a second person confirms; then the limit counts from the new day and both days are kept', async () => {
    const request = await received();
    const before = await request.file();
    expect(before).toMatchObject({ received_on: '2024-09-09', reply_due_on: '2024-10-12' });
    must(await propose(request));
    expect((await request.file()).received_on).toBe('2024-09-09');
    expect(await decide(request, {}, office.clerk)).toMatchObject({
      refusal: { code: 'own-amendment', cite: { article: '第三十一条' } },
    });
    must(await decide(request));
    const file = await request.file();
    expect(file).toMatchObject({ received_on: '2024-09-06', reply_due_on: '2024-10-11' });
    expect(file.receiptAmendments).toMatchObject([
      { from_day: '2024-09-09', to_day: '2024-09-06', confirmed: true, decided_by: office.head.officerId },
    ]);
    const lines = await database.db
      .selectFrom('audit_lines')
      .select(['act', 'detail'])
      .where('subject', '=', `disclosure_requests:${request.requestId}`)
      .where('act', '=', 'decide-receipt-amendment')
      .execute();
    expect(lines).toMatchObject([{ detail: { from: '2024-09-09', to: '2024-09-06', confirmed: true } }]);
    const told = caseHistory(file, new Map()).map(({ what }) => String(what));
    expect(told.some((what) => what.startsWith('确认收到之日更正'))).toBe(true);
  });

  it('what is returned changes nothing, and needs a reason', async () => {
    const request = await received();
    must(await propose(request));
    expect(await decide(request, { confirmed: false })).toMatchObject(code('note-missing'));
    must(await decide(request, { confirmed: false, note: '签收单看不清' }));
    expect((await request.file()).received_on).toBe('2024-09-09');
    expect(await decide(request)).toMatchObject(code('no-amendment'));
  });

  it.each([
    [{ toDay: '' }, 'day-missing'],
    [{ toDay: '2024-09-13' }, 'not-amendable'],
    [{ toDay: '2024-09-09' }, 'not-amendable'],
    [{ toDay: '2007-09-06' }, 'before-the-regulation'],
    [{ reason: ' ' }, 'not-amendable'],
    [{ proof: '' }, 'not-amendable'],
  ])('refuses %o', async (more, expected) => {
    expect(await propose(await received(), more)).toMatchObject(code(expected));
  });

  it('one proposal waits at a time', async () => {
    const request = await received();
    must(await propose(request));
    expect(await propose(request, { toDay: '2024-09-05' })).toMatchObject(code('already-proposed'));
  });

  it('is decided once, though two press at the same time', async () => {
    const request = await received();
    must(await propose(request));
    const amendmentId = (await request.file()).receiptAmendments[0]?.id ?? 0;
    const input = { ...(await request.at()), amendmentId, confirmed: true, note: '' };
    const scope = request.scope(office.head, '2024-09-12');
    const results = await Promise.all([
      decideReceiptAmendment(scope, input),
      decideReceiptAmendment(scope, input),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject(code('changed-meanwhile'));
  });

  it('even after the reply, but not to a day after it', async () => {
    const request = await received();
    await replyTo(request, '2024-09-11');
    expect(await propose(request, { toDay: '2024-09-12' })).toMatchObject(code('after-the-reply'));
    must(await propose(request));
    must(await decide(request));
    expect((await request.file()).received_on).toBe('2024-09-06');
  });

  it('is no affair of a handler, of another agency or of another city', async () => {
    const request = await received();
    expect(await propose(request, {}, office.handler)).toMatchObject(code('not-your-role'));
    expect(await propose(request, {}, neighbour.clerk)).toMatchObject(code('unknown-case'));
    must(await propose(request));
    expect(await decide(request, {}, neighbour.head)).toMatchObject(code('unknown-case'));
    const scope = testScope({ db: database.db, city: otherCity, actor: abroad.head, today: '2024-09-12' });
    const input = { ...(await request.at()), amendmentId: 1, confirmed: true, note: '' };
    expect(await decideReceiptAmendment(scope, input)).toMatchObject(code('unknown-case'));
  });
});
