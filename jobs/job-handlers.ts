import { deliverMessage } from '#app/desk/acts/deliver-message.ts';
import { pollMailbox } from '#app/disclosure-requests/mail-intakes/poll-mailbox.ts';
import { REMINDER, reminderNow, remindOfficers } from '#app/disclosure-requests/reminders/remind-officers.ts';
import type { City } from '#app/shell/city.ts';
import { log } from '#app/shell/log.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { MailPort } from '#integrations/mail/mail-port.ts';
import type { Mailbox } from '#integrations/mail/mailboxes.ts';
import type { SmsPort } from '#integrations/sms/sms-port.ts';
import type { JobHandlers } from '#jobs/run-jobs.ts';

/** What the jobs reach outside the database. */
export interface Outside {
  mail: MailPort | null;
  sms: SmsPort | null;
  mailboxes: Mailbox[];
}

/** Each job calls one act, in the scope of its city at that moment. */
export function jobHandlers(cities: City[], scopeOf: (city: City) => Scope, outside: Outside): JobHandlers {
  const cityOf = (code: string) => cities.find((city) => city.code === code);
  return {
    'deliver-message': async ({ city: code, messageId }) => {
      const city = cityOf(code);
      if (!city) throw new Error(`a message of ${code}, which this installation does not serve`);
      const rewrites = { [REMINDER]: reminderNow };
      await deliverMessage(scopeOf(city), messageId, { mail: outside.mail, sms: outside.sms, rewrites });
    },
    'remind-officers': () => forEach(cities, (city) => remindOfficers(scopeOf(city))),
    'poll-mailboxes': () =>
      forEach(outside.mailboxes, async (mailbox) => {
        const city = cityOf(mailbox.city);
        if (!city) throw new Error(`MAILBOXES names ${mailbox.city}, which this installation does not serve`);
        await pollMailbox(scopeOf(city), mailbox);
      }),
  };
}

/** One that fails (a mailbox that is away) does not keep the others waiting; the job fails for it afterwards. */
async function forEach<T>(all: T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const each of all) await work(each).catch((error: unknown) => failures.push(error));
  for (const error of failures.slice(1)) log().error({ err: error }, 'part of a job failed');
  if (failures.length > 0) throw failures[0];
}
