import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dismissMailIntake, registerMailIntake } from '#app/disclosure-requests/acts/decide-mail-intake.ts';
import { takeInMail } from '#app/disclosure-requests/acts/take-in-mail.ts';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import {
  countWaiting,
  intakeOf,
  listIntakes,
  otherLetters,
} from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import type { Actor } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { must, someContent } from '#tests/makers/make-request.ts';

const city = testCity('990100');
let database: FreshDatabase;
let office: Office;
let neighbour: Office;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-intake-'));
  installFileStore(fileStoreIn(folder));
  office = await makeOffice(database.db, city);
  neighbour = await makeOffice(database.db, city, 'jyj');
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const scope = (actor?: Actor, today = '2024-09-10') => testScope({ db: database.db, city, actor, today });
const letter = (subject: string, more = '') =>
  Buffer.from(
    [
      `From: =?utf-8?B?56S65L6L5LmZ?= <someone@example.invalid>\nMessage-ID: <${subject}@example.invalid>\nSubject: ${subject}`,
      'Content-Type: multipart/mixed; boundary=b\n',
      '--b\nContent-Type: text/plain; charset=utf-8\n\n申请公开示例批复\n',
      '--b\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\n\nsome text\n',
      '--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="a.exe"\n\nMZ\n',
      `--b--${more}`,
    ]
      .join('\n')
      .replace(/\n/g, '\r\n'),
  );
let uid = 0;
const arrive = (source: Buffer, agencyId = office.agencyId) =>
  takeInMail(scope(), {
    agencyId,
    mailbox: 'office@127.0.0.1/INBOX',
    mail: {
      position: { uidValidity: 1, lastUid: ++uid },
      receivedAt: new Date('2024-09-08T23:30:00+08:00'),
      source,
      size: source.byteLength,
    },
  });
const newest = async () => {
  const row = await database.db
    .selectFrom('mail_intakes')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
};
const register = (intakeId: number, actor = office.clerk, onceKey: string = randomUUID()) =>
  registerMailIntake(scope(actor), { intakeId, content: someContent, onceKey });

