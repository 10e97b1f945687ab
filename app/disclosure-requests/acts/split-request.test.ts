import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extendReplyLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { recordAgent } from '#app/disclosure-requests/acts/record-agent.ts';
import { splitRequest } from '#app/disclosure-requests/acts/split-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedContent } from '#app/disclosure-requests/identity/opened-content.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { findByCode } from '#app/disclosure-requests/queries.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { countedRequests } from '#law/disclosure/items.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

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

const parts = ['示例道路工程批复', '示例学校建设预算'];
const reason = '申请的内容分属互不相干的事项';

async function split(request: MadeRequest, more = {}, actor: Actor = office.head) {
  const input = { ...(await request.at()), parts, reason, ...more };
  return splitRequest(request.scope(actor, '2024-09-10'), input);
}

async function registered(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  must(await request.register());
  return request;
}

const code = (value: string) => ({ ok: false, refusal: { code: value } });

describe('a formal split', () => {
  it('gives each part its own number and the day 0 of the whole, and tells the requester', async () => {
    const request = await registered();
    const numbers = must(await split(request));
    const file = await request.file();
    expect(new Set(numbers).size).toBe(2);
    expect(numbers[0]).toBe(file.register_no);
    expect(requestText(file)).toBe('示例道路工程批复');
    expect(file.papers).toMatchObject([{ family: 'split-notice', addressee: 'requester' }]);
    const issued = await database.db
      .selectFrom('issued_papers')
      .select('letter')
      .where('request_id', '=', request.requestId)
      .executeTakeFirstOrThrow();
    const told = JSON.stringify(issued.letter);
    expect(file.splits).toMatchObject([{ reason, told_on: '2024-09-10' }]);
    for (const text of [...numbers, ...parts, reason, '2024年10月12日']) expect(told).toContain(text);
    const [part] = file.splitParts;
    const child = await loadCase(request.scope(office.clerk), part?.id ?? 0);
    if (!child) throw new Error('the part is not there');
    expect(child).toMatchObject({
      register_no: numbers[1],
      info_title: '示例学校建设预算',
      received_on: '2024-09-09',
      reply_due_on: file.reply_due_on,
      requester_column: 'naturalPerson',
      splitFrom: [{ id: file.id, register_no: file.register_no }],
    });
    expect(child.registrations).toHaveLength(1);
    expect(openedContent(child).identityNumber).toBe(request.content.identityNumber);
    expect(countedRequests({ numbers, toldOn: file.splits[0]?.told_on ?? null })).toBe(2);
  });

  it('the code of the whole opens its parts at the query page, and nobody else’s', async () => {
    const request = await registered();
    const numbers = must(await split(request));
    const scope = request.scope({ kind: 'public' });
    const ask = (registerNo: string, codeOf = request.queryCode) =>
      findByCode(scope, { registerNo, code: codeOf, tail: '000A' });
    const [part] = (await request.file()).splitParts;
    expect(await ask(numbers[1] ?? '')).toBe(part?.id);
    expect(await ask(numbers[0] ?? '')).toBe(request.requestId);
    const other = await registered();
    expect(await ask(numbers[1] ?? '', other.queryCode)).toBeNull();
  });

  it('the parts have the agent of the whole', async () => {
    const request = await registered();
    const agent = {
      name: '示例律师',
      identityKind: null,
      identityNumber: '',
      phone: '',
      authorisation: '全权',
    };
    must(
      await recordAgent(request.scope(office.clerk), {
        ...(await request.at()),
        agent,
        joint: [],
        uploads: [],
      }),
    );
    must(await split(request));
    const [part] = (await request.file()).splitParts;
    const child = await loadCase(request.scope(office.clerk), part?.id ?? 0);
    expect(child?.requestAgents).toMatchObject([{ name: '示例律师', authorisation: '全权' }]);
  });
});

describe('refusals', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ parts: ['一件'] }, 'not-split'],
    [{ parts: ['一件', ' '] }, 'not-split'],
    [{ parts: ['一件', '一件'] }, 'same-parts'],
    [{ parts: ['一件', '长'.repeat(301)] }, 'part-too-long'],
    [{ parts: Array.from({ length: 21 }, (_, index) => `第${index}件`) }, 'too-many-parts'],
    [{ reason: ' ' }, 'not-split'],
  ])('%o', async (more, expected) => {
    const request = await registered();
    expect(await split(request, more)).toMatchObject(code(expected));
    expect((await request.file()).splitParts).toEqual([]);
  });

  it('before registration, twice, of a part, once a limit moved, and after the signature', async () => {
    const fresh = await makeRequest(database.db, city, office);
    expect(await split(fresh)).toMatchObject(code('not-registered'));
    const request = await registered();
    must(await split(request));
    expect(await split(request)).toMatchObject(code('already-split'));
    const moved = await registered();
    const extension = { ...(await moved.at()), reason: '涉及多个处室', days: 20 };
    must(await extendReplyLimit(moved.scope(office.head, '2024-09-10'), extension));
    expect(await split(moved)).toMatchObject(code('course-begun'));
    const answered = await makeRequest(database.db, city, office);
    await replyTo(answered, '2024-09-11');
    expect(await split(answered)).toMatchObject(code('already-signed'));
  });

  it('without the role, of another agency and of another city; the second of two is told', async () => {
    const request = await registered();
    expect(await split(request, {}, office.clerk)).toMatchObject(code('not-your-role'));
    expect(await split(request, {}, neighbour.head)).toMatchObject(code('unknown-case'));
    const input = { ...(await request.at()), parts, reason };
    const scope = testScope({ db: database.db, city: otherCity, actor: abroad.head, today: '2024-09-10' });
    expect(await splitRequest(scope, input)).toMatchObject(code('unknown-case'));
    const own = request.scope(office.head, '2024-09-10');
    const results = await Promise.all([splitRequest(own, input), splitRequest(own, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await request.file()).splitParts).toHaveLength(1);
  });
});
