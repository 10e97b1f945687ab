import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReasons } from '#app/disclosure-requests/acts/ask-reasons.ts';
import { decideReasons } from '#app/disclosure-requests/acts/decide-reasons.ts';
import { draftReply } from '#app/disclosure-requests/acts/draft-reply.ts';
import { mayDraft, mayDraftAs } from '#app/disclosure-requests/acts/may-draft.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { recordReasons } from '#app/disclosure-requests/acts/record-reasons.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { keptPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { grantedDraft, type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';

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

const facts = { beyondReason: '内容相近，间隔一至两天', periodDays: 7 };

/** The last of several requests of one invented person, received on 9 September 2024; due on 12 October. */
async function lastOf(identityNumber: string, count: number, wayWanted: 'online' | 'post' = 'online') {
  const content = { identityNumber, wayWanted };
  for (let each = 1; each < count; each++)
    await makeRequest(database.db, city, office, { today: '2024-08-20', content });
  const request = await makeRequest(database.db, city, office, { content });
  must(await request.register());
  must(await request.assign());
  return request;
}

async function ask(request: MadeRequest, more = {}) {
  return askReasons(request.scope(office.head, '2024-09-10'), {
    ...(await request.at()),
    ...facts,
    ...more,
  });
}

async function say(request: MadeRequest) {
  return recordReasons(request.scope(office.clerk, '2024-09-18'), {
    ...(await request.at()),
    text: '分别用于三个不同的项目',
    receivedOn: '2024-09-14',
  });
}

async function decide(request: MadeRequest, more: object, day = '2024-09-20') {
  return decideReasons(request.scope(office.head, day), {
    ...(await request.at()),
    reasonable: true,
    why: '每件都有不同的项目背景，材料共三千余页',
    deferredTo: null,
    ...more,
  });
}

