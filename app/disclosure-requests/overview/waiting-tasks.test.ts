import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { logSearch } from '#app/disclosure-requests/acts/log-search.ts';
import { overrideEvidence } from '#app/disclosure-requests/acts/override-evidence.ts';
import { postMessage } from '#app/disclosure-requests/acts/post-message.ts';
import { recordWithdrawal } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { reviewReply } from '#app/disclosure-requests/acts/review-reply.ts';
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

it('what was let pass without evidence waits until it is supplied, also after the reply was sent', async () => {
  const other = await makeRequest(fresh.db, city, office, { content: { infoTitle: '示例失物清单' } });
  for (const step of ['register', 'assign'] as const) must(await other[step]());
  const before = await acts(office.handler);
  const passed = { missing: 'search-log', reason: '档案室盘库' };
  must(await overrideEvidence(other.scope(office.head), { ...(await other.at()), ...passed }));
  expect(await acts(office.handler)).toEqual([...before, 'log-search']);
  const draft = {
    answers: { correct: 'clear', ours: 'ours', exists: 'none' },
    code: 'R4.1' as const,
    facts: '经查，没有找到。',
    grounds: '经检索不存在。',
    result: '本机关不掌握该信息。',
    required: { search: '办公系统未查到。', which: '信息不存在' },
    points: { leads: '线索已逐条核查', places: '办公系统、档案室' },
  };
  must(await draftReply(other.scope(office.handler), { ...(await other.at()), ...draft }));
  const draftId = (await other.file()).drafts.at(-1)?.id ?? 0;
  const opinion = { draftId, passed: true, opinion: '' };
  must(await reviewReply(other.scope(office.reviewer), { ...(await other.at()), ...opinion }));
  must(await other.sign());
  must(await other.send('2024-09-10'));
  expect(await acts(office.handler)).toEqual([...before, 'log-search']);
  const search = {
    place: '档案室',
    words: '失物清单',
    period: '',
    result: '没有找到',
    searchedBy: '示例承办',
    searchedOn: '2024-09-09',
  };
  must(await logSearch(other.scope(office.handler), { ...(await other.at()), ...search }));
  expect(await acts(office.handler)).toEqual(before);
  expect(await logSearch(other.scope(office.handler), { ...(await other.at()), ...search })).toMatchObject({
    refusal: { code: 'already-sent' },
  });
});

it('an agency sees nothing of another one', async () => {
  const other = await makeOffice(fresh.db, city, 'other');
  expect(await acts(other.head)).toEqual([]);
});

async function acts(actor: OfficerActor): Promise<string[]> {
  const scope = testScope({ db: fresh.db, city, actor, today: '2024-09-10' });
  return (await waitingTasks(scope)).map(({ act }) => act);
}
