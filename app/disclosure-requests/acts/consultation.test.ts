import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consultThirdParty } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { leadersOf, overrideObjection } from '#app/disclosure-requests/acts/override-objection.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { meaningOf, recordOpinion } from '#app/disclosure-requests/acts/record-opinion.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import { keptPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office, type OfficerActor } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;
let abroad: Office;
let leader: OfficerActor;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
  abroad = await makeOffice(database.db, otherCity);
  leader = office.signer;
  await database.db
    .insertInto('officer_roles')
    .values({
      city: city.code,
      officer_id: leader.officerId,
      role: 'signer',
      recorded_at: new Date('2024-01-01T00:00:00Z'),
    })
    .execute();
});
afterAll(() => database.drop());

/** Received on 9 September 2024 and assigned; due on 12 October. */
async function assigned(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office, {
    content: { requesterName: '示例申请人乙' },
  });
  must(await request.register());
  must(await request.assign());
  return request;
}

type Party = 'third-party' | 'agency' | 'co-maker';

/** Asks on a day, and has the letter received on another. */
async function consult(request: MadeRequest, of: Party, [sent, received]: [string, string | null]) {
  must(
    await consultThirdParty(request.scope(office.clerk, sent), {
      ...(await request.at()),
      of,
      partyName: '示例第三方公司',
      recordConcerned: '示例合同',
      deliveredOn: null,
    }),
  );
  const file = await request.file();
  const id = file.consultations.at(-1)?.id ?? 0;
  const paper = file.papers.find((each) => each.subject_kind === 'consultation' && each.subject_id === id);
  if (received) {
    must(
      await recordDelivery(request.scope(office.clerk, received), {
        ...(await request.at()),
        document: `paper:${paper?.id}`,
        fact: 'served',
        way: 'post',
        on: received,
        trackingNo: '',
        proof: '邮件签收单',
        uploads: [],
      }),
    );
  }
  return id;
}

async function opine(request: MadeRequest, id: number, more: object, day = '2024-10-31') {
  return recordOpinion(request.scope(office.clerk, day), {
    ...(await request.at()),
    consultationId: id,
    opinion: 'silence',
    reasons: '',
    answeredOn: day,
    ...more,
  });
}

describe('opinions', () => {
  it('trap 13: the fifteen working days run from the party’s receipt, and without its proof they do not run', async () => {
    const request = await assigned();
    const id = await consult(request, 'third-party', ['2024-09-10', null]);
    expect(await opine(request, id, {})).toMatchObject({
      refusal: { code: 'delivery-unproven', cite: { article: '第三十二条' } },
    });
    const other = await assigned();
    const served = await consult(other, 'third-party', ['2024-09-10', '2024-09-12']);
    // 12 September and 15 working days, with the worked weekends of 14 and 29 September and 12 October 2024.
    expect(await opine(other, served, {}, '2024-10-10')).toMatchObject({
      refusal: { code: 'period-runs', reason: expect.stringContaining('2024年10月10日') },
    });
    must(await opine(other, served, {}, '2024-10-11'));
    expect((await other.file()).consultations[0]).toMatchObject({ answered_on: '2024-10-10' });
  });

  it('trap 14: a third party’s silence leaves the agency to decide, a co-maker’s is consent', async () => {
    const request = await assigned();
    const party = await consult(request, 'third-party', ['2024-09-10', '2024-09-10']);
    const maker = await consult(request, 'co-maker', ['2024-09-10', '2024-09-10']);
    must(await opine(request, party, {}));
    must(await opine(request, maker, {}));
    const [third, coMaker] = (await request.file()).consultations;
    expect(third && meaningOf(third)).toContain('既不视为同意，也不视为不同意');
    expect(coMaker && meaningOf(coMaker)).toContain('视为同意公开');
  });

  it('trap 11: of several consultations the union is taken out, not the sum', async () => {
    const request = await assigned();
    const first = await consult(request, 'third-party', ['2024-09-10', '2024-09-10']);
    const second = await consult(request, 'agency', ['2024-09-11', '2024-09-11']);
    must(await opine(request, first, { opinion: 'consent' }, '2024-09-19'));
    must(await opine(request, second, { opinion: 'consent' }, '2024-09-20'));
    // 11, 12, 13, 14, 18, 19 and 20 September are taken out once: seven working days after 12 October.
    expect((await request.file()).reply_due_on).toBe('2024-10-22');
  });

  it('stays suspended while one of two is open, and refuses an opinion twice', async () => {
    const request = await assigned();
    const first = await consult(request, 'third-party', ['2024-09-10', '2024-09-10']);
    await consult(request, 'third-party', ['2024-09-11', '2024-09-11']);
    must(await opine(request, first, { opinion: 'consent' }, '2024-09-13'));
    expect(clockOf(await request.file(), '2024-09-13').state).toBe('suspended');
    expect(await opine(request, first, { opinion: 'consent' }, '2024-09-13')).toMatchObject({
      refusal: { code: 'no-consultation' },
    });
  });

  it('takes no opinion of the future, none before sending, and no objection without reasons', async () => {
    const request = await assigned();
    const id = await consult(request, 'third-party', ['2024-09-10', '2024-09-10']);
    for (const [wrong, code] of [
      [{ opinion: 'consent', answeredOn: '2024-09-14' }, 'future-day'],
      [{ opinion: 'consent', answeredOn: '2024-09-09' }, 'before-sending'],
      [{ opinion: 'objection', answeredOn: '2024-09-12' }, 'reasons-missing'],
    ] as const) {
      expect(await opine(request, id, wrong, '2024-09-13')).toMatchObject({ refusal: { code } });
    }
  });
});

