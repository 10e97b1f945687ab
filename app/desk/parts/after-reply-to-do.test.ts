import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiveComplaint } from '#app/complaints/acts/receive-complaint.ts';
import { afterReplyOf } from '#app/desk/parts/after-reply-to-do.tsx';
import { suggestPublishing } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { receiveRectification } from '#app/disclosure-requests/acts/receive-rectification.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice } from '#tests/makers/make-office.ts';
import { makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it('tells the office head and the supervisor what waits for them, each of his own', async () => {
  const office = await makeOffice(database.db, city);
  const other = await makeOffice(database.db, city, 'jyj');
  const supervisor = await office.officer('示例监督', ['supervisor']);
  const as = (actor: Actor) => testScope({ db: database.db, city, actor, today: '2024-10-08' });
  const requester = as({ kind: 'public' });
  await makeLedger(database.db, { city, office }, [
    { receivedOn: '2023-03-01', column: 'other', reply: { code: 'R3.6', sentOn: '2023-03-20' } },
    { receivedOn: '2024-03-01', column: 'other', reply: { code: 'R3.6', sentOn: '2024-03-20' } },
  ]);
  const request = await makeRequest(database.db, city, office);
  await replyTo(request, '2024-09-20');
  must(await suggestPublishing(requester, { requestId: request.requestId, reason: '关系公众' }));
  const claim = {
    claimantName: '示例乙',
    claimantKind: 'natural-person',
    contact: '示例信箱',
    evidence: '',
  } as const;
  must(
    await receiveRectification(requester, {
      ...claim,
      agencyId: office.agencyId,
      record: '记录',
      error: '有误',
      aboutClaimant: true,
      channel: 'online',
      receivedOn: '2024-10-08',
      onceKey: 'k1',
    }),
  );
  must(
    await receiveComplaint(requester, {
      againstId: other.agencyId,
      registerNo: '',
      complainantName: '',
      contact: '示例信箱',
      text: '没有更新',
      channel: 'online',
      receivedOn: '2024-10-08',
      onceKey: 'k2',
    }),
  );
  expect(await afterReplyOf(as(office.head))).toEqual({
    counts: { dueReviews: 1, proposals: 1, firstProposal: request.requestId, claims: 1 },
    complaints: 0,
  });
  expect(await afterReplyOf(as(supervisor))).toEqual({ counts: null, complaints: 1 });
  expect(await afterReplyOf(as(other.head))).toMatchObject({
    counts: { dueReviews: 0, proposals: 0, claims: 0 },
  });
  expect(await afterReplyOf(as(office.clerk))).toEqual({ counts: null, complaints: 0 });
});
