import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adoptCalendarDays,
  declineCalendarDays,
  type ProposalInput,
} from '#app/disclosure-requests/acts/adopt-calendar-days.ts';
import { proposeHolidayNotice } from '#app/disclosure-requests/acts/propose-holiday-notice.ts';
import { proposeLocalDayOff } from '#app/disclosure-requests/acts/propose-local-day-off.ts';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Actor, Scope } from '#app/shell/scope.ts';
import { verifyAudit, writeAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { holidayNotice2027 } from '#tests/makers/holiday-notice-2027.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';
import { openAct, turnOf } from '#tests/makers/open-act.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

const city = testCity('990100');
const otherCity = testCity('990200');
let database: FreshDatabase;
let office: Office;
let department: Office;
let elsewhere: Office;
let second: Actor;

const notice = holidayNotice2027;

beforeAll(async () => {
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
  department = await makeOffice(database.db, city, 'jyj');
  elsewhere = await makeOffice(database.db, otherCity);
  await database.owner
    .updateTable('agencies')
    .set({ kind: 'government-office' })
    .where('id', 'in', [office.agencyId, elsewhere.agencyId])
    .execute();
  second = await office.officer('示例负责乙', ['office-head']);
  const recorded_at = new Date('2024-01-01T00:00:00Z');
  await database.db
    .insertInto('officer_roles')
    .values(heads().map((officer_id) => ({ city: city.code, officer_id, role: 'office-head', recorded_at })))
    .execute();
});
afterAll(() => database.drop());

const heads = () =>
  [office.head, second].map((each) => (each.kind === 'officer' ? each.officerId : 0)).sort((a, b) => a - b);
const scope = (actor: Actor = office.head, today = '2026-12-28', at = city): Scope =>
  testScope({ db: database.db, city: at, actor, today });
const dueOf = async (id: number) => {
  const row = await database.db
    .selectFrom('disclosure_requests')
    .select('reply_due_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.reply_due_on;
};
const propose = (text: string, more = {}) =>
  proposeHolidayNotice(scope(), { text, year: null, checked: false, ...more });

describe('adopting a holiday notice', () => {
  it('refuses what cannot be read, what does not fit until it was checked, and a second proposal', async () => {
    expect(await propose('关于放假的通知')).toMatchObject({ refusal: { code: 'year' } });
    expect(await propose('关于放假的通知', { year: 2027 })).toMatchObject({
      refusal: { code: 'nothing-read' },
    });
    const wrong = notice.replace('1月1日（周五）', '1月1日（周六）');
    expect(await propose(wrong)).toMatchObject({ refusal: { code: 'findings' } });
    const { id } = must(await propose(wrong, { checked: true }));
    expect(await propose(notice)).toMatchObject({ refusal: { code: 'waiting' } });
    must(await declineCalendarDays(scope(), { kind: 'notice', id }));
  });

  it('moves the open cases that it touches once a second person adopted it, and tells both days', async () => {
    const moves = await makeRequest(database.db, city, office, { today: '2026-12-25' });
    const ended = await makeRequest(database.db, city, office, { today: '2026-11-02' });
    const foreign = await makeRequest(database.db, otherCity, elsewhere, { today: '2026-12-25' });
    const [file, before, farBefore] = [
      await moves.file(),
      await dueOf((await ended.file()).id),
      '2027-01-22',
    ];
    const abroad = (await foreign.file()).id;
    // 25 December is day 0; the weekdays from the 28th on make the 20th working day 22 January 2027.
    expect([file.reply_due_on, await dueOf(abroad)]).toEqual([farBefore, farBefore]);
    const proposal: ProposalInput = { kind: 'notice', id: must(await propose(notice)).id };
    expect(await dueOf(file.id)).toBe(farBefore);
    expect(await adoptCalendarDays(scope(), proposal)).toMatchObject({ refusal: { code: 'second-person' } });
    const moved = must(await adoptCalendarDays(scope(second), proposal));
    // 1 January is off, so one working day more: Friday 22 becomes Monday 25.
    expect(moved).toMatchObject([{ registerNo: file.register_no, from: farBefore, to: '2027-01-25' }]);
    expect(await dueOf(file.id)).toBe('2027-01-25');
    expect(await dueOf((await ended.file()).id)).toBe(before);
    expect(await dueOf(abroad)).toBe(farBefore);
    expect(await adoptCalendarDays(scope(second), proposal)).toMatchObject({ refusal: { code: 'decided' } });
    const line = await database.db
      .selectFrom('audit_lines')
      .select('detail')
      .where('subject', '=', `disclosure_requests:${file.id}`)
      .where('act', '=', 'move-due-day')
      .executeTakeFirstOrThrow();
    const because = `adopted_notices:${proposal.id}`;
    expect(line.detail).toEqual({ from: farBefore, to: '2027-01-25', because });
    const messages = await database.db
      .selectFrom('outbox_messages')
      .select(['officer_id', 'body'])
      .where('purpose', '=', 'due-day-moved')
      .orderBy('officer_id')
      .execute();
    // No handler yet: the office heads are told, one message each.
    expect(messages.map(({ officer_id }) => officer_id)).toEqual(heads());
    expect(messages[0]?.body).toContain(`${file.register_no}：2027年1月22日 改为 2027年1月25日`);
  });

  it('counts new requests by it, in this city only', async () => {
    const here = await makeRequest(database.db, city, office, { today: '2026-12-28' });
    const there = await makeRequest(database.db, otherCity, elsewhere, { today: '2026-12-28' });
    expect((await here.file()).reply_due_on).toBe('2027-01-26');
    expect((await there.file()).reply_due_on).toBe('2027-01-25');
  });

  it('is for office heads of the competent department', async () => {
    const text = { text: notice, year: null, checked: false };
    expect(await proposeHolidayNotice(scope(office.clerk), text)).toMatchObject({
      refusal: { code: 'not-your-role' },
    });
    expect(await proposeHolidayNotice(scope(department.head), text)).toMatchObject({
      refusal: { code: 'not-the-department' },
    });
  });
});

describe('a local day off', () => {
  const typhoon = { day: '2026-12-30', name: '台风停工', basis: '示例市人民政府通告（示政告〔2026〕3号）' };

  it('needs a legal basis and a working day', async () => {
    const propose = (more: object) => proposeLocalDayOff(scope(), { ...typhoon, agencyId: null, ...more });
    expect(await propose({ basis: '领导口头通知' })).toMatchObject({ refusal: { code: 'basis' } });
    expect(await propose({ day: '2026-12-26' })).toMatchObject({ refusal: { code: 'day' } });
    expect(await propose({ day: '2026-02-30' })).toMatchObject({ refusal: { code: 'day' } });
  });

  it('of one agency moves that agency’s cases alone', async () => {
    const ours = await makeRequest(database.db, city, department, { today: '2026-12-25' });
    const theirs = await makeRequest(database.db, city, office, { today: '2026-12-25' });
    const [own, other] = [await ours.file(), await theirs.file()];
    const deputy = await department.officer('示例负责丙', ['office-head']);
    const { id } = must(
      await proposeLocalDayOff(scope(department.head), { ...typhoon, agencyId: department.agencyId }),
    );
    const moved = must(await adoptCalendarDays(scope(deputy), { kind: 'local', id }));
    expect(moved.map(({ requestId }) => requestId)).toEqual([own.id]);
    expect(await dueOf(own.id)).toBe('2027-01-26');
    expect(await dueOf(other.id)).toBe('2027-01-25');
  });

  it('adopted while an officer acts on the case leaves both', async () => {
    const request = await makeRequest(database.db, city, office, { today: '2026-12-25' });
    must(await request.register());
    const flood = {
      day: '2026-12-31',
      name: '防汛停工',
      basis: '示例市人民政府通告（示政告〔2026〕4号）',
      agencyId: null,
    };
    const { id } = must(await proposeLocalDayOff(scope(), flood));
    const notice = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 15 };
    const at = await request.at();
    const [adopted, corrected] = await Promise.all([
      adoptCalendarDays(scope(second), { kind: 'local', id }),
      sendCorrectionNotice(scope(office.head, '2026-12-29'), { ...at, ...notice }),
    ]);
    must(adopted);
    must(corrected);
    // Whoever came second, the clock waits for the requester.
    expect(await dueOf(at.requestId)).toBeNull();
  });

  it('adopted while a request comes in counts it too', async () => {
    const { id } = must(await proposeLocalDayOff(scope(), { ...dayOff, day: '2027-01-05' }));
    const paused = pause();
    const receiving = receiveRequest(scope(office.clerk), {
      channel: 'counter',
      happenedOn: '2026-12-28',
      content: someContent,
      uploads: [],
      onceKey: 'while-adopted',
      also: paused.wait,
    });
    await paused.reached;
    const adopting = adoptCalendarDays(scope(second), { kind: 'local', id });
    await mayFinish(adopting);
    paused.go();
    const { requestId } = must(await receiving);
    const moved = must(await adopting);
    const clock = clockOf((await loadCase(scope(office.clerk), requestId)) as CaseFile, '2026-12-28');
    expect(moved.find((each) => each.requestId === requestId)).toMatchObject({ to: clock.due });
    expect(await dueOf(requestId)).toBe(clock.due);
  });

  it('adopted while a closed case is opened again counts it too', async () => {
    const open = await openAct('order-new-reply', database.db, city);
    const turn = await turnOf(open, database.db, city);
    const { id } = must(
      await proposeLocalDayOff(scope(office.head, open.today), { ...dayOff, day: '2024-12-10' }),
    );
    // The end of the audit chain is held, so that both stand right before their end.
    const paused = pause();
    const holding = database.db.transaction().execute(async (trx) => {
      await writeAudit(scope().in(trx), { act: 'hold', subject: 'test:1', detail: {} });
      await paused.wait();
    });
    await paused.reached;
    const ordering = tryAnyAct('order-new-reply', turn);
    await mayFinish(ordering);
    const adopting = adoptCalendarDays(scope(second, open.today), { kind: 'local', id });
    await mayFinish(adopting);
    paused.go();
    await holding;
    must(await ordering);
    must(await adopting);
    const { file } = await turnOf(open, database.db, city);
    expect(file.reply_due_on).toBe(clockOf(file, open.today).due);
    expect(file.localDaysOff.map(({ day }) => day)).toContain('2024-12-10');
  });

  it('leaves the audit chain whole', async () => {
    expect(await verifyAudit(database.db)).toMatchObject({ firstBroken: null });
  });
});

const dayOff = { name: '示例停工', basis: '示例市人民政府通告（示政告〔2026〕5号）', agencyId: null };

/** Stops a transaction where it waits, until it may go on. */
function pause() {
  let arrive = () => {};
  let go = () => {};
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const released = new Promise<void>((resolve) => {
    go = resolve;
  });
  const wait = () => {
    arrive();
    return released;
  };
  return { reached, wait, go: () => go() };
}

/** Time enough to finish, for what does not wait for somebody else. */
function mayFinish(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, 500))]);
}
