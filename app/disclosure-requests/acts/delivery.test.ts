import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { correctionLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
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

/** A notice of 12 September 2024 to somebody who wants paper by post. */
async function notified(wayWanted: 'post' | 'email' | 'pickup' = 'post') {
  const content = { wayWanted, email: wayWanted === 'email' ? 'shili@example.invalid' : '' };
  const request = await makeRequest(database.db, city, office, { content });
  must(await request.register());
  must(
    await sendCorrectionNotice(request.scope(office.head, '2024-09-12'), {
      ...(await request.at()),
      defects: [{ ground: 'description', what: '请写明年度' }],
      guidance: '',
      periodDays: 10,
    }),
  );
  return request;
}

/** A reply posted on 12 October 2024, the due day. */
async function posted() {
  const request = await makeRequest(database.db, city, office, { content: { wayWanted: 'post' } });
  for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
  const input = { way: 'post' as const, sentOn: '2024-10-12', proof: 'XA00000000' };
  must(await sendReply(request.scope(office.clerk, '2024-10-12'), { ...(await request.at()), ...input }));
  return request;
}

async function record(request: MadeRequest, more: object, today: Day = '2024-10-31', input = {}) {
  const file = await request.file();
  const document = file.replies[0] ? `reply:${file.replies[0].id}` : `paper:${file.papers[0]?.id}`;
  return recordDelivery(request.scope(office.clerk, today), {
    ...(await request.at()),
    document,
    fact: 'served',
    way: 'post',
    on: '2024-09-19',
    trackingNo: '',
    proof: '邮件签收单',
    uploads: [],
    ...more,
    ...input,
  });
}

describe('how a letter goes', () => {
  it('trap 46: no private courier and no postage to be paid by the requester', async () => {
    const request = await notified();
    const again = { fact: 'sent', trackingNo: 'XA00000001', on: '2024-09-13' };
    expect(await record(request, { ...again, way: 'courier' })).toMatchObject({
      refusal: { code: 'way-not-open', cite: { instrument: '邮政法', article: '第五十五条' } },
    });
    expect(await record(request, { ...again, freightCollect: true })).toMatchObject({
      refusal: { code: 'way-not-open', reason: expect.stringContaining('到付') },
    });
    must(await record(request, again));
  });

  it('trap 47: by e-mail only where the requester asked for it', async () => {
    const byPost = await notified();
    expect(await record(byPost, { way: 'email' })).toMatchObject({
      refusal: { code: 'way-not-open', cite: { article: '第四十条' } },
    });
    const byMail = await notified('email');
    must(await record(byMail, { way: 'email', proof: '邮箱系统到达记录' }));
  });

  it('keeps the days apart, and takes none that cannot be', async () => {
    const request = await notified();
    for (const [wrong, code] of [
      [{ on: '2024-11-01' }, 'future-day'],
      [{ on: '2024-09-11' }, 'before-paper'],
      [{ proof: ' ' }, 'proof-missing'],
      [{ fact: 'refused', proof: '' }, 'proof-missing'],
      [{ fact: 'sent', on: '2024-09-13' }, 'tracking-missing'],
      [{ document: 'paper:0' }, 'no-document'],
    ] as const) {
      expect(await record(request, wrong), code).toMatchObject({ refusal: { code } });
    }
    must(await record(request, { fact: 'arrived', on: '2024-09-14' }));
    must(await record(request, { on: '2024-09-18' }));
    expect(await record(request, { on: '2024-09-20' })).toMatchObject({
      refusal: { code: 'already-served' },
    });
    expect((await request.file()).deliveries.map(({ fact, on_day }) => [fact, on_day])).toEqual([
      ['sent', '2024-09-12'],
      ['arrived', '2024-09-14'],
      ['served', '2024-09-18'],
    ]);
  });

  it('the served day of a correction notice begins its period', async () => {
    const request = await notified();
    const limit = async () => {
      const file = await request.file();
      const [notice] = file.correctionNotices;
      return notice && correctionLimit(file, notice);
    };
    expect(await limit()).toEqual({ servedOn: null, limitOn: null });
    must(await record(request, { on: '2024-09-19' }));
    expect(await limit()).toEqual({ servedOn: '2024-09-19', limitOn: '2024-10-09' });
  });
});

describe('the reply', () => {
  it('trap 16: posted on the due day it is in time, whenever it is served', async () => {
    const request = await posted();
    must(await record(request, { on: '2024-10-18' }));
    expect(clockOf(await request.file(), '2024-10-31').breaches).toEqual([]);
  });

  it('trap 17: served is another day than posted, and the periods of remedy run from it', async () => {
    const request = await posted();
    must(await record(request, { on: '2024-10-18' }));
    expect(await request.file()).toMatchObject({
      dispatches: [{ sent_on: '2024-10-12' }],
      services: [{ served_on: '2024-10-18' }],
    });
  });

  it('that came back keeps the day it was posted; sent again, both days stand', async () => {
    const request = await posted();
    must(await record(request, { fact: 'returned', on: '2024-10-21', proof: '查无此人，退件信封存案' }));
    must(await record(request, { fact: 'sent', on: '2024-10-22', trackingNo: 'XA00000002' }));
    const file = await request.file();
    expect(file.dispatches).toMatchObject([{ sent_on: '2024-10-12' }]);
    expect(file.services).toEqual([]);
    expect(clockOf(file, '2024-10-31')).toMatchObject({ state: 'ended', breaches: [] });
    must(await record(request, { fact: 'refused', on: '2024-10-24', proof: '拒收，两名见证人签名' }));
    expect((await request.file()).services).toMatchObject([{ served_on: '2024-10-24' }]);
  });

  it('is sent first by its own act', async () => {
    const request = await makeRequest(database.db, city, office, { content: { wayWanted: 'post' } });
    for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const)
      must(await request[step]());
    const sent = { fact: 'sent', on: '2024-09-20', trackingNo: 'XA00000003' };
    expect(await record(request, sent)).toMatchObject({ refusal: { code: 'send-first' } });
    expect(await record(request, {})).toMatchObject({ refusal: { code: 'not-sent' } });
  });
});

describe('who', () => {
  it('two at once record one service; other agencies and cities know nothing of it', async () => {
    const request = await posted();
    const input = {
      ...(await request.at()),
      document: `reply:${(await request.file()).replies[0]?.id}`,
      fact: 'served' as const,
      way: 'post' as const,
      on: '2024-10-18',
      trackingNo: '',
      proof: '邮件签收单',
      uploads: [],
    };
    for (const [where, actor] of [
      [city, neighbour.clerk],
      [otherCity, abroad.clerk],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      expect(await recordDelivery(scope, input)).toMatchObject({ refusal: { code: 'unknown-case' } });
    }
    const scope = request.scope(office.clerk, '2024-10-31');
    const results = await Promise.all([recordDelivery(scope, input), recordDelivery(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await request.file()).services).toHaveLength(1);
  });
});
