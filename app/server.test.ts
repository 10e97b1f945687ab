import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp } from '#app/server.tsx';
import { openDatabase } from '#db/client.ts';
import { makeProxy } from '#tests/makers/make-proxy.ts';
import { cookiesOf, makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());
beforeEach(() => site.restart());

describe('what comes from elsewhere', () => {
  it.each(['http://evil.invalid', 'null', 'http://329900.localhost', 'http://320400.localhost.evil.invalid'])(
    'a form of origin %s is refused',
    async (origin) => {
      const before = await requests();
      const answer = await site.visit('/requests/new', {
        form: { info_title: '示例', go_on: 'yes' },
        headers: { origin },
      });
      expect(answer.status).toBe(403);
      expect(await requests()).toBe(before);
    },
  );

  it('a form without an origin is refused', async () => {
    const form = { info_title: '示例', go_on: 'yes' };
    expect((await site.visit('/requests/new', { form, headers: { origin: '' } })).status).toBe(403);
  });

  it.each(['evil.invalid', '320400.localhost.evil.invalid', '999999.localhost', '10.0.0.1'])(
    'host %s belongs to no city',
    async (host) => {
      for (const path of ['/', '/requests/new', '/office']) {
        const answer = await site.visit(path, { headers: { host } });
        expect(answer.status).toBe(421);
        expect(await answer.text()).toContain('这个域名没有对应的网站');
      }
    },
  );

  it('a body over the limit is refused before it is read', async () => {
    const headers = { 'content-length': String(70 * 1024 * 1024 + 1) };
    const answer = await site.visit('/requests/new', { form: { info_title: '示例' }, headers });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('上传的文件太大');
  });

  it('an address outside the program is a page of the site, with its number', async () => {
    const answer = await site.visit('/nowhere', { cookie: 'face=elder' });
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('没有找到这一页');
    expect(html).toContain('data-face="elder"');
    expect(html).toContain(answer.headers.get('x-request-id'));
  });
});

describe('cookies and headers', () => {
  it('the session and the receipt are for the server alone', async () => {
    await site.signIn(site.office, 'clerk');
    const signIn = await site.visit('/office/sign-in', {
      form: { username: 'officer1', password: 'made-up-words-42' },
    });
    const form = { agency: String(site.office.agencyId), info_title: '示例', go_on: 'yes' };
    const receipt = await site.visit('/requests/new', { form });
    for (const answer of [signIn, receipt]) {
      const cookies = answer.headers.getSetCookie();
      expect([answer.status, cookies.length > 0]).toEqual([303, true]);
      for (const cookie of cookies)
        expect(cookie).toMatch(/(?=.*; HttpOnly)(?=.*; SameSite=Lax)(?=.*; Path=\/)/i);
    }
  });

  it('pages forbid scripts and styles of their own, frames, and sniffing', async () => {
    for (const path of ['/', '/requests/new', '/nowhere', '/office/sign-in']) {
      const { headers } = await site.visit(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('office pages are kept nowhere', async () => {
    const cookie = await site.signIn(site.office, 'clerk');
    for (const path of ['/office', '/office/requests', '/office/nowhere']) {
      expect((await site.visit(path, { cookie })).headers.get('cache-control'), path).toBe('no-store');
    }
    expect((await site.visit('/office/sign-in')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('sign-in', () => {
  it('goes back to where it was asked, on this site only', async () => {
    await site.signIn(site.office, 'handler');
    const username = await newestUser();
    const goesTo = async (back: string) => {
      const form = { username, password: 'made-up-words-42', back };
      return (await site.visit('/office/sign-in', { form })).headers.get('location');
    };
    expect(await goesTo('/office/requests?text=a')).toBe('/office/requests?text=a');
    for (const elsewhere of [
      '//evil.invalid',
      'https://evil.invalid/',
      '/\\\\evil.invalid',
      'javascript:alert(1)',
    ]) {
      expect(await goesTo(elsewhere)).toBe('/office');
    }
  });

  it('a wrong password and a wrong name get the same answer; after five the account is shut for a while', async () => {
    await site.signIn(site.office, 'handler');
    const username = await newestUser();
    const attempt = (name: string, password: string) =>
      site.visit('/office/sign-in', { form: { username: name, password } });
    const nobody = await attempt('nobody', 'wrong-words-42');
    for (let n = 0; n < 5; n++) {
      const answer = await attempt(username, 'wrong-words-42');
      expect([answer.status, cookiesOf(answer)]).toEqual([422, '']);
      if (n === 0) expect((await answer.text()).replace(username, 'nobody')).toBe(await nobody.text());
    }
    const shut = await attempt(username, 'made-up-words-42');
    expect([shut.status, cookiesOf(shut)]).toEqual([429, '']);
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('operation', () => {
  it('/healthz, /readyz and /metrics answer on any host', async () => {
    const answers = await Promise.all(
      ['/healthz', '/readyz', '/metrics'].map((path) =>
        site.visit(path, { headers: { host: 'probe.invalid' } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await answers[0]?.text()).toBe('ok');
    const text = (await answers[2]?.text()) ?? '';
    expect(text).toContain('http_request_seconds_bucket');
    expect(text).not.toMatch(/route="[^"]*\d{2,}/);
  });

  it('while the database is away pages say “later”; when it is back they work', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-outage-'));
    const proxy = await makeProxy(site.fresh.url);
    const db = openDatabase(proxy.url, { role: 'app', max: 2 });
    const app = makeApp({ db, dataDir, demo: true });
    const statuses = () =>
      Promise.all(
        ['/', '/readyz', '/requests/new', '/healthz'].map(async (path) => {
          const answer = await app.request(`http://320400.localhost${path}`, {
            headers: { host: '320400.localhost' },
          });
          return answer.status;
        }),
      );
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await proxy.cut();
    for (let time = 0; time < 2; time++) expect(await statuses()).toEqual([503, 503, 503, 200]);
    const page = await app.request('http://320400.localhost/', { headers: { host: '320400.localhost' } });
    expect(await page.text()).toContain('正在维护');
    await proxy.mend();
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await proxy.cut();
    await db.destroy();
    rmSync(dataDir, { recursive: true });
  });
});

async function requests(): Promise<number> {
  return (await site.fresh.db.selectFrom('disclosure_requests').select('id').execute()).length;
}

async function newestUser(): Promise<string> {
  const user = await site.fresh.db
    .selectFrom('officers as o')
    .innerJoin('users as u', 'u.id', 'o.user_id')
    .select('u.display_username as name')
    .orderBy('o.id', 'desc')
    .executeTakeFirstOrThrow();
  return user.name ?? '';
}
