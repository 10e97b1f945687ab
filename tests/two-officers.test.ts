import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import { actPages } from '#app/disclosure-requests/pages/office/act-pages.ts';
import type { Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';
import { openAct, openableActs, turnOf } from '#tests/makers/open-act.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

const city = testCity('990100');
const folder = mkdtempSync(join(tmpdir(), 'two-officers-'));
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  installFileStore(fileStoreIn(folder));
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

async function linesOf(requestId: number): Promise<string[]> {
  const lines = await database.db
    .selectFrom('audit_lines')
    .select('act')
    .where('subject', '=', `disclosure_requests:${requestId}`)
    .orderBy('seq')
    .execute();
  return lines.map(({ act }) => act);
}

describe('two officers at once, who saw the same file', () => {
  it('no act that has a page is left out below', () => {
    expect(Object.keys(actPages).filter((act) => !openableActs.includes(act as never))).toEqual([]);
  });

  it.each(openableActs)('%s: one is done, the other is told that the file has changed', async (act) => {
    const open = await openAct(act, database.db, city);
    const turn = await turnOf(open, database.db, city);
    const before = await linesOf(open.requestId);
    const both = await Promise.all([tryAnyAct(act, turn), tryAnyAct(act, turn)]);
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
    const { file } = await turnOf(open, database.db, city);
    expect(file.row_version).toBe(turn.file.row_version + 1);
    expect(await linesOf(open.requestId)).toEqual([...before, act]);
  });

  it('different acts on one file: the second is told, whichever it is', async () => {
    const open = await openAct('sign-reply', database.db, city);
    const turn = await turnOf(open, database.db, city);
    const acts = ['sign-reply', 'draft-reply', 'record-withdrawal', 'extend-reply-limit'] as const;
    const all = await Promise.all(acts.map((act) => tryAnyAct(act, turn)));
    expect(all.map(codeOf).sort()).toEqual([...Array(3).fill('changed-meanwhile'), 'done']);
    const { file } = await turnOf(open, database.db, city);
    expect(file.row_version).toBe(turn.file.row_version + 1);
  });
});

describe('many officers at once, each on a file of his own', () => {
  it('give each letter a number of its own, with none left out', async () => {
    const signing = await Promise.all(Array.from({ length: 6 }, () => reviewedRequest()));
    for (const result of await Promise.all(signing.map((request) => request.sign()))) must(result);
    const files = await Promise.all(signing.map((request) => request.file()));
    const numbers = files.map(({ replies }) => Number(replies[0]?.document_no.match(/(\d+)号$/)?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leave one whole audit chain', async () => {
    expect((await verifyAudit(database.db)).firstBroken).toBeNull();
  });
});

async function reviewedRequest() {
  const request = await makeRequest(database.db, city, office);
  for (const step of ['register', 'assign', 'draft', 'review'] as const) must(await request[step]());
  return request;
}

describe('one form sent twice', () => {
  const form = { content: someContent, uploads: [] };

  it('is one request, in the register once, with one query code', async () => {
    const submit = () =>
      submitRequest(testScope({ db: database.db, city, actor: { kind: 'public' } }), {
        ...form,
        agencyId: office.agencyId,
        onceKey: 'twice-online',
      });
    await isOne(submit);
  });

  it('is one request at the counter too', async () => {
    const receive = () =>
      receiveRequest(testScope({ db: database.db, city, actor: office.clerk }), {
        ...form,
        channel: 'counter',
        happenedOn: '2024-09-09',
        onceKey: 'twice-counter',
      });
    await isOne(receive);
  });

  async function isOne(send: () => Promise<Result<{ requestId: number; queryCode: string }>>) {
    const before = await requests();
    const [first, second, ...late] = (await Promise.all([send(), send(), send()])).map(must);
    const again = must(await send());
    for (const each of [second, ...late, again]) expect(each).toEqual(first);
    expect(await requests()).toBe(before + 1);
    expect(await linesOf(first?.requestId ?? 0)).toHaveLength(1);
  }

  async function requests(): Promise<number> {
    const rows = database.db.selectFrom('disclosure_requests').select(({ fn }) => fn.countAll().as('all'));
    return Number((await rows.executeTakeFirstOrThrow()).all);
  }
});
