import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';

export interface ParsedMail {
  /**
   * The same for the same letter, read twice or delivered twice; another one for another letter that claims the same
   * Message-ID, so that nobody can have a request taken for one already known.
   */
  key: string;
  sender: { address: string; name: string };
  subject: string;
  text: string;
  attachments: { name: string; bytes: Buffer }[];
}

/** Longest HTML that is turned into text. */
const MOST_HTML = 2 * 1024 * 1024;
const MOST_TEXT = 20_000;
const MOST_SUBJECT = 300;

/** Reads a message as it came; one that cannot be read at all still comes out, to be looked at in the mailbox. */
export async function parseMail(source: Buffer): Promise<ParsedMail> {
  const options = { skipImageLinks: true, skipTextLinks: true, maxHtmlLengthToParse: MOST_HTML };
  const mail = await simpleParser(source, options).catch(() => null);
  if (!mail) return unreadable(source);
  const from = mail.from?.value[0];
  const sender = { address: from?.address ?? '', name: from?.name ?? '' };
  const subject = cleaned(mail.subject ?? '').slice(0, MOST_SUBJECT);
  const text = cleaned(mail.text ?? '').slice(0, MOST_TEXT);
  const attachments = mail.attachments.map(({ filename, content }, index) => ({
    name: filename ?? `附件${index + 1}`,
    bytes: content,
  }));
  const parts = [mail.messageId ?? '', sender.address, mail.date?.toISOString() ?? '', subject, text];
  const hashes = attachments.map(({ bytes }) => sha256(bytes));
  return { key: sha256(JSON.stringify([...parts, ...hashes])), sender, subject, text, attachments };
}

function unreadable(source: Buffer): ParsedMail {
  const sender = { address: '', name: '' };
  return { key: sha256(source), sender, subject: '（无法解析的邮件）', text: '', attachments: [] };
}

/** PostgreSQL takes no NUL, and other control characters only hide things. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function sha256(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex');
}
