import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseQuery, caseQuestionOf, tooShort } from '#app/disclosure-requests/case-search/case-question.ts';
import { countCases, findCases, MOST_COUNTED } from '#app/disclosure-requests/case-search/find-cases.ts';
import { foundSheet } from '#app/disclosure-requests/case-search/found-sheet.ts';
import { waitingCount, waitingGroups } from '#app/disclosure-requests/overview/waiting-cases.ts';
import { cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office, type OfficerActor } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990140');
const other = cityOf('329900') ?? testCity('990141');
let fresh: FreshDatabase;
let office: Office;
let answered: MadeRequest;
let atWork: MadeRequest;
let received: MadeRequest;

beforeAll(async () => {
  fresh = await freshDatabase();
  office = await makeOffice(fresh.db, city);
  const make = (infoTitle: string, requesterName: string, at = office) =>
    makeRequest(fresh.db, at === office ? city : other, at, { content: { infoTitle, requesterName } });
  answered = await make('示例小学扩建工程批复', '示例甲');
  await replyTo(answered, '2024-09-12');
  atWork = await make('示例道路工程（二期）会议纪要', '示例乙');
  must(await atWork.register());
  must(await atWork.assign());
  received = await make('示例道路招标情况', '示例丙');
  await make('示例道路工程', '示例丁', await makeOffice(fresh.db, other));
});
afterAll(() => fresh.drop());

describe('a list of cases', () => {
  it('finds words inside a title, whatever signs and widths stand between them', async () => {
    expect(await found({ text: '道路' })).toEqual([atWork, received].map(({ requestId }) => requestId));
    expect(await found({ text: '工程(二期) 会议' })).toEqual([atWork.requestId]);
    expect(await found({ text: '没有的词' })).toEqual([]);
  });

  it('finds a register number as people type it', async () => {
    const { register_no } = await received.file();
    expect(await found({ text: register_no.replace('〔', '[').replace('〕', ']') })).toEqual([
      received.requestId,
    ]);
  });

  it('finds closed and answered ones by outcome and by the number of the letter', async () => {
    const [reply] = (await answered.file()).replies;
    expect(await found({ document: reply?.document_no ?? '' })).toEqual([answered.requestId]);
    expect(await found({ outcome: 'R1' })).toEqual([answered.requestId]);
    expect(await found({ outcome: 'R2' })).toEqual([]);
  });

  it('finds by stage, handler, days, channel and what is overdue', async () => {
    expect(await found({ stage: 'assigned', handler: 'me' }, office.handler)).toEqual([atWork.requestId]);
    expect(await found({ stage: 'received' })).toEqual([received.requestId]);
    expect(await found({ from: '2024-09-10' })).toEqual([]);
    expect((await found({ channel: 'online', to: '2024-09-09' })).length).toBe(3);
    expect(await found({ overdue: 'yes' })).toEqual([]);
    expect((await found({ overdue: 'yes' }, office.clerk, '2024-11-20')).length).toBe(2);
  });

  it('looks for the requester only for who registers requests', async () => {
    expect(await found({ requester: '示例乙' })).toEqual([atWork.requestId]);
    expect((await found({ requester: '示例乙' }, office.handler)).length).toBe(3);
  });

  it('counts what was found by what it has', async () => {
    const scope = testScope({ db: fresh.db, city, actor: office.clerk, today: '2024-09-12' });
    const { total, facets } = await countCases(scope, asked({}), 1);
    expect(total).toBe(3);
    expect(facets.filter(({ kind }) => kind === 'stage')).toEqual(
      expect.arrayContaining([
        { kind: 'stage', value: 'sent', n: 1 },
        { kind: 'stage', value: 'assigned', n: 1 },
        { kind: 'stage', value: 'received', n: 1 },
      ]),
    );
    expect(facets).toContainEqual({ kind: 'channel', value: 'online', n: 3 });
  });

  it('counts no further than it says, and then walks: each page once, in order, with no values', async () => {
    const many = await makeOffice(fresh.db, city, 'many');
    await fillAgency(many, MOST_COUNTED + 2);
    const scope = testScope({ db: fresh.db, city, actor: many.clerk, today: '2024-09-12' });
    const question = { ...asked({ all: 'yes', text: '示例信息' }), agencyId: many.agencyId };
    const counted = await countCases(scope, question, 2);
    expect(counted).toEqual({ total: MOST_COUNTED, more: true, pages: 34, facets: [], ids: null });
    const [first, second] = await Promise.all(
      [1, 2].map((page) => findCases(scope, question, { page, ids: null })),
    );
    const numbers = [...(first ?? []), ...(second ?? [])].map(({ register_no }) => register_no);
    expect(numbers).toEqual(
      Array.from({ length: 60 }, (_, n) => `示例${String(MOST_COUNTED + 2 - n).padStart(4, '0')}号`),
    );
    const rare = await countCases(scope, { ...question, text: `示例${MOST_COUNTED}号` }, 1);
    expect(rare).toMatchObject({ total: 1, more: false, ids: [expect.any(Number)] });
    expect(rare.facets).toContainEqual({ kind: 'stage', value: 'received', n: 1 });
  });

  it('goes out with masked names', async () => {
    const scope = testScope({ db: fresh.db, city, actor: office.clerk, today: '2024-09-12' });
    const [headings, ...rows] = await foundSheet(scope, asked({ all: 'yes' }));
    expect(headings).toContain('申请人');
    expect(rows.length).toBe(3);
    expect(JSON.stringify(rows)).not.toMatch(/示例[甲乙丙]/);
    expect(rows.flat()).toContain('示**');
  });

  it('keeps its question in its address, and says that one character is too few', () => {
    const question = caseQuestionOf(
      (name) => ({ text: '道路', stage: 'nonsense', from: '2024-02-30' })[name],
      office.clerk,
    );
    expect(caseQuery(question, { stage: 'sent' })).toBe('text=%E9%81%93%E8%B7%AF&stage=sent');
    expect(tooShort(question)).toBe(false);
    expect(tooShort({ ...question, text: '路' })).toBe(true);
  });
});

