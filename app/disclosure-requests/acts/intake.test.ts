import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReceiveInput, receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { recordContactAttempt } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import type { IntakeProof } from '#app/disclosure-requests/acts/write-intake-proof.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must, someContent } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
});
afterAll(() => database.drop());

const noProof: IntakeProof = {
  postalService: '',
  trackingNo: '',
  postmarkedOn: null,
  signedBy: '',
  handedOverOn: null,
  cameraRoom: false,
  readBack: null,
  assistance: '',
  note: '',
  contact: null,
};
const reached = { way: 'phone', reached: true, atTime: '15:00', note: '本人确认' } as const;
const notReached = { way: 'phone', reached: false, atTime: '15:00', note: '无人接听' } as const;

const scopeOn = (today: Day, actor = office.clerk) => testScope({ db: database.db, city, actor, today });

async function receive(more: Partial<Omit<ReceiveInput, 'proof'>> & { proof?: Partial<IntakeProof> }) {
  return receiveRequest(scopeOn('2024-09-12'), {
    channel: 'post',
    happenedOn: '2024-09-09',
    content: someContent,
    uploads: [],
    onceKey: randomUUID(),
    ...more,
    proof: { ...noProof, ...more.proof },
  });
}

async function received(more: Parameters<typeof receive>[0]) {
  const { requestId } = must(await receive(more));
  const file = await loadCase(scopeOn('2024-09-12'), requestId);
  if (!file) throw new Error('the request is not there');
  return file;
}

describe('the day of receipt by channel', () => {
  it('trap 4, trap 6: a letter counts from the signature of the mailroom, not from registration or handing over', async () => {
    const file = await received({
      proof: {
        postalService: '中国邮政',
        trackingNo: 'XA00000001',
        postmarkedOn: '2024-09-07',
        signedBy: '收发室',
        handedOverOn: '2024-09-12',
      },
    });
    expect(file).toMatchObject({ received_on: '2024-09-09', reply_due_on: '2024-10-12' });
    expect(file.intakeProofs).toMatchObject([{ tracking_no: 'XA00000001', handed_over_on: '2024-09-12' }]);
    const told = caseHistory(file, new Map()).map(({ what }) => String(what));
    expect(told).toContainEqual(expect.stringContaining('邮戳2024年9月7日，签收：收发室'));
  });

  it('unsigned mail counts from the confirmation of the same day', async () => {
    const file = await received({ channel: 'ordinary-mail', proof: { contact: reached } });
    expect(file.received_on).toBe('2024-09-09');
    expect(file.contactAttempts).toMatchObject([{ outcome: 'confirmed', happened_on: '2024-09-09' }]);
  });

  it('unreachable, it is registered all the same, and a later contact proposes its day', async () => {
    const file = await received({ channel: 'ordinary-mail', proof: { contact: notReached } });
    expect(file.received_because).toContain('联系未果');
    const later = { requestId: file.id, rowVersion: file.row_version, way: 'phone', reached: true } as const;
    const input = { ...later, note: '本人确认', happenedOn: '2024-09-11', atTime: '09:30' };
    must(await recordContactAttempt(scopeOn('2024-09-12'), input));
    const after = await loadCase(scopeOn('2024-09-12'), file.id);
    expect(after?.receiptAmendments).toMatchObject([{ to_day: '2024-09-11', confirmed: null }]);
  });

  it('an office that did not call on the day gains nothing by it', async () => {
    const file = await received({ channel: 'fax' });
    expect(file.received_on).toBe('2024-09-09');
    expect(file.received_because).toContain('没有联系申请人');
  });

  it('an oral request counts once it was read back, with the help given on record', async () => {
    const oral = { channel: 'oral', happenedOn: '2024-09-12' } as const;
    expect(await receive(oral)).toMatchObject({ refusal: { code: 'read-back' } });
    const file = await received({ ...oral, proof: { readBack: 'recorded', assistance: '手语翻译' } });
    expect(file.intakeProofs).toMatchObject([{ read_back: 'recorded', assistance: '手语翻译' }]);
  });
});