describe('asking for reasons', () => {
  it('counts the requests of the same requester over the year, and tells them in a numbered notice', async () => {
    const request = await lastOf('REASONS-01', 4);
    must(await ask(request));
    const file = await request.file();
    expect(file.reasonsRequests[0]?.found).toBe(
      '2024年8月20日至2024年9月9日提出申请4件，最多的一个月3件。内容相近，间隔一至两天',
    );
    const [paper] = file.papers;
    expect(paper).toMatchObject({ family: 'reasons-notice', document_no: '示例机关szfb理〔2024〕1号' });
    const kept = await keptPaper(request.scope(office.head), { requestId: file.id, paperId: paper?.id ?? 0 });
    const words = wordsOf(kept?.document);
    expect(words).toContain('提出政府信息公开申请4件');
    expect(words).not.toMatch(/申请行政复议|提起行政诉讼/);
  });

  it('counts neither another agency’s requests nor another city’s', async () => {
    const content = { identityNumber: 'REASONS-02' };
    await makeRequest(database.db, city, neighbour, { content });
    await makeRequest(database.db, otherCity, abroad, { content });
    const request = await lastOf('REASONS-02', 1);
    expect(await ask(request)).toMatchObject({ refusal: { code: 'paper-incomplete' } });
  });

  it('leaves the reply limit running', async () => {
    const request = await lastOf('REASONS-03', 3);
    must(await ask(request));
    expect(clockOf(await request.file(), '2024-09-10')).toMatchObject({
      state: 'running',
      due: '2024-10-12',
    });
  });

  it('is refused without facts, without an identity, a second time, and by another role', async () => {
    const request = await lastOf('REASONS-04', 3);
    expect(await ask(request, { beyondReason: ' ' })).toMatchObject({
      refusal: { code: 'facts-missing', cite: { article: '第三十五条' } },
    });
    expect(await ask(request, { periodDays: 90 })).toMatchObject({
      refusal: { code: 'period-out-of-range' },
    });
    const scope = request.scope(office.clerk, '2024-09-10');
    expect(await askReasons(scope, { ...(await request.at()), ...facts })).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    must(await ask(request));
    expect(await ask(request)).toMatchObject({ refusal: { code: 'reasons-not-open' } });
    const nameless = await lastOf('', 1);
    expect(await ask(nameless)).toMatchObject({ refusal: { code: 'not-countable' } });
  });

  it('is unknown to another agency and another city', async () => {
    const request = await lastOf('REASONS-05', 2);
    for (const [where, actor] of [
      [city, neighbour.head],
      [otherCity, abroad.head],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      expect(await askReasons(scope, { ...(await request.at()), ...facts })).toMatchObject({
        refusal: { code: 'unknown-case' },
      });
    }
  });
});

describe('judging the reasons', () => {
  it('trap 35: R5.4 may not be drafted before reasons were asked for and found unreasonable', async () => {
    const request = await lastOf('REASONS-10', 3);
    expect(mayDraftAs(await request.file(), 'R5.4')).toMatchObject({ cite: { article: '第三十五条' } });
    must(await ask(request));
    expect(mayDraftAs(await request.file(), 'R5.4')).not.toBeNull();
    must(await say(request));
    must(await decide(request, { reasonable: false, why: '三件内容相同，没有说明差别' }));
    expect(mayDraftAs(await request.file(), 'R5.4')).toBeNull();
  });

  it('unreasonable: nothing but R5.4 may be drafted', async () => {
    const request = await lastOf('REASONS-11', 3);
    must(await ask(request));
    must(await say(request));
    must(await decide(request, { reasonable: false }));
    const scope = request.scope(office.handler, '2024-09-20');
    expect(await draftReply(scope, { ...(await request.at()), ...grantedDraft })).toMatchObject({
      refusal: { code: 'reasons-refused' },
    });
    expect((await request.file()).papers.map(({ family }) => family)).toEqual(['reasons-notice']);
  });

  it('reasonable and too much: the delayed day takes the place of the due day, and is told', async () => {
    const request = await lastOf('REASONS-12', 3);
    must(await ask(request));
    must(await say(request));
    must(await decide(request, { deferredTo: '2024-11-29' }));
    const file = await request.file();
    expect(file.reply_due_on).toBe('2024-11-29');
    expect(file.papers.map(({ family }) => family)).toEqual(['reasons-notice', 'deferral-notice']);
    expect(mayDraft(file, request.scope(office.handler, '2024-09-20'))).toBeNull();
  });

  it('a delayed day is refused after the limit, before the due day, and where no reasons came', async () => {
    const late = await lastOf('REASONS-13', 3);
    must(await ask(late));
    must(await say(late));
    expect(await decide(late, { deferredTo: '2024-11-29' }, '2024-10-14')).toMatchObject({
      refusal: { code: 'deferral-not-open', cite: { article: '第三十五条' } },
    });
    expect(await decide(late, { deferredTo: '2024-10-12' })).toMatchObject({
      refusal: { code: 'deferral-not-open' },
    });
    const silent = await lastOf('REASONS-14', 3);
    must(await ask(silent));
    expect(await decide(silent, { deferredTo: '2024-11-29' }, '2024-09-23')).toMatchObject({
      refusal: { code: 'no-reasons' },
    });
  });

  it('silence counts only from the proven service of the notice', async () => {
    const request = await lastOf('REASONS-15', 3, 'post');
    must(await ask(request));
    expect(await decide(request, { reasonable: false }, '2024-09-25')).toMatchObject({
      refusal: { code: 'reasons-not-open', reason: expect.stringContaining('还没有送达证明') },
    });
    const [paper] = (await request.file()).papers;
    must(
      await recordDelivery(request.scope(office.clerk, '2024-09-25'), {
        ...(await request.at()),
        document: `paper:${paper?.id}`,
        fact: 'served',
        way: 'post',
        on: '2024-09-19',
        trackingNo: '',
        proof: '回执',
        uploads: [],
      }),
    );
    // Seven working days from 19 September: 29 September is a worked Sunday, and the last of them.
    expect(await decide(request, { reasonable: false }, '2024-09-29')).toMatchObject({
      refusal: { reason: expect.stringContaining('2024-09-29') },
    });
    must(await decide(request, { reasonable: false }, '2024-09-30'));
  });

  it('is decided once, though two press at the same time', async () => {
    const request = await lastOf('REASONS-16', 3);
    must(await ask(request));
    must(await say(request));
    const seen = await request.at();
    const input = { ...seen, reasonable: false, why: '没有差别', deferredTo: null };
    const scope = request.scope(office.head, '2024-09-20');
    const results = await Promise.all([decideReasons(scope, input), decideReasons(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decide(request, {})).toMatchObject({ refusal: { code: 'already-decided' } });
    expect(await say(request)).toMatchObject({ refusal: { code: 'already-given' } });
  });

  it('reasons come after the notice, with a text, and not in the future', async () => {
    const request = await lastOf('REASONS-17', 3);
    const scope = request.scope(office.clerk, '2024-09-18');
    const input = { text: '理由', receivedOn: '2024-09-14' };
    expect(await recordReasons(scope, { ...(await request.at()), ...input })).toMatchObject({
      refusal: { code: 'not-asked' },
    });
    must(await ask(request));
    for (const [wrong, code] of [
      [{ text: '' }, 'text-missing'],
      [{ receivedOn: '2024-09-09' }, 'before-notice'],
      [{ receivedOn: '2024-09-19' }, 'future-day'],
    ] as const) {
      expect(await recordReasons(scope, { ...(await request.at()), ...input, ...wrong })).toMatchObject({
        refusal: { code },
      });
    }
  });
});
