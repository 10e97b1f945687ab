import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abandonRequest } from '#app/disclosure-requests/acts/abandon-request.ts';
import { answerOnTheSpot } from '#app/disclosure-requests/acts/answer-on-the-spot.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { recordWithdrawal } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
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
let neighbour: Office;
let abroad: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
  abroad = await makeOffice(database.db, otherCity);
});
afterAll(() => database.drop());

async function registered(wayWanted: 'online' | 'post' = 'online') {
  const request = await makeRequest(database.db, city, office, { content: { wayWanted } });
  must(await request.register());
  return request;
}

const scan = [
  {
    kind: 'evidence' as const,
    fileKey: `990100/2024/${'a'.repeat(64)}`,
    name: '示例.pdf',
    mime: 'application/pdf',
    size: 9,
  },
];

async function wordsOfPaper(request: MadeRequest, family: string): Promise<string> {
  const paper = (await request.file()).papers.find((each) => each.family === family);
  const asked = { requestId: request.requestId, paperId: paper?.id ?? 0 };
  return wordsOf((await keptPaper(request.scope(office.head), asked))?.document);
}

/** On another agency's desk and in another city the case is unknown, whatever the act. */
function strangers() {
  return [
    testScope({ db: database.db, city, actor: neighbour.head }),
    testScope({ db: database.db, city: otherCity, actor: abroad.head }),
  ];
}

describe('abandonment', () => {
  async function notified(wayWanted: 'online' | 'post', day: Day = '2024-09-12') {
    const request = await registered(wayWanted);
    const notice = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 10 };
    must(await sendCorrectionNotice(request.scope(office.head, day), { ...(await request.at()), ...notice }));
    return request;
  }

  const abandon = async (request: MadeRequest, day: Day, noReason = '期限内没有来信来电') =>
    abandonRequest(request.scope(office.head, day), { ...(await request.at()), noReason });

  it('only when the period from the proven service of the notice is over, and it is told with the remedy', async () => {
    const request = await notified('post');
    expect(await abandon(request, '2024-12-31')).toMatchObject({
      refusal: { code: 'service-unproven', cite: { article: '第三十条' } },
    });
    must(
      await recordDelivery(request.scope(office.clerk, '2024-09-20'), {
        ...(await request.at()),
        document: `paper:${(await request.file()).papers[0]?.id}`,
        fact: 'served',
        way: 'post',
        on: '2024-09-19',
        trackingNo: '',
        proof: '邮件签收单',
        uploads: [],
      }),
    );
    // Ten working days from 19 September: 20, 23 to 27, 29, 30 September, 8 and 9 October.
    expect(await abandon(request, '2024-10-09')).toMatchObject({ refusal: { code: 'period-runs' } });
    expect(await abandon(request, '2024-10-10', ' ')).toMatchObject({
      refusal: { code: 'reason-unchecked' },
    });
    must(await abandon(request, '2024-10-10'));
    const file = await request.file();
    expect(file.endings).toMatchObject([{ kind: 'no-correction', code: 'R6.1', ended_on: '2024-10-10' }]);
    expect(file.reply_due_on).toBeNull();
    const words = await wordsOfPaper(request, 'abandonment-notice');
    for (const told of ['2024年9月19日', '2024年10月9日', '申请行政复议', '人民法院'])
      expect(words).toContain(told);
    expect(await abandon(request, '2024-10-11')).toMatchObject({ refusal: { code: 'ended' } });
  });

  it('online the notice is served as it is sent', async () => {
    const request = await notified('online');
    // Ten working days from 12 September: 13, 14, 18 to 20, 23 to 27 September.
    expect(await abandon(request, '2024-09-27')).toMatchObject({ refusal: { code: 'period-runs' } });
    must(await abandon(request, '2024-09-29'));
  });

  it('never where nothing is awaited', async () => {
    expect(await abandon(await registered(), '2024-12-31')).toMatchObject({
      refusal: { code: 'nothing-awaited' },
    });
  });

  it('trap 41: correction and withdrawal notices have no remedy clause', async () => {
    const request = await notified('online');
    expect(await wordsOfPaper(request, 'correction-notice')).not.toMatch(/申请行政复议|提起行政诉讼/);
    must(await withdraw(request));
    expect(await wordsOfPaper(request, 'withdrawal-notice')).not.toMatch(/申请行政复议|提起行政诉讼/);
  });
});

async function withdraw(request: MadeRequest, more = {}, today: Day = '2024-09-20') {
  return recordWithdrawal(request.scope(office.clerk, today), {
    ...(await request.at()),
    withdrawnOn: '2024-09-19',
    by: 'paper',
    identityCheck: '当面核对身份证原件',
    uploads: scan,
    ...more,
  });
}

