import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { recordContactAttempt } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { recordTalk } from '#app/disclosure-requests/acts/record-talk.ts';
import { sendMessage } from '#app/disclosure-requests/acts/send-message.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';

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

const talk = {
  way: 'phone' as const,
  with: 'requester' as const,
  substance: '说明所需信息的年度',
  narrowedTo: '只要2023年的',
  happenedOn: '2024-09-10',
};

describe('talks and messages', () => {
  it('trap 9: a talk or message is no hidden correction: no limit moves, the request stays as it was written', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await request.register());
    const before = await request.file();
    must(await recordTalk(request.scope(office.handler, '2024-09-10'), { ...(await request.at()), ...talk }));
    must(
      await sendMessage(request.scope(office.clerk, '2024-09-10'), {
        ...(await request.at()),
        text: '请告知所需年度，不告知也照常办理。',
      }),
    );
    const file = await request.file();
    expect(clockOf(file, '2024-09-10')).toEqual(clockOf(before, '2024-09-10'));
    expect(file).toMatchObject({ reply_due_on: before.reply_due_on, info_title: before.info_title });
    expect(file.correctionNotices).toEqual([]);
    const history = caseHistory(file, new Map()).map(({ what }) => what);
    expect(history).toContain(
      '2024年9月10日与申请人沟通（电话）：说明所需信息的年度。申请人同意缩小到：只要2023年的',
    );
    expect(history).toContain('给申请人留言：请告知所需年度，不告知也照常办理。');
  });

  it('a talk has a substance and a day that has come; a message has words', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await request.register());
    const scope = request.scope(office.handler, '2024-09-10');
    for (const [wrong, code] of [
      [{ substance: ' ' }, 'substance-missing'],
      [{ happenedOn: '2024-09-11' }, 'future-day'],
      [{ happenedOn: '2024-09-08' }, 'before-receipt'],
    ] as const) {
      expect(await recordTalk(scope, { ...(await request.at()), ...talk, ...wrong })).toMatchObject({
        refusal: { code },
      });
    }
    for (const [text, code] of [
      [' ', 'text-missing'],
      ['长'.repeat(1001), 'too-long'],
    ] as const) {
      expect(await sendMessage(scope, { ...(await request.at()), text })).toMatchObject({
        refusal: { code },
      });
    }
  });

  it('neither is open to another role, agency or city; of two at once the second is told', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await request.register());
    const input = { ...(await request.at()), ...talk };
    expect(await recordTalk(request.scope(office.reviewer, '2024-09-10'), input)).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    for (const [where, actor] of [
      [city, neighbour.clerk],
      [otherCity, abroad.clerk],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      expect(await recordTalk(scope, input)).toMatchObject({ refusal: { code: 'unknown-case' } });
      expect(await sendMessage(scope, { ...input, text: '示例' })).toMatchObject({
        refusal: { code: 'unknown-case' },
      });
    }
    const scope = request.scope(office.clerk, '2024-09-10');
    const results = await Promise.all([recordTalk(scope, input), recordTalk(scope, input)]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await request.file()).talks).toHaveLength(1);
  });
});

describe('contact over an unsigned letter', () => {
  const system: Actor = { kind: 'system', name: 'test' };

  /** An ordinary letter that came on Monday 9 September 2024. */
  async function letter(channel: 'ordinary-mail' | 'post' = 'ordinary-mail') {
    const scope = testScope({ db: database.db, city, actor: office.clerk, today: '2024-09-09' });
    const { requestId } = must(
      await receiveRequest(scope, {
        channel,
        happenedOn: '2024-09-09',
        content: someContent,
        uploads: [],
        onceKey: crypto.randomUUID(),
      }),
    );
    return requestId;
  }

  const fileOf = async (requestId: number) => {
    const file = await loadCase(testScope({ db: database.db, city, actor: system }), requestId);
    if (!file) throw new Error('the request is not there');
    return file;
  };

  async function attempt(requestId: number, happenedOn: Day, reached: boolean, more = {}) {
    const scope = testScope({ db: database.db, city, actor: office.clerk, today: '2024-09-12' });
    return recordContactAttempt(scope, {
      requestId,
      rowVersion: (await fileOf(requestId)).row_version,
      way: 'phone',
      reached,
      note: reached ? '本人确认' : '无人接听',
      happenedOn,
      atTime: '09:30',
      ...more,
    });
  }

  it('tried on the day it came and confirmed later: the later day is proposed, and a second person decides', async () => {
    const id = await letter();
    must(await attempt(id, '2024-09-09', false));
    expect((await fileOf(id)).receiptAmendments).toEqual([]);
    must(await attempt(id, '2024-09-11', true));
    const file = await fileOf(id);
    expect(file.receiptAmendments).toMatchObject([
      { from_day: '2024-09-09', to_day: '2024-09-11', confirmed: null, officer_id: office.clerk.officerId },
    ]);
    expect(file.received_on).toBe('2024-09-09');
    expect(await attempt(id, '2024-09-12', true)).toMatchObject({ refusal: { code: 'already-confirmed' } });
  });

  it('trap 4: an office that did not try on the day it came gains no day by it', async () => {
    const id = await letter();
    must(await attempt(id, '2024-09-11', true));
    expect(await fileOf(id)).toMatchObject({ receiptAmendments: [], received_on: '2024-09-09' });
  });

  it('trap 6: what was signed for needs no confirmation and is received on that day', async () => {
    const id = await letter('post');
    expect(await attempt(id, '2024-09-11', true)).toMatchObject({
      refusal: { code: 'no-confirmation', cite: { article: '第三十一条' } },
    });
  });

  it('needs an hour, a note and a day that has come', async () => {
    const id = await letter();
    for (const [wrong, code] of [
      [{ atTime: '25:00' }, 'time-missing'],
      [{ note: ' ' }, 'note-missing'],
      [{ happenedOn: '2024-09-13' }, 'future-day'],
      [{ happenedOn: '2024-09-08' }, 'before-arrival'],
    ] as const) {
      expect(await attempt(id, '2024-09-11', true, wrong)).toMatchObject({ refusal: { code } });
    }
  });
});
