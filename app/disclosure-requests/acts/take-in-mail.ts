import { sql } from 'kysely';
import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { placeOfSender } from '#app/disclosure-requests/mail-intakes/place-of-sender.ts';
import { dayOf } from '#app/shell/clock.ts';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { keyedHash, seal } from '#db/sealed.ts';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { sniffUpload } from '#integrations/files/sniff-upload.ts';
import { type ParsedMail, parseMail } from '#integrations/mail/parse-mail.ts';
import type { ArrivedMail } from '#integrations/mail/read-mailbox.ts';

export interface MailArrival {
  agencyId: number;
  /** As `mailboxName` names it. */
  mailbox: string;
  mail: ArrivedMail;
}

interface IntakeFile {
  fileKey: string | null;
  name: string;
  mime: string;
  size: number;
  refusedBecause: string;
}

/** Attachments kept apart from the message; a letter with more is not one that a person wrote. */
const MOST_FILES = 20;

/**
 * 电子邮件来件: what came into the announced mailbox waits for the clerk, received on the day on which the mail system
 * received it. A letter that is here already is not taken in twice. Answers whether it is new.
 */
export async function takeInMail(scope: Scope, { agencyId, mailbox, mail }: MailArrival): Promise<boolean> {
  const parsed = await parseMail(mail.source);
  const files = await storeFiles(scope, parsed);
  const fileKey = await storeBytes(scope, mail.source.subarray(0, MAX_UPLOAD_BYTES));
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const id = await writeIntake(inside, { agencyId, mail, parsed, fileKey });
    await rememberPosition(inside, mailbox, mail);
    if (id === null) return false;
    await writeFiles(inside, id, files);
    await writeAudit(inside, {
      act: 'take-in-mail',
      subject: `mail_intakes:${id}`,
      detail: { agencyId, receivedOn: dayOf(mail.receivedAt), files: files.length },
    });
    return true;
  });
}

/** Before the transaction; a file that may not be attached stays in the message as it came, and the clerk is told. */
async function storeFiles(scope: Scope, { attachments }: ParsedMail): Promise<IntakeFile[]> {
  const files: IntakeFile[] = [];
  for (const { name, bytes } of attachments.slice(0, MOST_FILES)) {
    const sniffed = await sniffUpload(bytes, name);
    const size = bytes.byteLength;
    if (!sniffed.ok) {
      const refusedBecause = sniffed.refusal.reason;
      files.push({
        fileKey: null,
        name: name.slice(0, 200),
        mime: 'application/octet-stream',
        size,
        refusedBecause,
      });
      continue;
    }
    const { mime, safeName } = sniffed.value;
    files.push({ fileKey: await storeBytes(scope, bytes), name: safeName, mime, size, refusedBecause: '' });
  }
  return files;
}

interface NewIntake {
  agencyId: number;
  mail: ArrivedMail;
  parsed: ParsedMail;
  fileKey: string;
}

async function writeIntake(
  scope: Scope,
  { agencyId, mail, parsed, fileKey }: NewIntake,
): Promise<number | null> {
  const id = await nextId(scope);
  const { address, name } = parsed.sender;
  const row = await scope.db
    .insertInto('mail_intakes')
    .values({
      city: scope.city.code,
      id,
      agency_id: agencyId,
      message_key: parsed.key,
      sender_sealed: seal(JSON.stringify({ address, name }), placeOfSender(id)),
      sender_hash: keyedHash('mail-sender', address.toLowerCase()),
      subject: parsed.subject,
      body: parsed.text,
      received_at: mail.receivedAt,
      file_key: fileKey,
      size: mail.size,
      recorded_at: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['city', 'agency_id', 'message_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function writeFiles(scope: Scope, intakeId: number, files: IntakeFile[]): Promise<void> {
  if (files.length === 0) return;
  const common = { city: scope.city.code, intake_id: intakeId, recorded_at: scope.now };
  const rows = files.map(({ fileKey, refusedBecause, ...file }) => ({
    ...common,
    ...file,
    file_key: fileKey,
    refused_because: refusedBecause,
  }));
  await scope.db.insertInto('mail_intake_files').values(rows).execute();
}

/** In the transaction of the message: after a crash it is read again, or it is here. */
async function rememberPosition(scope: Scope, mailbox: string, { position }: ArrivedMail): Promise<void> {
  const read = {
    uid_validity: position.uidValidity,
    last_uid: position.lastUid,
    polled_at: scope.now,
  };
  await scope.db
    .insertInto('mailbox_positions')
    .values({ city: scope.city.code, mailbox, ...read })
    .onConflict((conflict) => conflict.columns(['city', 'mailbox']).doUpdateSet(read))
    .execute();
}

/** The id is taken first, because it is bound into the sealed sender. */
async function nextId(scope: Scope): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('mail_intakes_id_seq') as id`.execute(scope.db);
  const [row] = rows;
  if (!row) throw new Error('the sequence gave no id');
  return row.id;
}
