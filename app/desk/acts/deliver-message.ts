import { type OutgoingMessage, outgoingMessage } from '#app/desk/outbox/outgoing-message.ts';
import { quietUntil } from '#app/desk/outbox/quiet-hours.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed } from '#db/sealed.ts';
import { DeliveryError } from '#integrations/delivery-error.ts';
import type { MailPort } from '#integrations/mail/mail-port.ts';
import type { SmsPort } from '#integrations/sms/sms-port.ts';
import { enqueue } from '#jobs/enqueue.ts';
import { postMessage } from '#jobs/post-message.ts';

/** What the message would say if it were written now; null when there is no longer any reason for it. */
export type Rewrite = (
  scope: Scope,
  message: OutgoingMessage,
) => Promise<{ subject: string; body: string } | null>;

export interface Delivery {
  /** Null: no mail system is set; the message stays in the outbox for the staff to read, as one without address does. */
  mail: MailPort | null;
  sms: SmsPort | null;
  /** By purpose: messages that are written anew before they leave. */
  rewrites: Partial<Record<string, Rewrite>>;
}

/** What became of the message at this attempt. */
export type Outcome = 'sent' | 'dropped' | 'later' | 'kept' | 'done-before';

/**
 * Hands one message to the mail or SMS system. What was sent or dropped before is left alone, so a job done twice
 * sends once. An SMS waits for the end of the quiet hours; a message whose reason has gone is dropped, one whose facts
 * have moved is replaced.
 * @throws DeliveryError when the system did not take it, after noting that; the queue tries again
 */
export async function deliverMessage(
  scope: Scope,
  messageId: number,
  { mail, sms, rewrites }: Delivery,
): Promise<Outcome> {
  const message = await outgoingMessage(scope, messageId);
  if (!message || message.outcome !== null) return 'done-before';
  const quiet = message.kind === 'sms' ? quietUntil(scope.city, scope.now) : null;
  if (quiet) return waitUntil(scope, messageId, quiet);
  const rewrite = rewrites[message.purpose];
  if (rewrite && (await droppedOrReplaced(scope, message, rewrite))) return 'dropped';
  const send = message.kind === 'mail' ? mailing(mail, message) : texting(sms, message);
  if (!send || addressOf(message) === '') return 'kept';
  try {
    await send();
  } catch (error) {
    const reason = error instanceof DeliveryError ? error.message : '发送时出错';
    await note(scope, messageId, { outcome: 'failed', reason });
    throw error;
  }
  await note(scope, messageId, { outcome: 'sent', reason: '' });
  return 'sent';
}

async function waitUntil(scope: Scope, messageId: number, instant: Date): Promise<'later'> {
  await enqueue(scope, ['deliver-message', { city: scope.city.code, messageId }], instant);
  return 'later';
}

/** In one transaction, so that no message is dropped without the one that takes its place. */
async function droppedOrReplaced(scope: Scope, message: OutgoingMessage, rewrite: Rewrite): Promise<boolean> {
  const now = await rewrite(scope, message);
  if (now && now.subject === message.subject && now.body === message.body) return false;
  await scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const reason = now ? '发送前情况有变，已另写一份' : '发送前提醒的事由已经消失';
    await note(inside, message.id, { outcome: 'dropped', reason });
    if (!now) return;
    await postMessage(inside, {
      kind: message.kind as 'mail' | 'sms',
      purpose: message.purpose,
      key: `${message.idempotency_key}+`,
      to: addressOf(message),
      ...now,
      agencyId: message.agency_id,
      officerId: message.officer_id,
      requestId: message.request_id,
    });
  });
  return true;
}

/** A second line that would end the message once more is not written. */
async function note(
  scope: Scope,
  messageId: number,
  what: { outcome: 'sent' | 'failed' | 'dropped'; reason: string },
): Promise<void> {
  await scope.db
    .insertInto('outbox_deliveries')
    .values({ city: scope.city.code, message_id: messageId, ...what, at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function mailing(port: MailPort | null, message: OutgoingMessage) {
  const { subject, body: text } = message;
  return port && (() => port.send({ id: idOf(message), to: addressOf(message), subject, text }));
}

function texting(port: SmsPort | null, message: OutgoingMessage) {
  return port && (() => port.send({ id: idOf(message), to: addressOf(message), text: message.body }));
}

function idOf({ city, id }: OutgoingMessage): string {
  return `qingchuang.${city}.${id}`;
}

function addressOf(message: OutgoingMessage): string {
  return openSealed(message.to_sealed, { table: 'outbox_messages', column: 'to_sealed', row: message.id });
}
