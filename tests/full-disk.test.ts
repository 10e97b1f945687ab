import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '#app/server.tsx';
import { verifyAudit } from '#db/audit.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { asks, found, madeEntry } from '#search/testing/made-entries.ts';
import { buildIndex } from '#search/testing/made-index.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';
import { someContent } from '#tests/makers/make-request.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';
import { makeSmallDisk } from '#tests/makers/make-small-disk.ts';

const disk = makeSmallDisk(8);
const needsMount = disk ? '' : ' (skipped: this user may not mount a small disk)';

afterEach(() => disk?.free());
afterAll(() => disk?.drop());

describe.skipIf(!disk)(`a file that comes while the disk is full${needsMount}`, () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite();
  });
  afterAll(() => site.drop());

  const requests = async () =>
    (await site.fresh.db.selectFrom('disclosure_requests').select('id').execute()).length;
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  function form(withFile: boolean): FormData {
    const data = new FormData();
    const fields = {
      agency: String(site.office.agencyId),
      requester_kind: 'natural-person',
      requester_name: someContent.requesterName,
      identity_kind: someContent.identityKind,
      identity_number: someContent.identityNumber,
      phone: someContent.phone,
      address: someContent.address,
      info_title: '磁盘已满时写的示例名称',
      form_wanted: 'electronic',
      way_wanted: 'online',
      go_on: 'yes',
    };
    for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
    const pdf = makePdf({ pages: [{ content: writtenAt([80, 700], '示例') }] });
    const parts = [new Uint8Array(pdf), new Uint8Array(300_000)];
    if (withFile) data.set('request_files', new File(parts, '示例.pdf'));
    return data;
  }

  it('is told so with the form kept; without the file it goes, and afterwards with it too', async () => {
    const dataDir = disk?.folder ?? '';
    const app = makeApp({ db: site.fresh.db, dataDir, demo: true });
    const send = (withFile: boolean) => {
      const host = `${site.city.code}.localhost`;
      const headers = { host, origin: `http://${host}` };
      return app.request(`http://${host}/requests/new`, { method: 'POST', headers, body: form(withFile) });
    };
    disk?.fill(100_000);
    const before = filesIn(dataDir).length;
    const refused = await send(true);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    for (const told of ['存储空间已满', '磁盘已满时写的示例名称']) expect(page).toContain(told);
    expect([filesIn(dataDir).length, await requests()]).toEqual([before, 0]);
    expect((await send(false)).status).toBe(303);
    expect(await requests()).toBe(1);
    disk?.free();
    expect((await send(true)).status).toBe(303);
    const attachments = await site.fresh.db.selectFrom('attachments').select('file_key').execute();
    expect(attachments).toHaveLength(1);
    expect(filesIn(join(dataDir, 'files')).map(({ name }) => name)).toEqual([
      attachments[0]?.file_key.split('/').at(-1),
    ]);
    expect((await verifyAudit(site.fresh.db)).firstBroken).toBeNull();
  });
});

describe.skipIf(!disk)(`the search index on a full disk${needsMount}`, () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    madeEntry(`d${at}`, { title: `示例文件第${at}号`, text: `公园开放的第${at}项规定。`.repeat(200) }),
  );
  const dogs = madeEntry('dogs', { text: '犬只登记。' });
  const file = join(disk?.folder ?? '', 'index', 'city.index');

  it('a rebuild that finds no room leaves the old index at work and nothing behind, and works later', async () => {
    await buildIndex(file, [dogs], 1);
    const engine = await openFts({ file });
    disk?.fill(500_000);
    const room = disk?.left() ?? 0;
    await expect(buildIndex(file, many, 2)).rejects.toThrow(/full/);
    expect(disk?.left()).toBeGreaterThanOrEqual(room - 65_536);
    expect(await found(engine, '犬只')).toEqual(['dogs']);
    expect(await engine.state()).toMatchObject({ ready: true, seq: 1 });
    disk?.free();
    await buildIndex(file, many.slice(0, 20), 2);
    expect((await engine.search(asks('公园'))).total).toBe(20);
    await engine.close();
  });

  it('a change that finds no room changes nothing, and is taken in later', async () => {
    await buildIndex(file, [dogs], 1);
    const engine = await openFts({ file });
    disk?.fill(200_000);
    await expect(engine.put(many, { seq: 2 })).rejects.toThrow(/full/);
    expect(await found(engine, '犬只')).toEqual(['dogs']);
    expect(await found(engine, '公园')).toEqual([]);
    expect(await engine.state()).toMatchObject({ ready: true, seq: 1 });
    disk?.free();
    await engine.put(many.slice(0, 20), { seq: 2 });
    expect((await engine.search(asks('公园'))).total).toBe(20);
    expect(await engine.state()).toMatchObject({ ready: true, seq: 2 });
    await engine.close();
  });
});