describe('what waits for an officer', () => {
  it('is grouped by what his roles may do; a handler sees his own', async () => {
    expect(await waiting(office.clerk)).toEqual({ received: 1, sent: 1 });
    expect(await waiting(office.handler)).toEqual({ assigned: 1 });
    expect(await waiting(office.signer)).toEqual({});
  });

  it('sends a draft to the signer where nobody reviews apart, without an act on the case', async () => {
    must(await atWork.draft());
    expect(await waiting(office.reviewer)).toEqual({ drafted: 1 });
    await setReviewer(false);
    expect(await waiting(office.reviewer)).toEqual({});
    expect(await waiting(office.signer)).toEqual({ reviewed: 1 });
    expect(await found({ stage: 'reviewed' })).toEqual([atWork.requestId]);
    await setReviewer(true);
  });
});

function asked(query: Record<string, string>, actor: OfficerActor = office.clerk) {
  return { ...caseQuestionOf((name) => query[name], actor), agencyId: office.agencyId };
}

async function found(query: Record<string, string>, actor = office.clerk, today = '2024-09-12') {
  const scope = testScope({ db: fresh.db, city, actor, today });
  const counted = await countCases(scope, asked(query, actor), 1);
  const listed = async (ids: readonly number[] | null) =>
    (await findCases(scope, asked(query, actor), { page: 1, ids })).map(({ id }) => id);
  const looked = await listed(counted.ids);
  // Counted, looked up or walked to, the answer is the same.
  expect(looked).toEqual(counted.ids);
  expect(looked.length).toBe(counted.total);
  expect(await listed(null)).toEqual(looked);
  return looked;
}

async function waiting(actor: OfficerActor) {
  const scope = testScope({ db: fresh.db, city, actor, today: '2024-09-12' });
  const groups = await waitingGroups(scope);
  expect(await waitingCount(scope)).toBe(groups.reduce((sum, { total }) => sum + total, 0));
  return Object.fromEntries(groups.map(({ stage, cases }) => [stage, cases.length]));
}

async function setReviewer(separate: boolean) {
  await fresh.db
    .updateTable('agencies')
    .set({ separate_reviewer: separate })
    .where('city', '=', city.code)
    .where('id', '=', office.agencyId)
    .execute();
}

/** Requests received one after the other, as many as asked for: more than any maker would make in good time. */
async function fillAgency({ agencyId, replyNameId }: Office, requests: number) {
  await sql`
    insert into disclosure_requests (city, agency_id, register_no, channel, submitted_at, received_on, received_because,
      requester_kind, requester_column, requester_name, tail_hashes, info_title, form_wanted, way_wanted,
      query_code_hash, reply_name_id, recorded_at)
    select ${city.code}, ${agencyId}, '示例' || lpad(i::text, 4, '0') || '号', 'counter', '2024-01-01', '2020-01-01'::date + i, '示例',
      'natural-person', 'naturalPerson', '示例甲', '{}', '示例信息', 'paper', 'pickup',
      sha256(i::text::bytea), ${replyNameId}, '2024-01-01'
    from generate_series(1, ${requests}::int) i`.execute(fresh.db);
}
