import { ImapFlow } from 'imapflow';
import type { Mailbox } from '#integrations/mail/mailboxes.ts';

/** How far a mailbox was read. A server that numbers its messages anew changes `uidValidity`. */
export interface MailboxPosition {
  uidValidity: number;
  lastUid: number;
}

export interface ArrivedMail {
  position: MailboxPosition;
  /** When the mail system received it (INTERNALDATE), whatever the sender's own date says. */
  receivedAt: Date;
  /** The message as it lies in the mailbox; of one larger than `MOST_BYTES` the beginning. */
  source: Buffer;
  /** Bytes of the whole message. */
  size: number;
}

/** Read into memory at a time; providers take about as much. */
const MOST_BYTES = 40 * 1024 * 1024;

/** A server that hangs is given up well before the job counts as lost. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Hands over, oldest first, the messages that arrived after `after` (all of them where it is null or the server
 * numbers anew). The folder is opened for reading only: nothing in it is marked, moved or deleted.
 * @throws when the server does not answer or does not let us in
 */
export async function readMailbox(
  mailbox: Mailbox,
  after: MailboxPosition | null,
  take: (mail: ArrivedMail) => Promise<void>,
): Promise<void> {
  const { host, port, secure, user, password: pass, folder } = mailbox;
  const client = new ImapFlow({ host, port, secure, auth: { user, pass }, logger: false, ...TIMEOUTS });
  // Without a listener a broken line would end the process; the command under way fails by itself.
  client.on('error', () => {});
  await client.connect();
  try {
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
    const known = after?.uidValidity === Number(uidValidity) ? after.lastUid : 0;
    const arrived = await client.fetchAll(
      `${known + 1}:*`,
      { uid: true, internalDate: true, size: true },
      { uid: true },
    );
    // `n:*` always names the last message too, even when its number is smaller.
    const fresh = arrived.filter(({ uid }) => uid > known).sort((a, b) => a.uid - b.uid);
    for (const { uid, internalDate, size = 0 } of fresh) {
      const found = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
      // Deleted by somebody between the two questions.
      if (found === false || !found.source) continue;
      if (internalDate === undefined) throw new Error('the mail server does not say when a message arrived');
      const position = { uidValidity: Number(uidValidity), lastUid: uid };
      await take({ position, receivedAt: new Date(internalDate), source: found.source, size });
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}
