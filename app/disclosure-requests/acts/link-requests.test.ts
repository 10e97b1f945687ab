import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkInput, linkRequests } from '#app/disclosure-requests/acts/link-requests.ts';
import { recordAgent } from '#app/disclosure-requests/acts/record-agent.ts';
import { splitRequest } from '#app/disclosure-requests/acts/split-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { earlierRequests } from '#app/disclosure-requests/repeats/earlier-requests.ts';
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

let people = 0;
/** A new requester for each test, so that the ledger of one does not stand in another's way. */
const person = () => ({
  identityNumber: `3204001900010100${String(10 + ++people)}`,
  requesterName: '示例乙',
});
const asking = (who: object, infoTitle: string) =>
  makeRequest(database.db, city, office, { content: { ...who, infoTitle } });
const earlierOf = async (request: MadeRequest) =>
  earlierRequests(request.scope(office.clerk), await request.file());

describe('trap 34: a repetition is the same requester, the same information, and answered', () => {
  it('finds it with the number of the earlier reply', async () => {
    const who = person();
    const first = await asking(who, '示例甲路拓宽工程批复');
    await replyTo(first, '2024-09-11');
    const [found] = await earlierOf(await asking(who, '示例甲路拓宽工程批复'));
    expect(found).toMatchObject({ id: first.requestId, sameRequester: true, finding: { kind: 'repeat' } });
    expect(found?.reply?.documentNo).toMatch(/〔2024〕\d+号$/);
  });

  it('still being answered, it is none; and something else is shown without a finding', async () => {
    const who = person();
    await asking(who, '示例乙路拓宽工程批复');
    const other = await asking(who, '示例学校食堂采购合同');
    expect(await earlierOf(other)).toMatchObject([{ sameRequester: true, finding: null }]);
    const [found] = await earlierOf(await asking(who, '示例乙路拓宽工程批复'));
    expect(found).toMatchObject({ finding: { kind: 'pending', cite: { article: '第三十六条第六项' } } });
  });

  it('of somebody else it is no repetition, but several ask for the same (art. 44)', async () => {
    const first = await asking(person(), '示例丙路拓宽工程批复');
    await replyTo(first, '2024-09-11');
    expect(await earlierOf(await asking(person(), '示例丙路拓宽工程批复'))).toMatchObject([
      { sameRequester: false, finding: { kind: 'others', cite: { article: '第四十四条第一款' } } },
    ]);
  });

  it('an agent of several requesters makes them not one; a joint requester is one', async () => {
    const [who, agentOfBoth] = [person(), person().identityNumber];
    const first = await asking(person(), '示例丁路拓宽工程批复');
    const identity = { name: '示例丙', identityKind: 'id-card' as const };
    const agent = { ...identity, identityNumber: agentOfBoth, phone: '', authorisation: '全权' };
    const joint = {
      ...identity,
      requesterKind: 'natural-person' as const,
      identityNumber: who.identityNumber,
    };
    const record = async (request: MadeRequest, more: object) =>
      must(
        await recordAgent(request.scope(office.clerk), {
          ...(await request.at()),
          agent: null,
          joint: [],
          uploads: [],
          ...more,
        }),
      );
    await record(first, { agent });
    const second = await asking(person(), '示例学校食堂经费决算');
    await record(second, { agent });
    expect(await earlierOf(second)).toEqual([]);
    await record(first, { joint: [joint] });
    expect(await earlierOf(await asking(who, '示例学校食堂经费决算表'))).toMatchObject([
      { id: first.requestId, sameRequester: true },
    ]);
  });

  it('parts of one split are no repetitions of each other', async () => {
    const whole = await asking(person(), '示例戊路工程批复和预算');
    must(await whole.register());
    const parts = ['示例戊路工程批复文件', '示例戊路工程批复附件', '示例戊路工程批复附图'];
    must(
      await splitRequest(whole.scope(office.head), {
        ...(await whole.at()),
        parts,
        reason: '互不相干的事项',
      }),
    );
    const scope = whole.scope(office.clerk);
    const part = await loadCase(scope, (await whole.file()).splitParts[0]?.id ?? 0);
    if (!part) throw new Error('the part is not there');
    expect(await earlierRequests(scope, part)).toEqual([]);
    expect(await earlierOf(whole)).toEqual([]);
  });

  it('of another agency nothing is shown', async () => {
    const who = person();
    await makeRequest(database.db, city, neighbour, { content: { ...who, infoTitle: '示例己路拓宽批复' } });
    expect(await earlierOf(await asking(who, '示例己路拓宽批复'))).toEqual([]);
  });
});

describe('linking', () => {
  async function link(request: MadeRequest, more: Partial<LinkInput>, actor: Actor = office.clerk) {
    const input = { ...(await request.at()), otherNo: '', kind: 'joint' as const, note: '', ...more };
    return linkRequests(request.scope(actor), input);
  }
  const code = (value: string) => ({ ok: false, refusal: { code: value } });

  it('is read from both sides, and made once', async () => {
    const [one, two] = [await asking(person(), '示例庚路批复'), await asking(person(), '示例庚路批复')];
    for (const each of [one, two]) must(await each.register());
    const [first, second] = [await one.file(), await two.file()];
    must(await link(two, { otherNo: first.register_no }));
    expect((await one.file()).requestLinks).toMatchObject([{ other_id: two.requestId, kind: 'joint' }]);
    expect((await two.file()).requestLinks).toMatchObject([{ other_id: one.requestId, kind: 'joint' }]);
    expect(await link(one, { otherNo: second.register_no })).toMatchObject(code('already-linked'));
  });

  it('refuses its own number, one of another agency, no kind, and who may not', async () => {
    const request = await asking(person(), '示例辛路批复');
    const own = (await request.file()).register_no;
    expect(await link(request, { otherNo: own })).toMatchObject(code('not-registered'));
    must(await request.register());
    const foreign = await makeRequest(database.db, city, neighbour);
    const foreignNo = (await foreign.file()).register_no;
    expect(await link(request, { otherNo: own })).toMatchObject(code('own-number'));
    expect(await link(request, { otherNo: foreignNo })).toMatchObject(code('unknown-number'));
    expect(await link(request, { otherNo: own, kind: 'x' as never })).toMatchObject(code('kind-missing'));
    expect(await link(request, { otherNo: own }, office.signer)).toMatchObject(code('not-your-role'));
    expect(await link(request, { otherNo: own }, neighbour.clerk)).toMatchObject(code('unknown-case'));
  });
});
