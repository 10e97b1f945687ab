import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setContacts } from '#app/accounts/acts/set-contacts.ts';
import { deliverMessage } from '#app/desk/acts/deliver-message.ts';
import { REMINDER, reminderNow, remindOfficers } from '#app/disclosure-requests/reminders/remind-officers.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyStep } from '#app/remedies/acts/record-remedy-step.ts';
import { type Actor, makeScope, type Role, type Scope } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;
let supervisor: Actor;

// Received on 9 September 2024, the request is due on 12 October.
beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  const elsewhere = await makeOffice(database.db, otherCity);
  supervisor = await office.officer('示例监督', ['supervisor']);
  await hold(city.code, office.head, ['office-head']);
  await hold(city.code, office.clerk, ['clerk']);
  await hold(city.code, office.handler, ['handler']);
  await hold(city.code, office.signer, ['signer']);
  await hold(city.code, supervisor, ['supervisor']);
  await hold(otherCity.code, elsewhere.head, ['office-head', 'clerk']);
  await makeRequest(database.db, otherCity, elsewhere);
});
afterAll(() => database.drop());

async function hold(code: string, actor: Actor, roles: Role[]) {
  const recorded_at = new Date('2024-01-01T00:00:00Z');
  const rows = roles.map((role) => ({ city: code, officer_id: idOf(actor), role, recorded_at }));
  await database.db.insertInto('officer_roles').values(rows).execute();
}
const idOf = (actor: Actor) => (actor.kind === 'officer' ? actor.officerId : 0);
const on = (today: string, actor?: Actor): Scope => testScope({ db: database.db, city, actor, today });
const messagesOf = async (today: string) => {
  const rows = await database.db
    .selectFrom('outbox_messages')
    .select(['id', 'kind', 'officer_id', 'subject', 'body'])
    .where('city', '=', city.code)
    .where('idempotency_key', 'like', `${REMINDER}:${today}:%`)
    .orderBy('officer_id')
    .execute();
  return rows;
};
const remindedOn = async (today: string) => {
  await remindOfficers(on(today));
  return (await messagesOf(today)).map(({ officer_id }) => officer_id);
};

