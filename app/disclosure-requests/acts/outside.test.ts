import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideOutsideFact } from '#app/disclosure-requests/acts/decide-outside-fact.ts';
import { mayDraft } from '#app/disclosure-requests/acts/may-draft.ts';
import { recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { recordOutsideFact } from '#app/disclosure-requests/acts/record-outside-fact.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { wordsOf } from '#app/disclosure-requests/letters/document-gaps.ts';
import type { OutsideAct } from '#app/disclosure-requests/outside/outside-kinds.ts';
import type { Actor } from '#app/shell/scope.ts';
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

const EVIDENCE = '纸质告知书存根，存办公室档案柜';

/** Received on 9 September 2024 and assigned; due on 12 October. */
async function assigned(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  must(await request.register());
  must(await request.assign());
  return request;
}

interface Entry {
  act: OutsideAct;
  happenedOn: Day;
  input: Record<string, string>;
}

async function record(request: MadeRequest, entry: Entry, today: Day = '2024-11-05', more = {}) {
  return recordOutsideFact(request.scope(office.clerk, today), {
    ...(await request.at()),
    ...entry,
    evidence: EVIDENCE,
    uploads: [],
    ...more,
  });
}

async function decide(
  request: MadeRequest,
  more = {},
  actor: Actor = office.head,
  today: Day = '2024-11-05',
) {
  const open = (await request.file()).outsideRecords.find(({ confirmed }) => confirmed === null);
  return decideOutsideFact(request.scope(actor, today), {
    ...(await request.at()),
    recordId: open?.id ?? 0,
    confirmed: true,
    note: '',
    ...more,
  });
}

async function enter(request: MadeRequest, entry: Entry) {
  must(await record(request, entry));
  must(await decide(request));
}

let numbers = 0;
const number = (mark: string) => `示例补录${mark}〔2024〕${++numbers}号`;

const correctionOn = (happenedOn: Day): Entry => ({
  act: 'send-correction-notice',
  happenedOn,
  input: { document_no: number('补'), items: '请写明年度', period_days: '10', served_on: happenedOn },
});

describe('two persons', () => {
  it('nothing follows from a record until another person confirms it', async () => {
    const request = await assigned();
    must(await record(request, correctionOn('2024-09-12')));
    expect((await request.file()).correctionNotices).toEqual([]);
    expect(await decide(request, {}, office.clerk)).toMatchObject({ refusal: { code: 'own-record' } });
    must(await decide(request));
    const file = await request.file();
    expect(file.correctionNotices).toMatchObject([
      { sent_on: '2024-09-12', served_on: '2024-09-12', outside_id: file.outsideRecords[0]?.id },
    ]);
    expect(file.papers).toMatchObject([{ family: 'correction-notice', kept: false }]);
    expect(clockOf(file, '2024-11-05').state).toBe('waiting-correction');
  });

  it('what is returned has no effect, and needs a reason', async () => {
    const request = await assigned();
    must(await record(request, correctionOn('2024-09-12')));
    expect(await decide(request, { confirmed: false })).toMatchObject({ refusal: { code: 'note-missing' } });
    must(await decide(request, { confirmed: false, note: '存根日期不清' }));
    expect((await request.file()).correctionNotices).toEqual([]);
    expect(await decide(request)).toMatchObject({ refusal: { code: 'no-record' } });
  });

  it('is decided once, though two press at the same time', async () => {
    const request = await assigned();
    must(await record(request, correctionOn('2024-09-12')));
    const recordId = (await request.file()).outsideRecords[0]?.id ?? 0;
    const input = { ...(await request.at()), recordId, confirmed: true, note: '' };
    const scope = request.scope(office.head, '2024-11-05');
    const results = await Promise.all([decideOutsideFact(scope, input), decideOutsideFact(scope, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await request.file()).correctionNotices).toHaveLength(1);
  });
});

describe('recorded for what it was', () => {
  it('trap 8: a late correction notice is on record, resets nothing, and drafting stays open', async () => {
    const request = await assigned();
    await enter(request, correctionOn('2024-09-25'));
    const file = await request.file();
    const clock = clockOf(file, '2024-09-26');
    expect(clock).toMatchObject({ state: 'running', due: '2024-10-12' });
    expect(clock.breaches.map(({ code }) => code)).toContain('late-correction-notice');
    expect(mayDraft(file, request.scope(office.handler, '2024-09-26'))).toBeNull();
    must(await request.draft('2024-09-26'));
    must(
      await recordCorrection(request.scope(office.clerk, '2024-09-27'), {
        ...(await request.at()),
        text: '2023年',
        receivedOn: '2024-09-27',
      }),
    );
    expect(clockOf(await request.file(), '2024-09-27').due).toBe('2024-10-12');
  });

  it('trap 9: a second correction notice can be recorded, never issued, and has no effect', async () => {
    const request = await assigned();
    const items = { defects: [{ ground: 'description', what: '请写明年度' }], guidance: '', periodDays: 10 };
    const issue = async (day: Day) =>
      sendCorrectionNotice(request.scope(office.head, day), { ...(await request.at()), ...items });
    must(await issue('2024-09-12'));
    must(
      await recordCorrection(request.scope(office.clerk, '2024-09-14'), {
        ...(await request.at()),
        text: '2023年',
        receivedOn: '2024-09-14',
      }),
    );
    const due = clockOf(await request.file(), '2024-09-18').due;
    expect(await issue('2024-09-18')).toMatchObject({ refusal: { cite: { article: '第三十条' } } });
    await enter(request, correctionOn('2024-09-18'));
    const clock = clockOf(await request.file(), '2024-09-19');
    expect(clock).toMatchObject({ state: 'running', due });
    expect(clock.breaches.map(({ code }) => code)).toContain('second-correction-notice');
  });

  it('trap 15: an extension told after the due day, or for more than twenty days, moves nothing', async () => {
    for (const [happenedOn, days] of [
      ['2024-10-15', '20'],
      ['2024-10-08', '30'],
    ] as const) {
      const request = await assigned();
      const input = { document_no: number('延'), days, approved_on: happenedOn, reason: '需要查找档案' };
      await enter(request, { act: 'extend-reply-limit', happenedOn, input });
      const clock = clockOf(await request.file(), '2024-10-16');
      expect(clock.due, days).toBe('2024-10-12');
      expect(clock.breaches.map(({ code }) => code)).toContain('extension-without-effect');
    }
  });

  it('an extension told in time on paper moves the due day as any other', async () => {
    const request = await assigned();
    const input = { document_no: '', days: '20', approved_on: '2024-10-08', reason: '需要查找档案' };
    await enter(request, { act: 'extend-reply-limit', happenedOn: '2024-10-09', input });
    expect((await request.file()).reply_due_on).toBe('2024-11-08');
  });

  it('trap 16: a paper reply counts from its posting, however late it is entered, and late it stays overdue', async () => {
    for (const [postedOn, late] of [
      ['2024-10-12', false],
      ['2024-10-14', true],
    ] as const) {
      const request = await assigned();
      await enter(request, replySignedOn('2024-10-11'));
      await enter(request, {
        act: 'send-reply',
        happenedOn: postedOn,
        input: { way: 'post', tracking_no: 'XA00000000', proof: '收寄凭证' },
      });
      const file = await request.file();
      expect(stageOfFile(file)).toBe('sent');
      const breaches = clockOf(file, '2024-11-05').breaches.map(({ code }) => code);
      expect(breaches.includes('overdue')).toBe(late);
      expect(file.dispatches).toMatchObject([{ sent_on: postedOn, due_on: '2024-10-12' }]);
    }
  });

  it('a paper reply keeps its own number, signer and remedy clause, and says that it is a copy', async () => {
    const request = await assigned();
    const entry = replySignedOn('2024-10-11');
    await enter(request, entry);
    const [reply] = (await request.file()).replies;
    expect(reply).toMatchObject({
      document_no: entry.input.document_no,
      signer_name: '示例主任',
      remedy_clause: '未写明',
      signed_on: '2024-10-11',
    });
    expect(wordsOf(reply?.letter)).toContain('以案卷所存原件为准');
    const again = await assigned();
    expect(await record(again, entry)).toMatchObject({ refusal: { code: 'number-taken' } });
  });

  it('trap 12: consultation of others stops the clock by its own days, entered afterwards too', async () => {
    const request = await assigned();
    const input = {
      document_no: number('征'),
      of: 'agency',
      party_name: '示例机关',
      record: '示例合同',
      served_on: '2024-09-10',
    };
    await enter(request, { act: 'consult-third-party', happenedOn: '2024-09-10', input });
    // 15 working days from 10 September end on 8 October; 15 counted days are taken out.
    const clock = clockOf(await request.file(), '2024-10-20');
    expect(clock).toMatchObject({ state: 'running', due: '2024-11-01' });
  });

  it('a fee notice sent after the limit restarts nothing', async () => {
    const request = await assigned();
    const input = {
      document_no: number('费'),
      scale: 'pages',
      units: '31',
      yuan: '10',
      payment_code: 'OUT-0001',
      served_on: '',
    };
    await enter(request, { act: 'send-fee-notice', happenedOn: '2024-10-15', input });
    const clock = clockOf(await request.file(), '2024-10-16');
    expect(clock).toMatchObject({ state: 'running', due: '2024-10-12' });
    expect(clock.breaches.map(({ code }) => code)).toContain('late-fee-notice');
  });
});

describe('what cannot have happened', () => {
  it('is refused: the future, before receipt, without evidence, with a field or number missing', async () => {
    const request = await assigned();
    for (const [entry, more, code] of [
      [correctionOn('2024-11-06'), {}, 'future-day'],
      [correctionOn('2024-09-08'), {}, 'before-receipt'],
      [correctionOn('2024-09-12'), { evidence: ' ' }, 'evidence-missing'],
      [{ ...correctionOn('2024-09-12'), input: { items: '', period_days: '10' } }, {}, 'field-missing'],
      [{ ...correctionOn('2024-09-12'), input: { items: '年度', period_days: 'x' } }, {}, 'no-number'],
      [
        { act: 'send-reply', happenedOn: '2024-09-12', input: { way: 'post', proof: '凭证' } },
        {},
        'not-signed',
      ],
    ] as [Entry, object, string][]) {
      expect(await record(request, entry, '2024-11-05', more), code).toMatchObject({ refusal: { code } });
    }
  });

  it('is unknown to another agency and another city', async () => {
    const request = await assigned();
    must(await record(request, correctionOn('2024-09-12')));
    const recordId = (await request.file()).outsideRecords[0]?.id ?? 0;
    for (const [where, actor] of [
      [city, neighbour.head],
      [otherCity, abroad.head],
    ] as const) {
      const scope = testScope({ db: database.db, city: where, actor });
      const seen = await request.at();
      expect(await decideOutsideFact(scope, { ...seen, recordId, confirmed: true, note: '' })).toMatchObject({
        refusal: { code: 'unknown-case' },
      });
      const entry = { ...correctionOn('2024-09-12'), evidence: EVIDENCE, uploads: [] };
      expect(await recordOutsideFact(scope, { ...seen, ...entry })).toMatchObject({
        refusal: { code: 'unknown-case' },
      });
    }
  });
});

function replySignedOn(happenedOn: Day): Entry {
  return {
    act: 'sign-reply',
    happenedOn,
    input: {
      document_no: number('复'),
      code: 'R1',
      signer: '示例主任',
      grounds: '可以公开。',
      result: '现予公开。',
      remedy: '未写明',
    },
  };
}
