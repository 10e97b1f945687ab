import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnPath } from '#app/accounts/return-path.ts';
import { makeApp } from '#app/server.tsx';
import type { City } from '#app/shell/city.ts';
import { now } from '#app/shell/clock.ts';
import type { Env } from '#app/shell/frame.ts';
import { cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { examplePassword, makeAccount } from '#tests/makers/make-account.ts';
import { makeBrowser } from '#tests/makers/make-browser.ts';

const here = 'http://320400.localhost';
const there = 'http://329900.localhost';
let database: FreshDatabase;
let app: Hono<Env>;

beforeAll(async () => {
  database = await freshDatabase();
  app = makeApp({ db: database.db, dataDir: mkdtempSync(join(tmpdir(), 'qingchuang-')), demo: true });
  for (const username of ['jia', 'yi', 'bing', 'ding', 'wu']) await makeAccount(scopeOf('320400'), username);
  await makeAccount(scopeOf('329900'), 'jia');
});
afterAll(() => database.drop());

function scopeOf(code: string) {
  return testScope({ db: database.db, city: cityOf(code) as City });
}

async function signIn(username: string, password = examplePassword, origin = here) {
  const browser = makeBrowser(app, origin);
  const answer = await browser.post('/office/sign-in', { username, password });
  return { browser, answer };
}

/** Whether the browser is let into the office. */
async function isIn(browser: { get(path: string): Promise<Response> }): Promise<boolean> {
  return (await browser.get('/office')).status === 200;
}

describe('signing in', () => {
  it('leads back to the page that was asked for', async () => {
    const browser = makeBrowser(app, here);
    const asked = await browser.get('/office/requests?page=2');
    const signInPage = asked.headers.get('location') ?? '';
    const page = await (await browser.get(signInPage)).text();
    const back = /name="back" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(back).toBe('/office/requests?page=2');
    const answer = await browser.post('/office/sign-in', {
      username: 'jia',
      password: examplePassword,
      back,
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, back]);
    expect(await isIn(browser)).toBe(true);
  });

  it('takes the name in any case', async () => {
    expect(await isIn((await signIn(' JIA ')).browser)).toBe(true);
  });

  it('gives a cookie that scripts and other sites do not get, for eight hours', async () => {
    const { answer } = await signIn('jia');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^qingchuang\.session_token=/);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Max-Age=28800', 'Path=/']) {
      expect(cookie.toLowerCase()).toContain(attribute.toLowerCase());
    }
    expect(cookie).not.toMatch(/secure/i);
  });

  it('marks the cookie Secure on https', async () => {
    const { answer } = await signIn('jia', examplePassword, here.replace('http:', 'https:'));
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
  });

  it('leaves a line in the audit trail and no password in it', async () => {
    await signIn('jia');
    const lines = await database.db
      .selectFrom('audit_lines')
      .selectAll()
      .where('city', '=', '320400')
      .execute();
    expect(lines.at(-1)).toMatchObject({ act: 'sign-in', detail: { factor: 'password' } });
    expect(JSON.stringify(lines)).not.toContain(examplePassword);
  });

  it('is refused from a form of another site', async () => {
    const body = new URLSearchParams({ username: 'jia', password: examplePassword });
    const headers = { host: '320400.localhost', origin: 'http://elsewhere.invalid' };
    const answer = await app.request(`${here}/office/sign-in`, { method: 'POST', body, headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('a wrong password', () => {
  it('and a name that does not exist get the same answer', async () => {
    const wrong = await signIn('yi', 'wrong-password');
    const unknown = await signIn('nobody', 'wrong-password');
    expect([wrong.answer.status, unknown.answer.status]).toEqual([422, 422]);
    const unnamed = async (answer: Response, name: string) =>
      (await answer.text()).replaceAll(`value="${name}"`, 'value="?"');
    expect(await unnamed(wrong.answer, 'yi')).toBe(await unnamed(unknown.answer, 'nobody'));
    expect(wrong.answer.headers.getSetCookie()).toEqual([]);
  });

  it('five times shuts the account for a while, for the right one too, and no other account', async () => {
    for (const name of ['bing', 'BING', 'Bing', ' bing', 'bing']) {
      expect((await signIn(name, 'wrong-password')).answer.status).toBe(422);
    }
    const { browser, answer } = await signIn('bing');
    expect(answer.status).toBe(429);
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect(await answer.text()).toContain('15分钟后再试');
    expect(await isIn(browser)).toBe(false);
    expect(await isIn((await signIn('yi')).browser)).toBe(true);
  });

  it('shuts a name that does not exist alike', async () => {
    for (let time = 0; time < 5; time += 1) await signIn('nobody-else', 'wrong-password');
    expect((await signIn('nobody-else', 'wrong-password')).answer.status).toBe(429);
  });

  it('is forgotten after the right one', async () => {
    for (let time = 0; time < 4; time += 1) await signIn('ding', 'wrong-password');
    expect((await signIn('ding')).answer.status).toBe(303);
    expect((await signIn('ding', 'wrong-password')).answer.status).toBe(422);
    expect((await signIn('ding')).answer.status).toBe(303);
  });
});

describe('a session', () => {
  it('of one city is none in another', async () => {
    const { browser } = await signIn('jia');
    expect(await isIn(makeBrowser(app, here, browser.cookies))).toBe(true);
    expect(await isIn(makeBrowser(app, there, new Map(browser.cookies)))).toBe(false);
  });

  it('begins with the account of the city, though the name is the same', async () => {
    const { browser } = await signIn('jia', examplePassword, there);
    expect(await isIn(browser)).toBe(true);
    expect(await isIn(makeBrowser(app, here, new Map(browser.cookies)))).toBe(false);
    expect((await signIn('yi', examplePassword, there)).answer.status).toBe(422);
  });

  it('ends with a changed signature or token', async () => {
    const { browser } = await signIn('jia');
    const name = 'qingchuang.session_token';
    const cookie = browser.cookies.get(name) ?? '';
    for (const forged of [
      cookie.replace(/^./, 'x'),
      cookie.slice(0, -8),
      cookie.split('.')[0] ?? '',
      'x.y',
    ]) {
      expect(await isIn(makeBrowser(app, here, new Map([[name, forged]]))), forged).toBe(false);
    }
  });

  it('sweeps the keys of forms that were sent long ago, and no others', async () => {
    const key = (name: string, days: number) => ({
      city: '320400',
      key: name,
      used_at: new Date(now().getTime() - days * 24 * 3600 * 1000),
      location: '/',
    });
    await database.db
      .insertInto('form_keys')
      .values([key('old', 31), key('new', 29)])
      .execute();
    await signIn('wu');
    const kept = await database.db.selectFrom('form_keys').select('key').execute();
    expect(kept).toEqual([{ key: 'new' }]);
  });

  it('ends when its time is over', async () => {
    const { browser } = await signIn('wu');
    expect(await isIn(browser)).toBe(true);
    await database.db
      .updateTable('sessions')
      .set({ expires_at: new Date(now().getTime() - 1000) })
      .where('user_id', '=', await userIdOf('wu'))
      .execute();
    expect(await isIn(browser)).toBe(false);
  });

  it('ends on the server when the officer signs out', async () => {
    const { browser } = await signIn('jia');
    const kept = new Map(browser.cookies);
    const answer = await browser.post('/office/sign-out', {});
    expect(answer.headers.get('location')).toBe('/office/sign-in');
    expect(browser.cookies.has('qingchuang.session_token')).toBe(false);
    expect(await isIn(makeBrowser(app, here, kept))).toBe(false);
  });

  it('of an officer who has left is nobody', async () => {
    const { browser } = await signIn('wu');
    expect(await isIn(browser)).toBe(true);
    await database.db
      .updateTable('officers')
      .set({ left_on: '2024-09-09' })
      .where('user_id', '=', await userIdOf('wu'))
      .execute();
    expect(await isIn(browser)).toBe(false);
  });
});

async function userIdOf(username: string): Promise<string> {
  const account = `320400.${username}`;
  const user = await database.db
    .selectFrom('users')
    .select('id')
    .where('username', '=', account)
    .executeTakeFirst();
  return user?.id ?? '';
}

describe('the way back', () => {
  const paths: [asked: unknown, back: string][] = [
    ['/office', '/office'],
    ['/office/requests/7', '/office/requests/7'],
    ['/office/requests?page=2', '/office/requests?page=2'],
    ['/office?x=1', '/office?x=1'],
    ['//elsewhere.invalid/office', '/office'],
    ['https://elsewhere.invalid/office', '/office'],
    ['/\\elsewhere.invalid', '/office'],
    ['/office\\..\\..', '/office'],
    ['/office/\r\nset-cookie: x=1', '/office'],
    ['/officeelsewhere', '/office'],
    ['/requests', '/office'],
    ['/office/sign-out', '/office'],
    ['', '/office'],
    [undefined, '/office'],
    [['/office/a'], '/office'],
  ];
  it.each(paths)('%j -> %s', (asked, back) => {
    expect(returnPath(asked)).toBe(back);
  });
});
