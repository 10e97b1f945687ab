import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecordAgentInput, recordAgent } from '#app/disclosure-requests/acts/record-agent.ts';
import { confidentialNames, requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import type { Actor } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
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

const agent = {
  name: '示例律师',
  identityKind: 'id-card' as const,
  identityNumber: '32040019000202000B',
  phone: '000-00005678',
  authorisation: '全权代理，至答复送达',
};
const joint = {
  requesterKind: 'organisation' as const,
  name: '示例公司',
  identityKind: 'credit-code' as const,
  identityNumber: '91320400SHILI0001X',
};

async function record(
  request: MadeRequest,
  more: Partial<RecordAgentInput> = {},
  actor: Actor = office.clerk,
) {
  const input = { ...(await request.at()), agent, joint: [], uploads: [], ...more };
  return recordAgent(request.scope(actor), input);
}

const code = (value: string) => ({ ok: false, refusal: { code: value } });

describe('trap 58: the agent is not the requester', () => {
  it('leaves the requester, his column and his identity as they are', async () => {
    const request = await makeRequest(database.db, city, office);
    const before = await request.file();
    must(await record(request));
    const file = await request.file();
    expect(file.requestAgents).toMatchObject([{ name: '示例律师', authorisation: '全权代理，至答复送达' }]);
    const of = ({ requester_name, requester_column, requester_kind, identity_hash }: typeof file) => [
      requester_name,
      requester_column,
      requester_kind,
      identity_hash?.toString('hex'),
    ];
    expect(of(file)).toEqual(of(before));
  });

  it('of joint requesters the first one is counted', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await record(request, { agent: null, joint: [joint] }));
    const file = await request.file();
    expect(file.jointRequesters).toMatchObject([{ requester_kind: 'organisation', name: '示例公司' }]);
    expect(file.requester_column).toBe('naturalPerson');
  });
});

describe('trap 37: nobody else learns who asks', () => {
  it('names of agents and joint requesters are kept out of letters to others, too', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await record(request, { joint: [joint] }));
    const file = await request.file();
    expect(confidentialNames(file)).toEqual(['示例甲', '示例公司', '示例律师']);
    const frame = requesterFrame(file, request.scope(office.clerk), { documentNo: null, signedOn: null });
    expect(frame.requesterName).toBe('示例甲、示例公司');
  });
});

describe('trap 60: numbers are sealed', () => {
  it('in the table, and in no audit line', async () => {
    const request = await makeRequest(database.db, city, office);
    must(await record(request, { joint: [joint] }));
    const row = await database.db
      .selectFrom('request_agents')
      .select(['id', 'identity_sealed'])
      .where('request_id', '=', request.requestId)
      .executeTakeFirstOrThrow();
    if (!row.identity_sealed) throw new Error('nothing was sealed');
    expect(row.identity_sealed.includes(Buffer.from(agent.identityNumber))).toBe(false);
    const place = { table: 'request_agents', column: 'identity_sealed', row: row.id };
    expect(openSealed(row.identity_sealed, place)).toBe(agent.identityNumber);
    const lines = await database.db
      .selectFrom('audit_lines')
      .select('detail')
      .where('subject', '=', `disclosure_requests:${request.requestId}`)
      .execute();
    const told = JSON.stringify(lines);
    for (const secret of [agent.name, agent.identityNumber, agent.phone, joint.name, joint.identityNumber])
      expect(told).not.toContain(secret);
  });
});

describe('refusals', () => {
  it.each<[Partial<RecordAgentInput>, string]>([
    [{ agent: null }, 'nobody'],
    [{ agent: { ...agent, authorisation: ' ' } }, 'authorisation-missing'],
    [{ joint: [{ ...joint, name: '' }] }, 'name-missing'],
  ])('%o', async (more, expected) => {
    expect(await record(await makeRequest(database.db, city, office), more)).toMatchObject(code(expected));
  });

  it('after the signature, without the role, of another agency and of another city', async () => {
    const request = await makeRequest(database.db, city, office);
    expect(await record(request, {}, office.handler)).toMatchObject(code('not-your-role'));
    expect(await record(request, {}, neighbour.clerk)).toMatchObject(code('unknown-case'));
    const scope = testScope({ db: database.db, city: otherCity, actor: abroad.clerk });
    const input = { ...(await request.at()), agent, joint: [], uploads: [] };
    expect(await recordAgent(scope, input)).toMatchObject(code('unknown-case'));
    await replyTo(request, '2024-09-11');
    expect(await record(request)).toMatchObject(code('already-signed'));
  });

  it('the second of two officers is told', async () => {
    const request = await makeRequest(database.db, city, office);
    const input = { ...(await request.at()), agent, joint: [], uploads: [] };
    const scope = request.scope(office.clerk);
    const results = await Promise.all([recordAgent(scope, input), recordAgent(scope, input)]);
    expect(results.find(({ ok }) => !ok)).toMatchObject(code('changed-meanwhile'));
  });
});
