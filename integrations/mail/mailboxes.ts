import { readFileSync } from 'node:fs';
import { z } from 'zod';

const mailbox = z.object({
  /** 行政区划代码 */
  city: z.string().regex(/^\d{6}$/),
  /** Code of the agency whose announced mailbox it is. */
  agency: z.string().min(1),
  host: z.string().min(1),
  port: z.number().int().default(993),
  /** TLS from the first byte; `false` takes STARTTLS where the server offers it. */
  secure: z.boolean().default(true),
  user: z.string().min(1),
  password: z.string().min(1),
  folder: z.string().default('INBOX'),
});

/** An announced mailbox that is read for requests. */
export type Mailbox = z.infer<typeof mailbox>;

/**
 * The mailboxes listed in the file of `MAILBOXES`, a JSON array readable by the service alone; none where it is not set.
 * @throws when the file is missing or an entry is wrong, saying which, without its password
 */
export function mailboxesFrom(env: NodeJS.ProcessEnv): Mailbox[] {
  if (!env.MAILBOXES) return [];
  const read = z.array(mailbox).safeParse(JSON.parse(readFileSync(env.MAILBOXES, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`MAILBOXES: entry ${issue?.path.join('.')} is wrong: ${issue?.message}`);
}

/** Names a mailbox in the database. */
export function mailboxName({ user, host, folder }: Mailbox): string {
  return `${user}@${host}/${folder}`;
}
