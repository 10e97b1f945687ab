import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArrivedMail, type MailboxPosition, readMailbox } from '#integrations/mail/read-mailbox.ts';
import { type Dovecot, hasDovecot, startDovecot } from '#tests/makers/make-mailbox.ts';

const there = hasDovecot();
const why = there ? '' : ' (SKIPPED: no dovecot here, and only root can install dovecot-imapd with apt)';
let server: Dovecot;

const message = (subject: string) =>
  `From: =?utf-8?B?${Buffer.from('示例乙').toString('base64')}?= <someone@example.invalid>
To: office@example.invalid
Subject: ${subject}
Date: Mon, 1 Jan 2024 00:00:00 +0000
Content-Type: text/plain; charset=utf-8

text\r\n`.replace(/\r?\n/g, '\r\n');

const readAll = async (after: MailboxPosition | null) => {
  const found: ArrivedMail[] = [];
  await readMailbox(server.mailbox, after, async (mail) => void found.push(mail));
  return found;
};

describe.skipIf(!there)(`an announced mailbox, read by IMAP${why}`, () => {
  beforeAll(async () => {
    server = await startDovecot({ city: '320400', agency: 'szfb' });
  }, 300_000);
  afterAll(() => server?.stop());

  it('is empty at first', async () => {
    expect(await readAll(null)).toEqual([]);
  });

  it('gives the messages with the instant at which the mail system received them, and leaves no mark', async () => {
    await server.deliver(message('first'), new Date('2024-09-08T15:30:00Z'));
    await server.deliver(message('second'), new Date('2024-09-08T16:30:00Z'));
    const found = await readAll(null);
    expect(found.map(({ receivedAt }) => receivedAt.toISOString())).toEqual([
      '2024-09-08T15:30:00.000Z',
      '2024-09-08T16:30:00.000Z',
    ]);
    expect(found[0]?.source.toString()).toContain('Subject: first');
    expect(found[0]?.size).toBe(found[0]?.source.byteLength);
    expect(await server.flags()).toEqual([[], []]);
  });

  it('goes on where it stopped', async () => {
    const [, last] = await readAll(null);
    expect(await readAll(last?.position ?? null)).toEqual([]);
    await server.deliver(message('third'), new Date('2024-09-09T01:00:00Z'));
    const fresh = await readAll(last?.position ?? null);
    expect(fresh.map(({ source }) => /Subject: (.*)\r/.exec(source.toString())?.[1])).toEqual(['third']);
  });

  it('begins anew when the server has numbered the messages anew', async () => {
    const before = (await readAll(null)).at(-1);
    await server.renumber();
    const after = await readAll(before?.position ?? null);
    expect(after).toHaveLength(3);
    expect(after[0]?.position.uidValidity).not.toBe(before?.position.uidValidity);
  });

  it('does not let a wrong password in, and does not hang where nobody answers', async () => {
    const take = async () => {};
    await expect(readMailbox({ ...server.mailbox, password: 'wrong' }, null, take)).rejects.toThrow();
    await expect(readMailbox({ ...server.mailbox, port: 1 }, null, take)).rejects.toThrow();
  });
});