describe('a letter by e-mail', () => {
  it('waits with sender sealed, files stored, and what may not be attached told', async () => {
    expect(await arrive(letter('one'))).toBe(true);
    const intake = await intakeOf(scope(), { agencyId: office.agencyId, id: await newest() });
    expect(intake).toMatchObject({
      subject: 'one',
      body: '申请公开示例批复',
      sender: { address: 'someone@example.invalid', name: '示例乙' },
      outcome: null,
    });
    expect(intake?.files).toMatchObject([
      { name: 'a.txt', refused_because: '' },
      { name: 'a.exe', file_key: null, refused_because: expect.stringContaining('不接收这种文件') },
    ]);
    const [file] = intake?.files ?? [];
    expect(Buffer.from(await readBytes(file?.file_key ?? '')).toString()).toContain('some text');
    expect(Buffer.from(await readBytes(intake?.file_key ?? ''))).toEqual(letter('one'));
    const row = await database.db
      .selectFrom('mail_intakes')
      .select('sender_sealed')
      .executeTakeFirstOrThrow();
    expect(row.sender_sealed.toString()).not.toContain('someone');
  });

  it('read twice is one, and the position moves on', async () => {
    await arrive(letter('two'));
    expect(await arrive(letter('two'))).toBe(false);
    const position = await database.db
      .selectFrom('mailbox_positions')
      .select('last_uid')
      .executeTakeFirstOrThrow();
    expect(position.last_uid).toBe(uid);
  });

  it('sent twice by the same person is told beside it', async () => {
    await arrive(letter('three'));
    const first = await newest();
    await arrive(letter('three', '\nsecond copy'));
    const again = letter('three').toString().replace('<three@', '<three-again@');
    await arrive(Buffer.from(again));
    const intake = await intakeOf(scope(), { agencyId: office.agencyId, id: await newest() });
    const others = intake ? await otherLetters(scope(), intake) : [];
    expect(others.find(({ id }) => id === first)).toMatchObject({ same: true });
  });

  it('becomes a request received on the day of the mail system, with its attachment', async () => {
    await arrive(letter('four'));
    const id = await newest();
    const { requestId } = must(await register(id));
    const request = await database.db
      .selectFrom('disclosure_requests')
      .select(['channel', 'received_on', 'received_because'])
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    // Sunday 8 September at 23:30: day 0 although a rest day.
    expect(request).toMatchObject({ channel: 'email', received_on: '2024-09-08' });
    expect(request.received_because).toContain('邮件系统接收之日');
    const files = await database.db
      .selectFrom('attachments')
      .select(['name', 'kind'])
      .where('request_id', '=', requestId)
      .execute();
    expect(files).toEqual([{ name: 'a.txt', kind: 'request' }]);
    expect(await intakeOf(scope(), { agencyId: office.agencyId, id })).toMatchObject({
      outcome: 'registered',
      request_id: requestId,
    });
  });

  it('is confirmed to the requester with number and days, without what was asked for', async () => {
    await arrive(letter('receipt'));
    const content = { ...someContent, email: 'someone@example.invalid' };
    const input = { intakeId: await newest(), content, onceKey: randomUUID() };
    const { requestId } = must(await registerMailIntake(scope(office.clerk), input));
    const message = await database.db
      .selectFrom('outbox_messages')
      .select(['kind', 'purpose', 'subject', 'body'])
      .where('request_id', '=', requestId)
      .executeTakeFirstOrThrow();
    expect(message).toMatchObject({ kind: 'mail', purpose: 'receipt' });
    expect(message.body).toContain('收到申请之日：2024年9月8日');
    expect(message.body).toContain('答复期限：2024年10月11日前');
    expect(`${message.subject}${message.body}`).not.toContain(content.infoTitle);
    expect(`${message.subject}${message.body}`).not.toContain(content.requesterName);
  });

  it('is decided once, whoever is quicker', async () => {
    await arrive(letter('five'));
    const id = await newest();
    const before = await requests();
    const [one, two] = await Promise.all([register(id), register(id)]);
    expect([one, two].filter((result) => result.ok)).toHaveLength(1);
    expect(await requests()).toBe(before + 1);
    const reason = '重复来信';
    expect(await dismissMailIntake(scope(office.clerk), { intakeId: id, reason })).toMatchObject({
      refusal: { code: 'decided' },
    });
  });

  it('whose form is sent twice is one request with one code', async () => {
    await arrive(letter('six'));
    const [id, key] = [await newest(), randomUUID()];
    const [one, two] = await Promise.all([register(id, office.clerk, key), register(id, office.clerk, key)]);
    expect(must(one)).toEqual(must(two));
  });

  it('that is no request is kept with the reason', async () => {
    await arrive(letter('seven'));
    const id = await newest();
    expect(await dismissMailIntake(scope(office.clerk), { intakeId: id, reason: '' })).toMatchObject({
      refusal: { code: 'reason' },
    });
    must(await dismissMailIntake(scope(office.clerk), { intakeId: id, reason: '系统退信' }));
    const { rows, waiting, total } = await listIntakes(scope(), { agencyId: office.agencyId, page: 1 });
    expect(rows.find((row) => row.id === id)).toMatchObject({ outcome: 'not-a-request', reason: '系统退信' });
    expect(waiting).toBeLessThan(total);
    expect(rows[0]?.outcome).toBeNull();
    expect(rows.map(({ outcome }) => outcome === null)).toEqual(rows.map((_, at) => at < waiting));
    expect(await countWaiting(scope(), office.agencyId)).toBe(waiting);
  });

  it('is nobody else’s: another agency, another city, another role', async () => {
    await arrive(letter('eight'));
    const id = await newest();
    expect(await register(id, neighbour.clerk)).toMatchObject({ refusal: { code: 'unknown-intake' } });
    expect(await register(id, office.handler)).toMatchObject({ refusal: { code: 'not-your-role' } });
    const abroad = testScope({ db: database.db, city: testCity('990200') });
    expect(await intakeOf(abroad, { agencyId: office.agencyId, id })).toBeUndefined();
  });

  it('may come to two agencies: each has its own', async () => {
    await arrive(letter('nine'));
    expect(await arrive(letter('nine'), neighbour.agencyId)).toBe(true);
  });
});

async function requests(): Promise<number> {
  const rows = await database.db.selectFrom('disclosure_requests').select('id').execute();
  return rows.length;
}
