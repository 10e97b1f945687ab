import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeDelivery, type NewDelivery } from '#app/disclosure-requests/acts/change-delivery.ts';
import {
  type DeliveryChangeInput,
  recordDeliveryChange,
} from '#app/disclosure-requests/acts/record-delivery-change.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import { maskedIdentity } from '#app/disclosure-requests/identity/masked-identity.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';
import { openedContent } from '#app/disclosure-requests/identity/opened-content.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import { printPack } from '#app/disclosure-requests/papers/print-pack.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
});
afterAll(() => database.drop());

const toEmail: NewDelivery = { way: 'email', email: 'xin@example.invalid', address: '' };
const toPost: NewDelivery = { way: 'post', email: '', address: '示例新路18号' };

const change = (request: MadeRequest, wanted: NewDelivery) =>
  changeDelivery(request.scope({ kind: 'public' }), { requestId: request.requestId, wanted });

async function record(
  request: MadeRequest,
  more: Partial<DeliveryChangeInput> = {},
  actor: Actor = office.clerk,
) {
  const asked = { wanted: toPost, source: 'phone' as const, note: '本人来电', happenedOn: '2024-09-09' };
  return recordDeliveryChange(request.scope(actor), { ...(await request.at()), ...asked, ...more });
}

const code = (value: string) => ({ ok: false, refusal: { code: value } });

async function signed(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const) must(await request[step]());
  return request;
}

describe('更改送达途径 by the requester', () => {
  it('the newest counts wherever the way or the address is read; the request itself stays', async () => {
    const request = await signed();
    const before = (await request.file()).row_version;
    must(await change(request, toPost));
    const file = await request.file();
    expect(file.way_wanted).toBe('post');
    expect(file.row_version).toBe(before + 1);
    expect(openedContact(file, 'address_sealed')).toBe('示例新路18号');
    expect(openedContent(file)).toMatchObject({ wayWanted: 'post', address: '示例新路18号' });
    const envelope = printPack({ file, scope: request.scope(office.clerk), names: new Map() }).find(
      ({ key }) => key === 'envelope-DL',
    );
    expect(JSON.stringify(envelope?.document())).toContain('示例新路18号');
    const row = await database.db
      .selectFrom('disclosure_requests')
      .select('way_wanted')
      .where('id', '=', request.requestId)
      .executeTakeFirstOrThrow();
    expect(row.way_wanted).toBe('online');

    must(await change(request, toEmail));
    const again = await request.file();
    expect([again.way_wanted, openedContact(again, 'email_sealed')]).toEqual([
      'email',
      'xin@example.invalid',
    ]);
    expect(openedContact(again, 'address_sealed')).toBe('示例新路18号');
    expect(maskedIdentity(again).contact).toContain('x***@example.invalid');
    expect(again.deliveryChanges.map(({ from_way, way }) => [from_way, way])).toEqual([
      ['online', 'post'],
      ['post', 'email'],
    ]);
    const told = JSON.stringify(caseHistory(again, new Map()));
    expect(told).toContain('申请人在查询页更改送达途径，网上送达改为邮政寄送');
    expect(told).not.toContain('示例新路');
    const audit = await database.db.selectFrom('audit_lines').select('detail').execute();
    expect(JSON.stringify(audit)).not.toMatch(/示例新路|xin@example/);
  });

  it('decides by which way the reply may go', async () => {
    const request = await signed();
    must(await change(request, { way: 'pickup', email: '', address: '' }));
    const send = async (way: 'online' | 'by-hand') =>
      sendReply(request.scope(office.clerk), {
        ...(await request.at()),
        way,
        sentOn: '2024-09-09',
        proof: '示例甲',
      });
    expect(await send('online')).toMatchObject(code('way-not-open'));
    must(await send('by-hand'));
  });

  it('asks for somewhere to go, and for a change', async () => {
    const request = await makeRequest(database.db, city, office, { content: { address: '', email: '' } });
    const cite = { instrument: '政府信息公开条例', article: '第二十九条第二款第三项' };
    for (const [wanted, says] of [
      [{ ...toEmail, email: '' }, 'email-missing'],
      [{ ...toEmail, email: '不是邮箱' }, 'email-missing'],
      [{ ...toPost, address: ' ' }, 'address-missing'],
    ] as const)
      expect(await change(request, wanted)).toMatchObject({ refusal: { code: says, cite } });
    expect(await change(request, { way: 'online', email: '', address: '' })).toMatchObject(code('same-way'));
    expect(await change(request, { ...toPost, address: '长'.repeat(301) })).toMatchObject(code('too-long'));
    expect((await request.file()).deliveryChanges).toEqual([]);
  });

  it('is refused once the reply has left, and told what to do then', async () => {
    const request = await makeRequest(database.db, city, office);
    await replyTo(request, '2024-09-09');
    const refused = await change(request, toPost);
    expect(refused).toMatchObject(code('already-sent'));
    expect(JSON.stringify(refused)).toContain('再次寄送');
    expect(JSON.stringify(await record(request))).toContain('记录沟通');
  });
});

describe('更改送达途径 told to the office', () => {
  it('is recorded with source and day, by who may', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await record(request, { source: 'letter' }));
    const file = await request.file();
    expect(file.deliveryChanges).toMatchObject([
      { source: 'letter', way: 'post', happened_on: '2024-09-09' },
    ]);
    expect(JSON.stringify(caseHistory(file, new Map()))).toContain('来信要求更改送达途径');
    expect(await record(request, {}, office.reviewer)).toMatchObject(code('not-your-role'));
    expect(await record(request, {}, neighbour.clerk)).toMatchObject(code('unknown-case'));
    expect(await record(request, { rowVersion: 0 })).toMatchObject(code('changed-meanwhile'));
  });

  it('has a day that can be, and does not take back a later wish', async () => {
    const request = await makeRequest(database.db, city, office, { today: '2024-09-05' });
    for (const [more, says] of [
      [{ happenedOn: '' }, 'day-missing'],
      [{ happenedOn: '2024-09-06' }, 'future-day'],
      [{ happenedOn: '2024-09-04' }, 'before-receipt'],
      [{ source: 'constructor' as 'phone' }, 'source-missing'],
    ] as const)
      expect(await record(request, more)).toMatchObject(code(says));
    must(await record(request, { happenedOn: '2024-09-05' }));
    const later = { ...(await request.at()), wanted: toEmail, source: 'phone' as const, note: '' };
    const scope = request.scope(office.clerk, '2024-09-09');
    must(await recordDeliveryChange(scope, { ...later, happenedOn: '2024-09-09' }));
    const late = { ...later, ...(await request.at()), wanted: toPost, happenedOn: '2024-09-06' };
    expect(await recordDeliveryChange(scope, late)).toMatchObject(code('before-last'));
    expect((await request.file()).way_wanted).toBe('email');
  });
});
