import type { City } from '#app/shell/city.ts';
import { type Actor, makeScope, type Scope } from '#app/shell/scope.ts';
import type { Database } from '#db/client.ts';
import type { Day } from '#law/cite.ts';

interface TestScopeParts {
  db: Database;
  city?: City;
  actor?: Actor;
  today?: Day;
}

/** A scope for a test: by default the program itself acts, in a made-up city, at ten in the morning of 9 September 2024. */
export function testScope({
  db,
  city = testCity('990100'),
  actor,
  today = '2024-09-09',
}: TestScopeParts): Scope {
  const now = new Date(`${today}T10:00:00+08:00`);
  return makeScope({ db, city, actor: actor ?? { kind: 'system', name: 'test' }, now, today });
}

/** A city that does not exist. */
export function testCity(code: string): City {
  return {
    code,
    name: `示例市${code}`,
    siteName: `示例市${code}政务公开`,
    hosts: [],
    demo: true,
    footer: {
      sponsor: '示例单位',
      siteCode: '0000000000',
      icp: '示例备案号',
      police: '示例公安备案号',
      phone: '000-00000000',
      address: '示例路1号',
      email: 'example@example.invalid',
    },
  };
}
