import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '#app/server.tsx';
import { dayOf, now } from '#app/shell/clock.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { startWorker, type Worker } from '#jobs/worker.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let server: Awaited<ReturnType<typeof serve>>;
let worker: Worker;
beforeAll(async () => {
  vi.stubEnv('QINGCHUANG_CITY', '');
  site = await makeSite();
  worker = startWorker({ databaseUrl: site.fresh.url, dataDir: site.dataDir });
  server = await serve({ databaseUrl: site.fresh.url, port: 0, dataDir: site.dataDir, demo: true });
});
afterAll(async () => {
  await server.close();
  await worker.close();
  vi.unstubAllEnvs();
  await site.drop();
});

describe('searches kept in the page cache', () => {
  it('are forgotten when the index has caught up, not only when the act was committed', async () => {
    await vi.waitFor(async () => expect(await isFromMemory()).toBe(true), 10_000);
    const id = await makeDocument(testScope({ db: site.fresh.db, city: site.city, today: dayOf(now()) }), {
      title: '示例市风筝放飞办法',
    });
    // Asked for again and again, so that pages with the old index are made and kept in between.
    await vi.waitFor(async () => expect(await page()).toContain(`/policies/${id}`), {
      timeout: 2000,
      interval: 5,
    });
    await vi.waitFor(async () => expect(await isFromMemory()).toBe(true), 2000);
    expect(await page()).toContain(`/policies/${id}`);
  });
});

const address = '/policies?validity=all&q=%E9%A3%8E%E7%AD%9D';

async function page(): Promise<string> {
  return (await fetch(server.url + address)).text();
}

/** A page from memory has run nothing else: it carries no number of the request. */
async function isFromMemory(): Promise<boolean> {
  await page();
  return !(await fetch(server.url + address)).headers.has('x-request-id');
}
