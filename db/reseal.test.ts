import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resealAll, sealedColumns } from '#db/reseal.ts';
import { installKeys, openSealed, seal, sealedWith } from '#db/sealed.ts';
import { type FreshDatabase, freshDatabase, testKeys } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';

const REQUESTS = 501; // one more than a batch
const newer = {
  ...testKeys,
  current: 'newer',
  sealing: { ...testKeys.sealing, newer: Buffer.alloc(32, 'newer') },
};
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await insertRequests();
});

afterAll(async () => {
  installKeys(testKeys);
  await database.drop();
});

describe('sealing anew', () => {
  it('knows every sealed column of the schema', async () => {
    const { rows } = await sql<{
      name: string;
    }>`select attrelid::regclass || '.' || attname as name from pg_attribute
      where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
      and attname like '%\\_sealed'`.execute(database.owner);
    const known = Object.entries(sealedColumns).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('moves every value to the new key, tells their number, and finds nothing the second time', async () => {
    installKeys(newer);
    expect(await resealAll(testScope({ db: database.db }), 'newer')).toBe(2 * REQUESTS);
    // The old key is no longer needed.
    installKeys({ ...newer, sealing: { newer: newer.sealing.newer } });
    const rows = await database.db
      .selectFrom('disclosure_requests')
      .select(['id', 'phone_sealed', 'email_sealed'])
      .execute();
    expect(rows).toHaveLength(REQUESTS);
    for (const { id, phone_sealed, email_sealed } of rows) {
      expect(sealedWith(phone_sealed ?? Buffer.alloc(2))).toBe('newer');
      expect(open(phone_sealed, 'phone_sealed', id)).toBe(`电话${id}`);
      expect(open(email_sealed, 'email_sealed', id)).toBe(`邮箱${id}`);
    }
    expect(await resealAll(testScope({ db: database.db }), 'newer')).toBe(0);
  });

  it('leaves a line in the audit chain with the number and no value', async () => {
    const line = await database.db
      .selectFrom('audit_lines')
      .selectAll()
      .orderBy('seq')
      .executeTakeFirstOrThrow();
    expect(line).toMatchObject({
      act: 'rotate-keys',
      subject: 'keys:newer',
      detail: { values: 2 * REQUESTS },
    });
  });
});

function open(sealed: Buffer | null, column: string, row: number): string | null {
  return sealed && openSealed(sealed, { table: 'disclosure_requests', column, row });
}

async function insertRequests(): Promise<void> {
  const office = {
    office_name: '',
    office_address: '',
    office_postcode: '',
    office_phone: '',
    office_hours: '',
  };
  const agency = await database.owner
    .insertInto('agencies')
    .values({
      city: '990100',
      code: 'a',
      name: '示例局',
      short_name: '示例局',
      kind: 'department',
      register_mark: '示',
      ...office,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const remedies = {
    reconsideration_body: '',
    reconsideration_address: '',
    reconsideration_online: '',
    court: '',
  };
  const name = await database.owner
    .insertInto('reply_names')
    .values({ city: '990100', agency_id: agency.id, name: '示例局', document_mark: '示', ...remedies })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids = Array.from({ length: REQUESTS }, (_, index) => index + 1);
  const rows = ids.map((id) => requestRow(id, { agency_id: agency.id, reply_name_id: name.id }));
  await database.owner.insertInto('disclosure_requests').values(rows).execute();
}

function requestRow(id: number, links: { agency_id: number; reply_name_id: number }) {
  const sealed = (column: string, text: string) =>
    seal(text, { table: 'disclosure_requests', column, row: id });
  return {
    ...links,
    city: '990100',
    id,
    register_no: `示${id}`,
    channel: 'online',
    submitted_at: new Date(0),
    received_on: '2024-01-02',
    received_because: '',
    requester_kind: 'natural-person',
    requester_column: 'naturalPerson',
    requester_name: '示例甲',
    phone_sealed: sealed('phone_sealed', `电话${id}`),
    email_sealed: sealed('email_sealed', `邮箱${id}`),
    tail_hashes: [],
    info_title: '示例',
    form_wanted: 'paper',
    way_wanted: 'post',
    query_code_hash: Buffer.from(String(id)),
    recorded_at: new Date(0),
  };
}
