import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import { verifyAudit } from '#db/audit.ts';
import { type Database, openDatabase } from '#db/client.ts';
import type { DB } from '#db/tables.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { must } from '#tests/makers/make-request.ts';
import { type OpenAct, openAct, openableActs, turnOf } from '#tests/makers/open-act.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

const city = testCity('990100');
const folder = mkdtempSync(join(tmpdir(), 'killed-act-'));
const opens = new Map<PageAct, OpenAct>();
let database: FreshDatabase;
let single: Database;

beforeAll(async () => {
  installFileStore(fileStoreIn(folder));
  database = await freshDatabase();
  single = openDatabase(database.url, { role: 'app', max: 1 });
  const opened = await Promise.all(openableActs.map((act) => openAct(act, database.db, city)));
  for (const open of opened) opens.set(open.act, open);
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await single.destroy();
  await database.drop();
});

/** Where an act can be made to wait: for its case before it has written, for the audit chain after it has. */
const waits: Record<string, (trx: Transaction<DB>) => Promise<unknown>> = {
  'before it wrote anything': (trx) =>
    trx.selectFrom('disclosure_requests').select('id').where('city', '=', city.code).forUpdate().execute(),
  'after it wrote all but its audit line': (trx) =>
    trx.selectFrom('audit_heads').select('seq').where('city', '=', city.code).forUpdate().execute(),
};

describe('the program is killed in the middle of every act at once', { timeout: 300_000 }, () => {
  it.each(Object.keys(waits))('%s: nothing is half-written', async (where) => {
    const before = await everyRow(database.owner);
    await database.owner.transaction().execute(async (trx) => {
      await waits[where]?.(trx);
      const killed = startActs([...opens.values()]);
      const told = collect(killed);
      const gone = new Promise((done) => killed.once('exit', done));
      try {
        await vi.waitFor(async () => expect(await waiting(database.owner)).toBe(opens.size), {
          timeout: 120_000,
          interval: 100,
        });
        expect(told()).toBe('');
      } catch (error) {
        throw new Error(`not every act waits; the program said: ${told()}`, { cause: error });
      } finally {
        // Before the locks go: otherwise the acts of a failed test would be done after all.
        killed.kill('SIGKILL');
        await gone;
      }
    });
    // The database finds out when it next looks at the connection: what was in the middle is undone.
    await vi.waitFor(async () => expect(await connections(database.owner)).toBe(0), {
      timeout: 60_000,
      interval: 100,
    });
    expect(await everyRow(database.owner)).toEqual(before);
  });

  // With a single connection: an act that asked for a second one in the middle would wait for ever, as it would in a
  // program whose connections are all in the middle of such acts.
  it.each(openableActs)('%s works when it is tried again', { timeout: 30_000 }, async (act) => {
    const open = opens.get(act) as OpenAct;
    const turn = await turnOf(open, single, city);
    must(await tryAnyAct(act, turn));
    const { file } = await turnOf(open, database.db, city);
    expect(file.row_version).toBe(turn.file.row_version + 1);
  });

  it('the audit chain is whole', async () => {
    expect((await verifyAudit(database.db)).firstBroken).toBeNull();
  });
});

function startActs(acts: OpenAct[]) {
  const script = join(import.meta.dirname, 'makers/act-until-killed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(JSON.stringify({ url: `${database.url}${MARK}`, cityCode: city.code, opens: acts }));
  return child;
}

/** By which the connections of the killed program are known in the database. */
const MARK = '?application_name=to-be-killed';

function collect({ stdout, stderr }: ReturnType<typeof startActs>): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (piece) => (text += piece));
  return () => text;
}

async function waiting(owner: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where application_name = 'to-be-killed' and wait_event_type = 'Lock'`.execute(owner);
  return rows[0]?.n ?? 0;
}

async function connections(owner: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where application_name = 'to-be-killed'`.execute(owner);
  return rows[0]?.n ?? 0;
}

/** Of every table how many rows it has and a digest of them all. */
async function everyRow(owner: Kysely<DB>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name } of (await owner.introspection.getTables()).filter(
    ({ schema }) => schema === 'public',
  )) {
    const table = sql.table(name);
    const { rows } = await sql<{ digest: string }>`select count(*) || ':' ||
      coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${table} t`.execute(
      owner,
    );
    found[name] = rows[0]?.digest ?? '';
  }
  return found;
}
