import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { postMessage } from '#app/disclosure-requests/acts/post-message.ts';
import { recordWithdrawal } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { sendMessage } from '#app/disclosure-requests/acts/send-message.ts';
import { withdrawOnline } from '#app/disclosure-requests/acts/withdraw-online.ts';
import { waitingTasks } from '#app/disclosure-requests/overview/waiting-tasks.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office, type OfficerActor } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990142');
let fresh: FreshDatabase;
let office: Office;
let request: MadeRequest;

beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, city);
  request = await makeRequest(fresh.db, city, office);
  for (const step of ['register', 'assign', 'draft'] as const) must(await request[step]());
});
afterAll(() => fresh.drop());

it('a draft waits for its secrecy review, by the reviewer alone', async () => {
  expect(await acts(office.reviewer)).toEqual(['review-secrecy']);
  expect(await acts(office.signer)).toEqual([]);
  must(await request.review());
  expect(await acts(office.reviewer)).toEqual([]);
});

it('an amended day waits for another person than the one who entered it', async () => {
  must(
    await amendReceiptDay(request.scope(office.clerk), {
      ...(await request.at()),
      toDay: '2024-09-06',
      reason: '示例理由',
      proof: '示例凭证',
      uploads: [],
    }),
  );
  expect(await acts(office.head)).toEqual(['decide-receipt-amendment']);
  expect(await acts(office.clerk)).toEqual([]);
});

it('what the requester sent waits until it is answered or registered; a handler sees that of his own cases', async () => {
  const { requestId } = request;
  const before = await acts(office.clerk);
  const visitor = request.scope({ kind: 'public' });
  must(await postMessage(visitor, { requestId, text: '办到哪一步了' }));
  expect(await acts(office.handler)).toEqual(['send-message']);
  must(await sendMessage(request.scope(office.handler), { ...(await request.at()), text: '正在检索' }));
  expect(await acts(office.handler)).toEqual([]);
  must(await withdrawOnline(visitor, { requestId, reason: '', sure: true }));
  expect(await acts(office.clerk)).toEqual([...before, 'record-withdrawal']);
  const registered = {
    by: 'online' as const,
    withdrawnOn: '2024-09-09',
    identityCheck: '凭查询码',
    uploads: [],
  };
  must(await recordWithdrawal(request.scope(office.clerk), { ...(await request.at()), ...registered }));
  expect(await acts(office.clerk)).toEqual(before);
});

it('an agency sees nothing of another one', async () => {
  const other = await makeOffice(fresh.db, city, 'other');
  expect(await acts(other.head)).toEqual([]);
});

async function acts(actor: OfficerActor): Promise<string[]> {
  const scope = testScope({ db: fresh.db, city, actor, today: '2024-09-10' });
  return (await waitingTasks(scope)).map(({ act }) => act);
}
