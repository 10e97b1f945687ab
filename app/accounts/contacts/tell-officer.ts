import { contactsOf } from '#app/accounts/contacts/contacts-of.ts';
import type { Scope } from '#app/shell/scope.ts';
import { postMessage } from '#jobs/post-message.ts';

/** The same news for a mail and for an SMS. */
export interface News {
  subject: string;
  /** Of the mail. */
  body: string;
  /** Of the SMS: one sentence. */
  short: string;
}

export interface OfficerNews extends News {
  officerId: number;
  agencyId: number;
  purpose: string;
  /** The same key is told once. */
  key: string;
}

/**
 * Writes to an officer: by mail where he gave an address, else by SMS where he gave a number; where he gave neither
 * the message waits in the outbox for him to read. Call it inside the act's transaction. Answers whether it is new.
 */
export async function tellOfficer(scope: Scope, news: OfficerNews): Promise<boolean> {
  const { email, phone } = await contactsOf(scope, news.officerId);
  const kind = email === '' && phone !== '' ? 'sms' : 'mail';
  const id = await postMessage(scope, {
    kind,
    purpose: news.purpose,
    key: news.key,
    to: kind === 'sms' ? phone : email,
    ...textFor(kind, news),
    officerId: news.officerId,
    agencyId: news.agencyId,
  });
  return id !== null;
}

/** Subject and body as a message of this kind carries them. */
export function textFor(kind: string, { subject, body, short }: News): { subject: string; body: string } {
  return kind === 'sms' ? { subject: '', body: short } : { subject, body };
}
