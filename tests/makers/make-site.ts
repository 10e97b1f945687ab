import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { makeApp } from '#app/server.tsx';
import type { City } from '#app/shell/city.ts';
import type { Env } from '#app/shell/frame.ts';
import type { PageCache } from '#app/shell/page-cache.ts';
import type { Role } from '#app/shell/scope.ts';
import { cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must } from '#tests/makers/make-request.ts';

/** The whole program over a database of its own: two cities, and in the first two agencies. */
export interface Site {
  fresh: FreshDatabase;
  dataDir: string;
  city: City;
  otherCity: City;
  /** The government office of `city`. */
  office: Office;
  otherOffice: Office;
  officeElsewhere: Office;
  visit(path: string, ask?: Ask): Promise<Response>;
  /** Adds an officer with an account, signs him in, and answers the cookie. */
  signIn(office: Office, role: Role, city?: City): Promise<string>;
  /** The same program started anew: nothing is left in its memory. */
  restart(cache?: PageCache): void;
  drop(): Promise<void>;
}

export interface Ask {
  city?: City;
  cookie?: string;
  /** Makes it a POST of the site's own form. */
  form?: Record<string, string> | FormData;
  headers?: Record<string, string>;
}

export async function makeSite(): Promise<Site> {
  const fresh = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-site-'));
  const [city, otherCity] = [installed('320400'), installed('329900')];
  const office = await makeOffice(fresh.db, city);
  await fresh.owner
    .updateTable('agencies')
    .set({ kind: 'government-office' })
    .where('id', '=', office.agencyId)
    .execute();
  let app: Hono<Env> = makeApp({ db: fresh.db, dataDir, demo: true });
  const visit: Site['visit'] = async (path, ask = {}) => app.request(requestOf(path, { city, ...ask }));
  return {
    fresh,
    dataDir,
    city,
    otherCity,
    office,
    otherOffice: await makeOffice(fresh.db, city, 'other'),
    officeElsewhere: await makeOffice(fresh.db, otherCity),
    visit,
    signIn: (at, role, where = city) => signIn({ fresh, visit, office: at, role, city: where }),
    restart: (cache) => {
      app = makeApp({ db: fresh.db, dataDir, demo: true, cache });
    },
    drop: async () => {
      rmSync(dataDir, { recursive: true });
      await fresh.drop();
    },
  };
}

/** The cookies of an answer, as a browser sends them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** What a reader sees: the page without its mark-up. */
export function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

function installed(code: string): City {
  const city = cityOf(code);
  if (!city) throw new Error(`no city ${code}`);
  return city;
}

function requestOf(path: string, { city, cookie, form, headers }: Ask & { city: City }): Request {
  const host = `${city.code}.localhost`;
  const own = { host, ...(cookie ? { cookie } : {}), ...(form ? { origin: `http://${host}` } : {}) };
  return new Request(`http://${host}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...own, ...headers },
    body: form instanceof FormData ? form : form && new URLSearchParams(form),
  });
}

const PASSWORD = 'made-up-words-42';
let officers = 0;

async function signIn(
  who: Pick<Site, 'fresh' | 'visit'> & { office: Office; role: Role; city: City },
): Promise<string> {
  const { fresh, visit, office, role, city } = who;
  const username = `officer${++officers}`;
  const account = { username, name: `示例${role}`, roles: [role], password: PASSWORD };
  const post = { agencyId: office.agencyId, unitId: office.unitId };
  must(await addOfficer(testScope({ db: fresh.db, city }), { ...post, ...account }));
  const answer = await visit('/office/sign-in', { city, form: { username, password: PASSWORD } });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  return cookiesOf(answer);
}