describe('disclosure for the public interest', () => {
  const decision = {
    publicInterest: '涉及饮用水安全，不公开将影响居民健康',
    content: '合同第三条的水质检测结果',
    leaderApprovedOn: '2024-09-20',
    holdDays: 3,
  };

  async function objected() {
    const request = await assigned();
    const id = await consult(request, 'third-party', ['2024-09-10', '2024-09-10']);
    must(
      await opine(request, id, { opinion: 'objection', reasons: '属于商业秘密', answeredOn: '2024-09-18' }),
    );
    return { request, id };
  }

  async function override(request: MadeRequest, id: number, more = {}, actor: Actor = office.head) {
    return overrideObjection(request.scope(actor, '2024-09-20'), {
      ...(await request.at()),
      consultationId: id,
      leaderId: leader.officerId,
      ...decision,
      ...more,
    });
  }

  it('trap 37: the third party is told content, reasons and remedy, and nothing of the requester', async () => {
    const { request, id } = await objected();
    must(await override(request, id));
    const file = await request.file();
    const paper = file.papers.find(({ family }) => family === 'override-notice');
    const kept = await keptPaper(request.scope(office.head), { requestId: file.id, paperId: paper?.id ?? 0 });
    const words = wordsOf(kept?.document);
    for (const told of ['水质检测结果', '饮用水安全', '申请行政复议', '示例第三方公司', '属于商业秘密'])
      expect(words).toContain(told);
    for (const hidden of ['示例申请人乙', '32040019000101000A', '示例路9号', '000-00001234'])
      expect(words).not.toContain(hidden);
    expect(file.overrides).toMatchObject([{ hold_until: '2024-09-25', leader_id: leader.officerId }]);
  });

  it('trap 37: a letter that would name the requester is not issued', async () => {
    const { request, id } = await objected();
    expect(await override(request, id, { content: '示例申请人乙要求的合同' })).toMatchObject({
      refusal: { code: 'paper-incomplete' },
    });
  });

  it('needs an objection or silence, reasons, content, and two persons', async () => {
    const { request, id } = await objected();
    for (const [wrong, code] of [
      [{ publicInterest: ' ' }, 'override-not-open'],
      [{ content: '' }, 'override-not-open'],
      [{ leaderId: office.head.officerId }, 'override-not-open'],
      [{ leaderId: office.clerk.officerId }, 'not-a-leader'],
      [{ leaderId: neighbour.signer.officerId }, 'not-a-leader'],
      [{ leaderApprovedOn: '2024-09-21' }, 'approval-day'],
      [{ holdDays: -1 }, 'hold-out-of-range'],
    ] as const) {
      expect(await override(request, id, wrong), JSON.stringify(wrong)).toMatchObject({ refusal: { code } });
    }
    expect(await override(request, id, {}, office.clerk)).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    must(await override(request, id));
    expect(await override(request, id)).toMatchObject({ refusal: { code: 'no-objection' } });
    const agreed = await assigned();
    const consent = await consult(agreed, 'third-party', ['2024-09-10', '2024-09-10']);
    must(await opine(agreed, consent, { opinion: 'consent' }, '2024-09-12'));
    expect(await override(agreed, consent)).toMatchObject({ refusal: { code: 'no-objection' } });
  });

  it('holds the release back for the days that were set', async () => {
    const { request, id } = await objected();
    must(await override(request, id));
    for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]('2024-09-23'));
    expect(await request.send('2024-09-24')).toMatchObject({
      refusal: { code: 'hold-runs', cite: { article: '第三十二条' } },
    });
    must(await request.send('2024-09-25'));
  });

  it('is unknown to another agency and another city; leaders are the agency’s own', async () => {
    const { request, id } = await objected();
    for (const [where, actor] of [
      [city, neighbour.head],
      [otherCity, abroad.head],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      const input = { ...(await request.at()), consultationId: id, leaderId: leader.officerId, ...decision };
      expect(await overrideObjection(scope, input)).toMatchObject({ refusal: { code: 'unknown-case' } });
    }
    expect(await leadersOf(request.scope(office.head), neighbour.agencyId)).toEqual([]);
  });
});
