import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { seal } from '#db/sealed.ts';
import { enqueue } from '#jobs/enqueue.ts';

/** A mail or SMS to be sent. Subject and text carry numbers and days, never more of a person than needed. */
export interface NewMessage {
  kind: 'mail' | 'sms';
  /** What it is for, e.g. `reminder`; decides whether it is asked once more before sending if it is still due. */
  purpose: string;
  /** The same key is the same message: it is written and sent once, whoever asks again. */
  key: string;
  to: string;
  subject: string;
  body: string;
  agencyId?: number | null;
  officerId?: number | null;
  requestId?: number | null;
}

/**
 * Writes a message into the outbox and queues its delivery, in the transaction of the act that gives rise to it.
 * Answers its id, or null when a message with this key is there already.
 */
export async function postMessage(scope: Scope, message: NewMessage): Promise<number | null> {
  const id = await nextId(scope);
  const written = await scope.db
    .insertInto('outbox_messages')
    .values({
      city: scope.city.code,
      id,
      kind: message.kind,
      purpose: message.purpose,
      idempotency_key: message.key,
      to_sealed: seal(message.to, { table: 'outbox_messages', column: 'to_sealed', row: id }),
      subject: message.subject,
      body: message.body,
      agency_id: message.agencyId ?? null,
      officer_id: message.officerId ?? null,
      request_id: message.requestId ?? null,
      recorded_at: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['city', 'idempotency_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) return null;
  await enqueue(scope, ['deliver-message', { city: scope.city.code, messageId: id }]);
  return id;
}

/** The id is taken first, because it is bound into the sealed address. */
async function nextId(scope: Scope): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('outbox_messages_id_seq') as id`.execute(
    scope.db,
  );
  const [row] = rows;
  if (!row) throw new Error('the sequence gave no id');
  return row.id;
}
