// Run as a process of its own by tests/killed-act.test.ts: tries every act that it is told at once, and stays.
import { readFileSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { installKeys } from '#db/sealed.ts';
import { testKeys } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { type OpenAct, turnOf } from '#tests/makers/open-act.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

const { url, cityCode, opens } = JSON.parse(readFileSync(0, 'utf8')) as {
  url: string;
  cityCode: string;
  opens: OpenAct[];
};
installKeys(testKeys);
const city = testCity(cityCode);
// Not as the program connects: its statements give up after half a minute, which a busy machine may need.
const db = openDatabase(url, { role: 'owner', max: opens.length });
await Promise.all(
  opens.map(async (open) => {
    const result = await tryAnyAct(open.act, await turnOf(open, db, city));
    // Nothing may come so far: all of them wait for a lock that is never given.
    console.log(open.act, JSON.stringify(result));
  }),
);
setInterval(() => {}, 1000);
