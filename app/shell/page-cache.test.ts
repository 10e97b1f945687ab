import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '#app/server.tsx';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

/** Of this year's requests; the test never goes past this number. */
const FIRST = 3;

let site: Site;
let server: Awaited<ReturnType<typeof serve>>;
let officer: string;
beforeAll(async () => {
  vi.stubEnv('QINGCHUANG_CITY', '');
  site = await makeSite();
  for (let n = 0; n < FIRST; n++) await addUnnoticed();
  officer = await site.signIn(site.office, 'clerk');
  server = await serve({ databaseUrl: site.fresh.url, port: 0, dataDir: site.dataDir, demo: true });
  await vi.waitFor(async () => expect(fromMemory(await visit('/'))).toBe(true), 5000);
});
afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
  await site.drop();
});

describe('the page cache', () => {
  it('answers from memory, and at once with the new figure when a request is submitted', async () => {
    const before = await received();
    await addUnnoticed();
    expect(await received()).toBe(before);
    await submit();
    await vi.waitFor(async () => expect(await received()).toBe(before + 2), 2000);
  });

  it('an officer is neither served from it nor kept in it', async () => {
    const before = await received();
    await addUnnoticed();
    const seen = await visit('/', officer);
    expect(fromMemory(seen)).toBe(false);
    expect(receivedOn(await seen.text())).toBe(before + 1);
    const publicly = await visit('/');
    expect(receivedOn(await publicly.text())).toBe(before);
  });

  it('keeps the faces apart', async () => {
    for (const round of [1, 2]) {
      for (const face of ['standard', 'elder', 'contrast']) {
        const answer = await visit('/agencies', `face=${face}`);
        expect([round, fromMemory(answer)]).toEqual([round, true]);
        expect(await answer.text()).toContain(`data-face="${face}"`);
      }
    }
  });

  it('packs pages as the browser wishes, the same page each time', async () => {
    const pages = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(`${server.url}/reports`, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      pages.push(await answer.text());
    }
    expect(new Set(pages).size).toBe(1);
  });

  it.each(['/requests/new', '/requests/query', '/requests/clock', '/office/sign-in', '/nowhere'])(
    '%s is never kept',
    async (path) => {
      for (const _ of [1, 2]) expect(fromMemory(await visit(path))).toBe(false);
    },
  );

  it('while it cannot hear of changes, nothing comes from memory', async () => {
    const before = await received();
    await addUnnoticed();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'qingchuang-changes' and datname = current_database()`.execute(
      site.fresh.owner,
    );
    await vi.waitFor(async () => expect(await received()).toBeGreaterThan(before), 1500);
    await vi.waitFor(async () => expect(fromMemory(await visit('/'))).toBe(true), {
      timeout: 10_000,
      interval: 200,
    });
  });
});

async function visit(path: string, cookie = ''): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
}

/** Only pages that went through the cache name the cookie here. */
function fromMemory(answer: Response): boolean {
  return answer.headers.get('vary') === 'accept-encoding, cookie';
}

async function received(): Promise<number> {
  return receivedOn(await (await visit('/')).text());
}

function receivedOn(html: string): number {
  const found = /年新收申请\s+(\d+)/.exec(textOf(html));
  if (!found) throw new Error('the home page has no figure of requests received');
  return Number(found[1]);
}

/** A request that nobody was told of: pages in memory do not know it. */
async function addUnnoticed(): Promise<void> {
  const request = { receivedOn: dayOf(now()), column: 'naturalPerson' as const, reply: null };
  await makeLedger(site.fresh.db, { city: site.city, office: site.office }, [request]);
}

async function submit(): Promise<void> {
  const form = { agency: String(site.office.agencyId), info_title: '示例', go_on: 'yes' };
  const answer = await fetch(`${server.url}/requests/new`, {
    method: 'POST',
    headers: { origin: server.url },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
}
