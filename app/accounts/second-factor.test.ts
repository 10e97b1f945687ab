import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resetPassword } from '#app/accounts/acts/reset-password.ts';
import { makeApp } from '#app/server.tsx';
import type { City } from '#app/shell/city.ts';
import { now } from '#app/shell/clock.ts';
import type { Env } from '#app/shell/frame.ts';
import { cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { examplePassword, makeAccount } from '#tests/makers/make-account.ts';
import { type Browser, makeBrowser } from '#tests/makers/make-browser.ts';

const own = 'zi-ji-de-mi-ma-2024';
let database: FreshDatabase;
let app: Hono<Env>;
let officerId: number;

beforeAll(async () => {
  database = await freshDatabase();
  app = makeApp({ db: database.db, dataDir: mkdtempSync(join(tmpdir(), 'qingchuang-')), demo: false });
  officerId = await makeAccount(scope(), 'jia');
  await makeAccount(scope(), 'yi');
});
afterAll(() => database.drop());

function scope() {
  return testScope({ db: database.db, city: cityOf('320400') as City });
}

const open = (cookies?: Map<string, string>) => makeBrowser(app, 'http://320400.localhost', cookies);

async function signIn(password: string, username = 'jia') {
  const browser = open();
  const answer = await browser.post('/office/sign-in', { username, password });
  return { browser, answer };
}

const isIn = async (browser: Browser) => (await browser.get('/office')).status === 200;

/** Where the browser ends up that asks for the office. */
async function ledTo(browser: Browser): Promise<string> {
  let path = '/office';
  for (let step = 0; step < 5; step += 1) {
    const answer = await browser.get(path);
    if (answer.status !== 303) return path;
    path = answer.headers.get('location') ?? '';
  }
  return `${path} and on`;
}

/** RFC 6238 with SHA-1, six figures, thirty seconds: what an authenticator shows. */
function codeOf(secret: string, steps = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now().getTime() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A code that is none of the present ones. */
function wrongCode(secret: string): string {
  const near = new Set([-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps)));
  const free = ['000000', '000001', '000002', '000003', '000004', '000005'].find((code) => !near.has(code));
  return free ?? '';
}

function readSecret(page: string): { secret: string; backupCodes: string[] } {
  const [, secret = ''] = /query-code">([A-Z2-7 ]+)</.exec(page) ?? [];
  const list = /backup-codes">([\s\S]*?)<\/ul>/.exec(page)?.[1] ?? '';
  const backupCodes = [...list.matchAll(/<code>([^<]+)</g)].map(([, code = '']) => code);
  return { secret: secret.replaceAll(' ', ''), backupCodes };
}

describe('the first sign-in outside the demonstration', () => {
  let browser: Browser;
  let secret: string;
  let backupCodes: string[];

  it('asks for a password of his own before anything else', async () => {
    browser = (await signIn(examplePassword)).browser;
    expect(await ledTo(browser)).toBe('/office/password');
    expect(await isIn(browser)).toBe(false);
  });

  it.each([
    ['too short', 'kurz-1234', 'kurz-1234'],
    ['with the user name', 'mi-ma-jia-2024', 'mi-ma-jia-2024'],
    ['the same again', examplePassword, examplePassword],
    ['typed differently the second time', own, `${own}5`],
    ['of one letter', 'aaaaaaaaaaaa', 'aaaaaaaaaaaa'],
  ])('takes none that is %s', async (...[, fresh, again]) => {
    const answer = await browser.post('/office/password', { current: examplePassword, fresh, again });
    expect(answer.status).toBe(422);
    expect(await ledTo(browser)).toBe('/office/password');
  });

  it('takes none without the present one', async () => {
    const fields = { current: 'wrong-password', fresh: own, again: own };
    expect((await browser.post('/office/password', fields)).status).toBe(422);
  });

  it('then for a second factor', async () => {
    const other = (await signIn(examplePassword)).browser;
    const fields = { current: examplePassword, fresh: own, again: own };
    expect((await browser.post('/office/password', fields)).status).toBe(303);
    expect(await ledTo(browser)).toBe('/office/enrol');
    expect(await ledTo(other)).toMatch(/^\/office\/sign-in/);
  });

  it('shows the secret as picture and text to who knows the password', async () => {
    expect((await browser.post('/office/enrol', { password: 'wrong-password' })).status).toBe(422);
    const answer = await browser.post('/office/enrol', { password: own });
    const page = await answer.text();
    ({ secret, backupCodes } = readSecret(page));
    expect(secret).toMatch(/^[A-Z2-7]{16,}$/);
    expect(backupCodes).toHaveLength(10);
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/ style=/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await isIn(browser)).toBe(false);
  });

  it('takes a wrong code back to the same secret', async () => {
    const answer = await browser.post('/office/enrol', { code: wrongCode(secret) });
    expect(answer.status).toBe(422);
    expect(readSecret(await answer.text()).secret).toBe(secret);
    expect(await isIn(browser)).toBe(false);
  });

  it('opens the office with the right one', async () => {
    expect((await browser.post('/office/enrol', { code: codeOf(secret) })).status).toBe(303);
    expect(await isIn(browser)).toBe(true);
  });

  it('keeps neither secret nor codes in clear', async () => {
    const rows = JSON.stringify(await database.db.selectFrom('two_factors').selectAll().execute());
    expect(rows).not.toContain(secret);
    for (const code of backupCodes) expect(rows).not.toContain(code);
  });

  it('asks for the code at every further one, and is nobody before it', async () => {
    const next = await signIn(own);
    expect(next.answer.headers.get('location')).toBe('/office/two-factor');
    expect(await isIn(next.browser)).toBe(false);
    const wrong = await next.browser.post('/office/two-factor', { code: wrongCode(secret) });
    expect(wrong.status).toBe(422);
    expect(await isIn(next.browser)).toBe(false);
    const right = await next.browser.post('/office/two-factor', {
      code: codeOf(secret),
      back: '/office/agencies',
    });
    expect(right.headers.get('location')).toBe('/office/agencies');
    expect(await isIn(next.browser)).toBe(true);
  });

  it('takes no code without the password', async () => {
    const answer = await open().post('/office/two-factor', { code: codeOf(secret) });
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  });

  it('takes a backup code once', async () => {
    const [code = ''] = backupCodes;
    const first = (await signIn(own)).browser;
    expect((await first.post('/office/two-factor', { code })).status).toBe(303);
    expect(await isIn(first)).toBe(true);
    const second = (await signIn(own)).browser;
    expect((await second.post('/office/two-factor', { code })).status).toBe(422);
    expect(await isIn(second)).toBe(false);
  });

  it('stops guessing at one challenge after five codes, the right one too', async () => {
    const guesser = (await signIn(own)).browser;
    for (let time = 0; time < 5; time += 1) {
      await guesser.post('/office/two-factor', { code: wrongCode(secret) });
    }
    expect((await guesser.post('/office/two-factor', { code: codeOf(secret) })).status).toBe(422);
    expect(await isIn(guesser)).toBe(false);
  });

  it('begins anew when an administrator resets password and second factor; sessions end at once', async () => {
    expect(await isIn(browser)).toBe(true);
    const reset = await resetPassword(scope(), { officerId, secondFactorToo: true });
    if (!reset.ok) throw new Error(reset.refusal.reason);
    expect(await isIn(browser)).toBe(false);
    expect((await signIn(own)).answer.status).toBe(422);
    const again = (await signIn(reset.value.password)).browser;
    expect(await ledTo(again)).toBe('/office/password');
  });
});

describe('a session that still has something to do first', () => {
  it('cannot post anything in the office', async () => {
    const { browser } = await signIn(examplePassword, 'yi');
    const answer = await browser.post('/office/agencies/1', { office_name: '示例' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/sign-in?back=%2Foffice']);
  });

  it('may be ended', async () => {
    const { browser } = await signIn(examplePassword, 'yi');
    const kept = new Map(browser.cookies);
    await browser.post('/office/sign-out', {});
    expect((await open(kept).get('/office/password')).status).toBe(303);
  });
});
