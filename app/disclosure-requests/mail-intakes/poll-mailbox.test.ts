import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIntakes } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { pollMailbox } from '#app/disclosure-requests/mail-intakes/poll-mailbox.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { type Dovecot, hasDovecot, startDovecot } from '#tests/makers/make-mailbox.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';

const there = hasDovecot();
const why = there ? '' : ' (SKIPPED: no dovecot here, and only root can install dovecot-imapd with apt)';
const city = testCity('990100');
const folder = mkdtempSync(join(tmpdir(), 'qingchuang-poll-'));
let server: Dovecot;
let database: FreshDatabase;
let office: Office;
let scope: Scope;

const letter = (id: string) =>
  `From: someone@example.invalid\r\nMessage-ID: <${id}@example.invalid>\r\nSubject: ${id}\r\n\r\ntext\r\n`;
const intakes = async () => (await listIntakes(scope, { agencyId: office.agencyId, page: 1 })).rows;

describe.skipIf(!there)(`polling an announced mailbox${why}`, () => {
  beforeAll(async () => {
    installFileStore(fileStoreIn(folder));
    database = await freshDatabase();
    office = await makeOffice(database.db, city, 'szfb');
    scope = testScope({ db: database.db, city });
    server = await startDovecot({ city: city.code, agency: 'szfb' });
  }, 300_000);
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
    rmSync(folder, { recursive: true });
  });

  it('takes in what arrived, each letter once, on the day the mail system received it', async () => {
    await server.deliver(letter('one'), new Date('2024-09-08T15:30:00Z'));
    await server.deliver(letter('two'), new Date('2024-09-08T16:30:00Z'));
    expect(await pollMailbox(scope, server.mailbox)).toBe(2);
    expect(await pollMailbox(scope, server.mailbox)).toBe(0);
    expect((await intakes()).map(({ subject, received_at }) => [subject, received_at.toISOString()])).toEqual(
      [
        ['two', '2024-09-08T16:30:00.000Z'],
        ['one', '2024-09-08T15:30:00.000Z'],
      ],
    );
  });

  it('takes nothing in twice when the server has numbered its messages anew', async () => {
    await server.renumber();
    await server.deliver(letter('three'), new Date('2024-09-09T01:00:00Z'));
    expect(await pollMailbox(scope, server.mailbox)).toBe(1);
    expect(await intakes()).toHaveLength(3);
  });

  it('goes on after a failure where it stopped', async () => {
    await server.deliver(letter('four'), new Date('2024-09-09T02:00:00Z'));
    await expect(pollMailbox(scope, { ...server.mailbox, password: 'wrong' })).rejects.toThrow();
    expect(await pollMailbox(scope, server.mailbox)).toBe(1);
  });

  it('says which agency the city does not have', async () => {
    await expect(pollMailbox(scope, { ...server.mailbox, agency: 'none' })).rejects.toThrow('none');
  });
});
