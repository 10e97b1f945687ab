import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveCase } from '#app/disclosure-requests/acts/archive-case.ts';
import { closeCase } from '#app/disclosure-requests/acts/close-case.ts';
import { recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import { type BundleKind, streamBundle } from '#app/disclosure-requests/case-bundle/stream-bundle.ts';
import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;

beforeAll(async () => {
  installFileStore(fileStoreIn(mkdtempSync(join(tmpdir(), 'bundle-'))));
  database = await freshDatabase();
  office = await makeOffice(database.db, city);
});
afterAll(() => database.drop());

async function closedRequest(): Promise<MadeRequest> {
  const request = await makeRequest(database.db, city, office);
  await replyTo(request, '2024-09-20');
  const clerk = request.scope(office.clerk, '2024-09-24');
  must(await recordService(clerk, { ...(await request.at()), servedOn: '2024-09-21', proof: '系统记录' }));
  must(await closeCase(clerk, await request.at()));
  return request;
}

/** The request as if it had come by post; the maker only submits online. */
async function cameByPost(request: MadeRequest): Promise<void> {
  await database.owner
    .updateTable('disclosure_requests')
    .set({ channel: 'post' })
    .where('id', '=', request.requestId)
    .execute();
}

async function archive(request: MadeRequest, more = {}) {
  return archiveCase(request.scope(office.clerk, '2024-10-08'), {
    ...(await request.at()),
    precedent: false,
    envelopeId: null,
    uploads: [],
    reason: '',
    ...more,
  });
}

async function addFile(request: MadeRequest, name: string, kind: 'request' | 'evidence' = 'request') {
  const scope = request.scope(office.clerk, '2024-09-24');
  const bytes = new TextEncoder().encode(`内容：${name}`);
  const fileKey = await storeBytes(scope, bytes);
  await writeUploads(scope, request.requestId, [
    { kind, fileKey, name, mime: 'text/plain', size: bytes.byteLength },
  ]);
}

async function unpacked(request: MadeRequest, kind: BundleKind) {
  const stream = await streamBundle(request.scope(office.clerk, '2024-10-08'), await request.file(), kind);
  if (!stream) throw new Error('the press is busy');
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

describe('archiving', () => {
  it('trap 63: refuses a case that came by post without its envelope, unless the reason is given', async () => {
    const request = await closedRequest();
    await cameByPost(request);
    expect(await archive(request)).toMatchObject({
      refusal: { code: 'package-incomplete', cite: { article: '第三十九条' } },
    });
    must(await archive(request, { reason: '信封由收发室遗失，收发登记簿可以证明签收日期。' }));
    const [kept] = (await request.file()).archives;
    expect(kept).toMatchObject({ lacking: ['envelope'], retention: '10-years' });
    expect(kept?.reason).toContain('收发登记簿');
  });

  it('trap 63: takes the scan of the envelope, named or added with the form', async () => {
    const named = await closedRequest();
    await cameByPost(named);
    await addFile(named, '扫描1.txt');
    const [scan] = (await named.file()).attachments;
    must(await archive(named, { envelopeId: scan?.id }));
    expect((await named.file()).archives).toMatchObject([{ lacking: [], reason: '', envelope_id: scan?.id }]);
    const added = await closedRequest();
    await cameByPost(added);
    const upload = { kind: 'evidence', fileKey: 'k', name: '信封.jpg', mime: 'image/jpeg', size: 1 };
    must(await archive(added, { uploads: [upload] }));
    expect((await added.file()).archives).toMatchObject([{ lacking: [] }]);
  });

  it('refuses before closing, twice, other roles; the number of the archive is taken once', async () => {
    const open = await makeRequest(database.db, city, office);
    expect(await archive(open)).toMatchObject({ refusal: { code: 'not-closed' } });
    const request = await closedRequest();
    const both = await Promise.all([archive(request), archive(request)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await archive(request)).toMatchObject({ refusal: { code: 'archived' } });
    const handler = await archiveCase(request.scope(office.handler), {
      ...(await request.at()),
      precedent: true,
      envelopeId: null,
      uploads: [],
      reason: '',
    });
    expect(handler).toMatchObject({ refusal: { code: 'not-your-role' } });
  });
});

describe('the package', () => {
  it('holds the request, the letters and the proofs, with an index that counts their pages', async () => {
    const request = await closedRequest();
    await addFile(request, '补充说明.txt');
    const files = await unpacked(request, 'evidence');
    const names = Object.keys(files);
    for (const part of [
      '证据目录.pdf',
      '政府信息公开申请.pdf',
      '补充说明.txt',
      '答复书.pdf',
      '核对单',
      '答复稿第1稿',
      '答复期限计算证明.pdf',
      '办理日志摘录.pdf',
    ])
      expect(
        names.some((name) => name.includes(part)),
        part,
      ).toBe(true);
    expect(names).not.toContain('metadata.json');
    const attached = names.find((name) => name.includes('补充说明')) ?? '';
    expect(new TextDecoder().decode(files[attached])).toBe('内容：补充说明.txt');
    const index = files['00-证据目录.pdf'];
    expect(
      Buffer.from(index ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('for the archive: metadata, log and checksums that hold', async () => {
    const request = await closedRequest();
    must(await archive(request));
    const files = await unpacked(request, 'archive');
    const text = (name: string) => new TextDecoder().decode(files[name]);
    const sums = text('SHA256SUMS').trim().split('\n');
    expect(sums.length).toBe(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum = '', name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const metadata = JSON.parse(text('metadata.json'));
    expect(metadata).toMatchObject({ 档号: expect.stringMatching(/档〔2024〕\d+号$/), 保管期限: '10年' });
    expect(metadata.卷内文件).toHaveLength(metadata.件数);
    expect(metadata.卷内文件.every((each: { 页数: number | null }) => each.页数 !== 0)).toBe(true);
    const log = JSON.parse(text('audit-log.json'));
    expect(log.map(({ act }: { act: string }) => act)).toContain('sign-reply');
    const done = metadata.业务实体.map((each: { 业务行为: string }) => each.业务行为);
    expect(done.slice(0, 2)).toEqual(['网上提交', '登记']);
    const personal = [request.content.identityNumber, request.content.phone, request.content.address];
    for (const value of personal) expect(text('metadata.json') + text('audit-log.json')).not.toContain(value);
  });
});