describe('withdrawal', () => {
  it('ends the request on its day (R6.3), tells the requester, and the case can be closed', async () => {
    const request = await registered();
    must(await withdraw(request));
    const file = await request.file();
    expect(file.endings).toMatchObject([{ kind: 'withdrawn', code: 'R6.3', ended_on: '2024-09-19' }]);
    expect(clockOf(file, '2024-12-31')).toMatchObject({ state: 'ended', breaches: [] });
    expect(file.attachments.map(({ kind }) => kind)).toEqual(['evidence']);
    expect(file.papers).toMatchObject([{ family: 'withdrawal-notice', addressee: 'requester' }]);
    must(await closeCase(request.scope(office.clerk, '2024-09-20'), await request.at()));
    expect(await request.file()).toMatchObject({ is_open: false });
  });

  it('after it nothing is drafted, signed or sent', async () => {
    const request = await registered();
    for (const step of ['assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
    must(await withdraw(request));
    expect(stageOfFile(await request.file())).toBe('ended');
    expect(await request.send('2024-09-20')).toMatchObject({ refusal: { code: 'ended' } });
    const other = await registered();
    must(await other.assign());
    must(await withdraw(other));
    expect(await other.draft()).toMatchObject({ refusal: { code: 'ended' } });
  });

  it('is in writing, by the requester, not in the future, before the reply was sent', async () => {
    const request = await registered();
    for (const [wrong, code] of [
      [{ uploads: [] }, 'paper-missing'],
      [{ identityCheck: ' ' }, 'identity-unchecked'],
      [{ withdrawnOn: '2024-09-21' }, 'future-day'],
      [{ withdrawnOn: '2024-09-08' }, 'before-receipt'],
    ] as const) {
      expect(await withdraw(request, wrong)).toMatchObject({ refusal: { code } });
    }
    for (const step of ['assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
    must(await request.send('2024-09-18'));
    expect(await withdraw(request)).toMatchObject({ refusal: { code: 'already-sent' } });
  });

  it('is recorded once, though two press at the same time, and by nobody else', async () => {
    const request = await registered();
    const input = {
      ...(await request.at()),
      withdrawnOn: '2024-09-19',
      by: 'online' as const,
      identityCheck: '凭查询码提交',
      uploads: [],
    };
    for (const scope of strangers())
      expect(await recordWithdrawal(scope, input)).toMatchObject({ refusal: { code: 'unknown-case' } });
    const scope = request.scope(office.clerk, '2024-09-20');
    const results = await Promise.all([recordWithdrawal(scope, input), recordWithdrawal(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('an answer on the spot', () => {
  async function answer(request: MadeRequest, more = {}, today: Day = '2024-09-10') {
    return answerOnTheSpot(request.scope(office.clerk, today), {
      ...(await request.at()),
      code: 'R1',
      answer: '当场提供批复复印件2页',
      answeredOn: '2024-09-10',
      signedRecord: '申请人签名的记录，原件存窗口',
      uploads: scan,
      ...more,
    });
  }

  it('ends the request with its line of the report and a signed record', async () => {
    const request = await registered();
    must(await answer(request));
    const file = await request.file();
    expect(file.endings).toMatchObject([{ kind: 'on-the-spot', code: 'R1', ended_on: '2024-09-10' }]);
    expect(clockOf(file, '2024-12-31')).toMatchObject({ state: 'ended', breaches: [] });
    expect(file.papers).toEqual([]);
  });

  it('is no way to refuse: reasons and remedy go in a letter', async () => {
    const request = await registered();
    for (const code of ['R2', 'R3.1', 'R3.6', 'R5.4', 'R6.1'] as const) {
      expect(await answer(request, { code }), code).toMatchObject({ refusal: { code: 'needs-a-letter' } });
    }
  });

  it('needs the signed record, the contents, and a day that has come', async () => {
    const request = await registered();
    for (const [wrong, code] of [
      [{ uploads: [] }, 'record-missing'],
      [{ signedRecord: '' }, 'record-missing'],
      [{ answer: ' ' }, 'answer-missing'],
      [{ answeredOn: '2024-09-11' }, 'future-day'],
      [{ answeredOn: '2024-09-08' }, 'before-receipt'],
    ] as const) {
      expect(await answer(request, wrong)).toMatchObject({ refusal: { code } });
    }
    const unregistered = await makeRequest(database.db, city, office);
    expect(await answer(unregistered)).toMatchObject({ refusal: { code: 'not-registered' } });
  });
});