describe('what the proof cannot do without', () => {
  it.each<[Parameters<typeof receive>[0], string]>([
    [{}, 'signed-by'],
    [{ proof: { signedBy: '收发室', postmarkedOn: '2024-09-10' } }, 'postmark'],
    [{ proof: { signedBy: '收发室', handedOverOn: '2024-09-08' } }, 'handed-over'],
    [{ proof: { signedBy: '收发室', handedOverOn: '2024-09-13' } }, 'handed-over'],
    [{ channel: 'fax', proof: { contact: { ...reached, atTime: '三点' } } }, 'contact'],
    [{ channel: 'counter', happenedOn: '2024-09-13' }, 'future-day'],
  ])('%o: %s', async (more, code) => {
    expect(await receive(more)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('trap 23: counter and post are never closed', () => {
  it('an agency that announced nothing takes them; what arrived otherwise is recorded and marked', async () => {
    const closed = await makeOffice(database.db, city, 'jyj');
    await database.db
      .updateTable('agencies')
      .set({ channels_on: [] })
      .where('id', '=', closed.agencyId)
      .execute();
    const input = { content: someContent, uploads: [], happenedOn: '2024-09-09' };
    const by = async (channel: ReceiveInput['channel']) =>
      receiveRequest(scopeOn('2024-09-12', closed.clerk), { ...input, channel, onceKey: randomUUID() });
    for (const channel of ['counter', 'oral', 'post', 'ordinary-mail'] as const) must(await by(channel));
    const detailOf = async (requestId: number) => {
      const line = await database.db
        .selectFrom('audit_lines')
        .select('detail')
        .where('subject', '=', `disclosure_requests:${requestId}`)
        .executeTakeFirstOrThrow();
      return line.detail;
    };
    for (const channel of ['fax', 'email'] as const) {
      const { requestId } = must(await by(channel));
      expect(await detailOf(requestId)).toMatchObject({ channel, unannounced: true });
    }
    const { requestId } = must(await by('counter'));
    expect(await detailOf(requestId)).not.toHaveProperty('unannounced');
    const online = { agencyId: closed.agencyId, content: someContent, uploads: [], onceKey: randomUUID() };
    const publicScope = testScope({ db: database.db, city, actor: { kind: 'public' }, today: '2024-09-12' });
    expect(await submitRequest(publicScope, online)).toMatchObject({ refusal: { code: 'channel-closed' } });
  });
});

describe('several requests in one envelope', () => {
  it('are received at once: each with its own number and code, the same day and proof', async () => {
    const onceKey = randomUUID();
    const envelope = {
      onceKey,
      alsoAsked: ['示例第二件', '示例第三件'],
      proof: { signedBy: '收发室', trackingNo: 'XA00000003' },
    };
    const made = must(await receive(envelope));
    const files = [];
    for (const { requestId } of [made, ...made.others])
      files.push(await loadCase(scopeOn('2024-09-12'), requestId));
    expect(files.map((file) => file?.info_title)).toEqual(['示例工程批复', '示例第二件', '示例第三件']);
    expect(new Set(files.map((file) => file?.register_no)).size).toBe(3);
    expect(new Set([made, ...made.others].map(({ queryCode }) => queryCode)).size).toBe(3);
    for (const file of files) {
      expect(file).toMatchObject({
        received_on: '2024-09-09',
        intakeProofs: [{ tracking_no: 'XA00000003' }],
      });
      expect(file?.requestLinks.every(({ kind }) => kind === 'same-envelope')).toBe(true);
    }
    expect(files[0]?.requestLinks).toHaveLength(2);
    expect(must(await receive(envelope))).toEqual(made);
  });

  it('nothing of it is received when there are too many', async () => {
    const alsoAsked = Array.from({ length: 21 }, (_, index) => `示例第${index}件`);
    expect(await receive({ alsoAsked, proof: { signedBy: '收发室' } })).toMatchObject({
      refusal: { code: 'too-many' },
    });
  });
});
