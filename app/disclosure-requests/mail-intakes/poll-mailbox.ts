import { takeInMail } from '#app/disclosure-requests/acts/take-in-mail.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type Mailbox, mailboxName } from '#integrations/mail/mailboxes.ts';
import { type MailboxPosition, readMailbox } from '#integrations/mail/read-mailbox.ts';

/**
 * Takes in what arrived in an announced mailbox since the last time. Answers how many letters are new.
 * @throws when the mailbox cannot be read, or the city has no such agency
 */
export async function pollMailbox(scope: Scope, mailbox: Mailbox): Promise<number> {
  const agencyId = await agencyWithCode(scope, mailbox.agency);
  const name = mailboxName(mailbox);
  let taken = 0;
  await readMailbox(mailbox, await positionOf(scope, name), async (mail) => {
    if (await takeInMail(scope, { agencyId, mailbox: name, mail })) taken++;
  });
  return taken;
}

async function agencyWithCode(scope: Scope, code: string): Promise<number> {
  const agency = await scope.db
    .selectFrom('agencies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!agency) throw new Error(`MAILBOXES names the agency ${code}, which ${scope.city.name} does not have`);
  return agency.id;
}

async function positionOf(scope: Scope, mailbox: string): Promise<MailboxPosition | null> {
  const row = await scope.db
    .selectFrom('mailbox_positions')
    .select(['uid_validity', 'last_uid'])
    .where('city', '=', scope.city.code)
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid } : null;
}
