import nodemailer from 'nodemailer';
import { DeliveryError } from '#integrations/delivery-error.ts';
import type { MailPort } from '#integrations/mail/mail-port.ts';

/** All of them together stay below the time after which the queue counts the job as lost. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Mails through the SMTP server of `SMTP_URL` (`smtps://user:password@host:465`, or `smtp://` with STARTTLS where
 * the server offers it) in the name of `MAIL_FROM`; null where none is set.
 * @throws when one of the two is missing or is no address
 */
export function smtpFrom(env: NodeJS.ProcessEnv): MailPort | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (!url) return null;
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url))
    throw new Error('SMTP_URL must be smtp:// or smtps://');
  if (!from?.includes('@')) throw new Error('SMTP_URL needs MAIL_FROM, the address of the sender');
  const transport = nodemailer.createTransport({ url, ...TIMEOUTS });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '');
  return {
    send: async ({ id, to, subject, text }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const mail = { from, to: { name: '', address: to }, subject, text, headers };
      await transport.sendMail({ ...mail, messageId: `<${id}@${domain}>` }).catch((cause) => {
        throw new DeliveryError(reasonOf(cause), { cause });
      });
    },
  };
}

/** The server's own sentence often repeats the address, so only its codes are told. */
function reasonOf({ code, responseCode }: { code?: string; responseCode?: number }): string {
  return ['邮件系统没有接收', code, responseCode].filter(Boolean).join(' ');
}
