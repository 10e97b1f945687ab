import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachRecords, recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { burnSeverance } from '#app/disclosure-requests/acts/burn-severance.ts';
import { markSeverance } from '#app/disclosure-requests/acts/mark-severance.ts';
import { openSeverance } from '#app/disclosure-requests/acts/open-severance.ts';
import { releaseSeverance } from '#app/disclosure-requests/acts/release-severance.ts';
import { removeSeveranceMark } from '#app/disclosure-requests/acts/remove-severance-mark.ts';
import { withdrawSeverance } from '#app/disclosure-requests/acts/withdraw-severance.ts';
import { attachmentBytes, storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { loadSeverance } from '#app/disclosure-requests/severance/load-severance.ts';
import { openSource } from '#app/disclosure-requests/severance/source/open-source.ts';
import type { Actor } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const cityA = testCity('990100');
const cityB = testCity('990200');
const folder = mkdtempSync(join(tmpdir(), 'severance-'));
let database: FreshDatabase;
let office: Office;
let neighbour: Office;

beforeAll(async () => {
  installFileStore(fileStoreIn(folder));
  database = await freshDatabase();
  office = await makeOffice(database.db, cityA);
  neighbour = await makeOffice(database.db, cityA, 'jyj');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const NAME = '示例甲某';
const twice = makePdf({
  pages: [
    { content: writtenAt([80, 700], `申请人${NAME}`) },
    { content: writtenAt([80, 700], `抄送${NAME}`) },
  ],
});
const onFirst = { page: 1, left: 1000, top: 1300, width: 4000, height: 600 };
const onSecond = { ...onFirst, page: 2 };
const privacy = { ground: 'personal-privacy', reason: '他人姓名，属于个人隐私' };

/** An assigned request with one record, and the acts on it by anybody at any time. */
async function withRecord(bytes: Buffer = twice, name = '合同.pdf') {
  const request = await makeRequest(database.db, cityA, office);
  must(await request.register());
  must(await request.assign());
  const scope = request.scope(office.handler);
  const upload = { kind: 'reply' as const, name, mime: 'application/pdf', size: bytes.length };
  const fileKey = await storeBytes(scope, bytes);
  must(await attachRecords(scope, { ...(await request.at()), uploads: [{ ...upload, fileKey }] }));
  const source = (await request.file()).attachments[0]?.id ?? 0;
  const open = async (actor: Actor = office.handler) =>
    openSeverance(request.scope(actor), { ...(await request.at()), attachmentId: source });
  let severanceId = 0;
  const started = async () => {
    ({ severanceId } = must(await open()));
  };
  const load = async () => {
    const found = await loadSeverance(scope, request.requestId, severanceId);
    if (!found) throw new Error('no severance');
    return found;
  };
  return {
    request,
    source,
    open,
    started,
    load,
    mark: async (more: object = {}, actor: Actor = office.handler) =>
      markSeverance(request.scope(actor), {
        ...(await request.at()),
        severanceId,
        boxes: [onFirst, onSecond],
        ...privacy,
        ...more,
      }),
    burn: async (leavesOthers = false, actor: Actor = office.handler) =>
      burnSeverance(request.scope(actor), { ...(await request.at()), severanceId, leavesOthers }),
    release: async (actor: Actor = office.reviewer, resultId?: number) =>
      releaseSeverance(request.scope(actor), {
        ...(await request.at()),
        severanceId,
        resultId: resultId ?? (await load()).result?.id ?? 0,
      }),
    remove: async (markId: number) =>
      removeSeveranceMark(request.scope(office.handler), { ...(await request.at()), severanceId, markId }),
    withdraw: async (reason: string) =>
      withdrawSeverance(request.scope(office.handler), { ...(await request.at()), severanceId, reason }),
  };
}

describe('a record given in part', () => {
  it('is marked, burnt, proved and released; only the released file goes with the reply (trap 36)', async () => {
    const record = await withRecord();
    await record.started();
    expect(recordsGiven(await record.request.file())).toEqual([]);
    must(await record.mark());
    expect(must(await record.burn())).toEqual({ proved: true });
    must(await record.release());
    const given = recordsGiven(await record.request.file());
    expect(given.map(({ name }) => name)).toEqual(['合同（区分处理）.pdf']);
    expect(given.map(({ id }) => id)).not.toContain(record.source);
    const bytes = await attachmentBytes(record.request.scope(office.handler), given[0]?.id ?? 0);
    const opened = await openSource(bytes);
    expect(await opened.characters(1)).toEqual([]);
    const { release, result, source_sha256 } = await record.load();
    expect(release?.attachment_id).toBe(given[0]?.id);
    expect(result?.proof).toMatchObject({
      sourceSha256: source_sha256,
      resultSha256: result?.sha256,
      marks: 2,
    });
    expect(result?.proof.checks.every(({ holds }) => holds)).toBe(true);
  });

  it('keeps the withheld words out of every row and audit line', async () => {
    const record = await withRecord();
    await record.started();
    must(await record.mark());
    must(await record.burn());
    const { besides, result } = await record.load();
    const lines = await database.db.selectFrom('audit_lines').select('detail').execute();
    expect(JSON.stringify([besides, result, lines])).not.toContain(NAME);
    expect(await verifyAudit(database.owner)).toMatchObject({ firstBroken: null });
  });

  it('cannot be signed or sent before it is released or withdrawn', async () => {
    const record = await withRecord();
    must(await record.request.draft());
    must(await record.request.review());
    await record.started();
    expect(await record.request.sign()).toMatchObject({ refusal: { code: 'severance-under-way' } });
    expect(await record.withdraw(' ')).toMatchObject({ refusal: { code: 'no-reason' } });
    must(await record.withdraw('改为全部不予公开'));
    expect(recordsGiven(await record.request.file())).toEqual([]);
    must(await record.request.sign());
    expect(await record.mark()).toMatchObject({ refusal: { code: 'already-signed' } });
  });
});

describe('release', () => {
  it('needs a second person with the role', async () => {
    const record = await withRecord();
    const both = await office.officer('示例兼任', ['handler', 'reviewer']);
    await record.started();
    must(await record.mark({}, both));
    must(await record.burn());
    expect(await record.release(both)).toMatchObject({ refusal: { code: 'own-severance' } });
    expect(await record.release(office.handler)).toMatchObject({ refusal: { code: 'not-your-role' } });
    must(await record.release());
    expect(await record.release()).toMatchObject({ refusal: { code: 'already-released' } });
    expect(await record.mark()).toMatchObject({ refusal: { code: 'already-released' } });
  });

  it('needs marks, a result, and one made of the marks as they stand', async () => {
    const record = await withRecord();
    await record.started();
    expect(await record.burn()).toMatchObject({ refusal: { code: 'no-mark' } });
    must(await record.mark());
    expect(await record.release()).toMatchObject({ refusal: { code: 'not-burnt' } });
    must(await record.burn());
    const seen = (await record.load()).result?.id ?? 0;
    must(await record.mark({ boxes: [{ ...onFirst, top: 5000 }] }));
    expect(await record.release()).toMatchObject({ refusal: { code: 'marks-changed' } });
    must(await record.burn());
    expect(await record.release(office.reviewer, seen)).toMatchObject({
      refusal: { code: 'result-changed' },
    });
    must(await record.release());
  });

  it('refuses a result whose proof fails, whatever made it', async () => {
    const record = await withRecord();
    await record.started();
    must(await record.mark());
    must(await record.burn());
    const { result, id } = await record.load();
    const failing = {
      ...result?.proof,
      checks: [{ check: 'pixels', holds: false, found: '1处没有全部涂黑' }],
    };
    await database.db
      .insertInto('severance_results')
      .values({
        city: cityA.code,
        request_id: record.request.requestId,
        severance_id: id,
        mark_ids: result?.mark_ids ?? [],
        file_key: result?.file_key ?? '',
        sha256: result?.sha256 ?? '',
        mime: 'application/pdf',
        size: 1,
        proof: JSON.stringify(failing),
        is_proved: false,
        places_left: 0,
        officer_id: office.handler.officerId,
        happened_on: '2024-09-09',
        recorded_at: new Date('2024-09-09T02:00:00Z'),
      })
      .execute();
    expect(await record.release()).toMatchObject({ refusal: { code: 'not-proved' } });
  });
});

describe('marks', () => {
  it('left elsewhere stop the burning until the officer has looked at them', async () => {
    const record = await withRecord();
    await record.started();
    must(await record.mark({ boxes: [onFirst] }));
    expect(await record.burn()).toMatchObject({ refusal: { code: 'left-elsewhere' } });
    must(await record.burn(true));
    expect((await record.load()).result?.places_left).toBeGreaterThan(0);
  });

  it('can be removed, once', async () => {
    const record = await withRecord();
    await record.started();
    must(await record.mark());
    const [first] = (await record.load()).marks;
    must(await record.remove(first?.id ?? 0));
    expect((await record.load()).marks).toHaveLength(1);
    expect(await record.remove(first?.id ?? 0)).toMatchObject({ refusal: { code: 'unknown-mark' } });
  });

  it.each([
    ['no place', { boxes: [] }, 'no-box'],
    ['a page that is not there', { boxes: [{ ...onFirst, page: 3 }] }, 'off-page'],
    ['a place beyond the edge', { boxes: [{ ...onFirst, left: 9000 }] }, 'off-page'],
    ['a place without width', { boxes: [{ ...onFirst, width: 0 }] }, 'off-page'],
    ['a place that is no number', { boxes: [{ ...onFirst, top: Number.NaN }] }, 'off-page'],
    ['an unknown ground', { ground: 'because' }, 'no-ground'],
    ['no reason', { reason: ' ' }, 'ground-refused'],
    ['a state secret, which must not be here at all (trap 61)', { ground: 'state-secret' }, 'ground-refused'],
  ])('with %s are refused', async (_name, more, code) => {
    const record = await withRecord();
    await record.started();
    expect(await record.mark(more)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('who and what', () => {
  it('is unknown to another agency and another city', async () => {
    const record = await withRecord();
    expect(await record.open(neighbour.handler)).toMatchObject({ refusal: { code: 'unknown-case' } });
    await record.started();
    expect(await record.mark({}, neighbour.handler)).toMatchObject({ refusal: { code: 'unknown-case' } });
    const abroad = testScope({ db: database.db, city: cityB });
    expect(await loadSeverance(abroad, record.request.requestId, (await record.load()).id)).toBeUndefined();
    const other = await withRecord();
    const wrong = {
      ...(await other.request.at()),
      severanceId: (await record.load()).id,
      boxes: [onFirst],
      ...privacy,
    };
    expect(await markSeverance(other.request.scope(office.handler), wrong)).toMatchObject({
      refusal: { code: 'unknown-severance' },
    });
  });

  it('opens a record once, and none that cannot be severed', async () => {
    const record = await withRecord();
    await record.started();
    expect(await record.open()).toMatchObject({ refusal: { code: 'already-open' } });
    const text = await withRecord(Buffer.from('文本'), '说明.txt');
    expect(await text.open()).toMatchObject({ refusal: { code: 'unknown-kind' } });
    expect(recordsGiven(await text.request.file())).toHaveLength(1);
  });

  it('two officers: the second is told', async () => {
    const record = await withRecord();
    await record.started();
    const seen = { ...(await record.request.at()), severanceId: (await record.load()).id };
    const mark = () =>
      markSeverance(record.request.scope(office.handler), {
        ...seen,
        boxes: [onFirst, onSecond],
        ...privacy,
      });
    const [one, two] = await Promise.all([mark(), mark()]);
    expect([one?.ok, two?.ok].filter(Boolean)).toHaveLength(1);
    expect((await record.load()).marks).toHaveLength(2);
  });
});
