import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeColumn } from '#app/disclosure-requests/acts/change-column.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';

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

async function registered(by: Office = office): Promise<MadeRequest> {
  const content = { requesterKind: 'organisation', identityKind: 'credit-code' } as const;
  const request = await makeRequest(database.db, city, by, { content });
  const input = { ...(await request.at()), replyNameId: by.replyNameId, note: '' };
  must(await registerRequest(request.scope(by.clerk), { ...input, requesterColumn: 'other' }));
  return request;
}

async function change(request: MadeRequest, more = {}, actor: Actor = office.clerk) {
  const input = {
    ...(await request.at()),
    column: 'legalService',
    reason: '营业执照写明是律师事务所',
    ...more,
  };
  return changeColumn(request.scope(actor), input as Parameters<typeof changeColumn>[1]);
}

const code = (value: string) => ({ ok: false, refusal: { code: value } });

describe('changing the column of the requester', () => {
  it('keeps the column before with the reason', async () => {
    const request = await registered();
    must(await change(request));
    expect(await request.file()).toMatchObject({
      requester_column: 'legalService',
      columnChanges: [{ from_column: 'other', to_column: 'legalService' }],
    });
  });

  it.each([
    [{ reason: ' ' }, 'reason-missing'],
    [{ column: 'other' }, 'same-column'],
    [{ column: 'total' }, 'column-missing'],
    [{ column: 'x' }, 'column-missing'],
    [{ column: 'naturalPerson' }, 'column-does-not-fit'],
  ])('refuses %o', async (more, expected) => {
    expect(await change(await registered(), more)).toMatchObject(code(expected));
  });

  it('of a natural person there is none to change; nor without role or of another agency', async () => {
    const person = await makeRequest(database.db, city, office);
    expect(await change(person)).toMatchObject(code('not-registered'));
    must(await person.register());
    expect(await change(person)).toMatchObject(code('one-column'));
    const request = await registered();
    expect(await change(request, {}, office.handler)).toMatchObject(code('not-your-role'));
    expect(await change(request, {}, neighbour.clerk)).toMatchObject(code('unknown-case'));
  });

  it('trap 57: not once a report that counts it was approved', async () => {
    const frozen = await makeOffice(database.db, city, 'gaj');
    const request = await registered(frozen);
    await database.db
      .insertInto('report_approvals')
      .values({
        city: city.code,
        agency_id: frozen.agencyId,
        year: 2024,
        number: 1,
        content: '{}',
        records: '{}',
        officer_id: frozen.signer.officerId,
        happened_on: '2025-01-10',
        recorded_at: new Date('2025-01-10T01:00:00Z'),
      })
      .execute();
    expect(await change(request, {}, frozen.clerk)).toMatchObject({
      refusal: { code: 'report-approved', cite: { article: '第五十条' } },
    });
  });
});