describe('reminders', () => {
  it('go to whose turn it is, near the due day to the office head, overdue to the supervisor', async () => {
    const request = await makeRequest(database.db, city, office);
    // Not yet assigned: clerk and office head. 14 September was worked, so the 5th working day is the 14th.
    expect(await remindedOn('2024-09-13')).toEqual([]);
    expect(await remindedOn('2024-09-14')).toEqual(
      [office.clerk, office.head].map(idOf).sort((a, b) => a - b),
    );
    must(await request.register());
    must(await request.assign());
    // Ten working days before the due day it is the handler's.
    expect(await remindedOn('2024-09-24')).toEqual([idOf(office.handler)]);
    expect(await remindedOn('2024-10-10')).toEqual(
      [office.handler, office.head].map(idOf).sort((a, b) => a - b),
    );
    expect(await remindedOn('2024-10-11')).toEqual([]);
    const late = await remindedOn('2024-10-14');
    expect(late).toEqual([office.handler, office.head, supervisor].map(idOf).sort((a, b) => a - b));
    const [message] = await messagesOf('2024-10-14');
    expect(message?.subject).toBe('答复期限提醒：1件，其中1件已经超过期限');
    expect(message?.body).toContain((await request.file()).register_no);
    expect(message?.body).not.toContain((await request.file()).requester_name);
    await replyTo(await makeRequest(database.db, city, office), '2024-09-20');
    expect(await remindedOn('2024-10-19')).toEqual([]);
  });

  it('are one message an officer and day, with all his cases, however often the job runs', async () => {
    await makeRequest(database.db, city, office, { today: '2024-12-02' });
    await makeRequest(database.db, city, office, { today: '2024-12-02' });
    await Promise.all([remindOfficers(on('2024-12-09')), remindOfficers(on('2024-12-09'))]);
    expect(await remindOfficers(on('2024-12-09'))).toBe(0);
    const messages = await messagesOf('2024-12-09');
    expect(new Set(messages.map(({ officer_id }) => officer_id)).size).toBe(messages.length);
    const clerk = messages.find(({ officer_id }) => officer_id === idOf(office.clerk));
    expect(clerk?.subject).toMatch(/^答复期限提醒：2件/);
  });

  it('tell those who keep them of the tasks of reconsideration and court cases, until they are done', async () => {
    const other = await makeOffice(database.db, city, 'remedies');
    await hold(city.code, other.head, ['office-head']);
    await hold(city.code, other.handler, ['handler']);
    const clerk = { ...other.clerk, roles: ['clerk' as const] };
    const caseId = must(
      await recordRemedyCase(on('2026-03-02', clerk), {
        agencyId: other.agencyId,
        kind: 'direct-litigation',
        body: '示例人民法院',
        notifiedOn: '2026-03-02',
        coDefendant: false,
        registerNo: '',
      }),
    );
    const copy = { caseId, kind: 'copy-received', happenedOn: '2026-03-02', note: '' };
    must(await recordRemedyStep(on('2026-03-02', clerk), copy));
    const toldOn = async (day: string) => {
      await remindOfficers(on(day));
      return (await messagesOf(day)).filter(({ officer_id }) => officer_id === idOf(other.head));
    };
    // Fifteen days from 2 March: Tuesday 17 March.
    expect(await toldOn('2026-03-09')).toEqual([]);
    const [first] = await toldOn('2026-03-10');
    expect(first?.subject).toBe('复议诉讼期限提醒：1项');
    expect(first?.body).toContain('示例人民法院：提交答辩状、证据和依据，2026年3月17日前。还有5个工作日。');
    expect((await toldOn('2026-03-13'))[0]?.body).toContain('还有2个工作日');
    expect((await toldOn('2026-03-17'))[0]?.body).toContain('今天是最后一天');
    const [late] = await toldOn('2026-03-18');
    expect(late?.subject).toBe('复议诉讼期限提醒：1项，其中1项已经超过期限');
    const told = (await messagesOf('2026-03-18')).filter(({ body }) => body.includes('示例人民法院'));
    expect(told.map(({ officer_id }) => officer_id)).toEqual([idOf(other.head)]);
    must(
      await recordRemedyStep(on('2026-03-18', clerk), {
        ...copy,
        kind: 'answered',
        happenedOn: '2026-03-18',
      }),
    );
    const port = { send: async () => {} };
    const delivery = { mail: port, sms: port, rewrites: { [REMINDER]: reminderNow } };
    expect(await deliverMessage(on('2026-03-18'), late?.id ?? 0, delivery)).toBe('dropped');
    expect(await toldOn('2026-03-19')).toEqual([]);
  });

  it('wait until half past eight', async () => {
    const early = makeScope({ ...on('2024-12-10'), now: new Date('2024-12-10T08:29:00+08:00') });
    expect(await remindOfficers(early)).toBe(0);
  });

  it('go by SMS in one sentence to who gave only a number', async () => {
    must(await setContacts(on('2024-12-10', office.clerk), { email: '', phone: '000-00001234' }));
    await remindOfficers(on('2024-12-10'));
    const [sms] = (await messagesOf('2024-12-10')).filter(({ kind }) => kind === 'sms');
    expect(sms).toMatchObject({ officer_id: idOf(office.clerk), subject: '' });
    expect(sms?.body).toMatch(/^您有\d+件申请需要留意.*请登录查看。$/);
  });

  it('are not sent when the reply has gone meanwhile, nor on a later day', async () => {
    const today = '2025-03-27';
    await database.owner.updateTable('disclosure_requests').set({ is_open: false }).execute();
    const request = await makeRequest(database.db, city, office, { today: '2025-03-03' });
    await remindOfficers(on(today));
    const messages = await messagesOf(today);
    const head = messages.find(({ officer_id }) => officer_id === idOf(office.head));
    expect(head?.body).toContain((await request.file()).register_no);
    await replyTo(request, today);
    const sent: string[] = [];
    const port = { send: async ({ id }: { id: string }) => void sent.push(id) };
    const delivery = { mail: port, sms: port, rewrites: { [REMINDER]: reminderNow } };
    for (const { id } of messages) expect(await deliverMessage(on(today), id, delivery)).toBe('dropped');
    for (const { id } of await messagesOf('2024-12-10')) {
      expect(await deliverMessage(on('2024-12-11'), id, delivery)).toBe('dropped');
    }
    expect(sent).toEqual([]);
  });
});
