import { describe, expect, it } from 'vitest';
import { parseMail } from '#integrations/mail/parse-mail.ts';

const mail = (head: string, body: string) => Buffer.from(`${head}\n\n${body}`.replace(/\n/g, '\r\n'));
const from = 'From: =?utf-8?B?56S65L6L5LmZ?= <Someone@example.invalid>\nMessage-ID: <1@example.invalid>';

describe('reading a letter that came by e-mail', () => {
  it('takes sender, subject, text and attachments', async () => {
    const parts = [
      '--b',
      'Content-Type: text/plain; charset=utf-8\n\n申请公开示例批复\n',
      '--b',
      'Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\n\nfile\n',
      '--b--',
    ];
    const head = `${from}\nSubject: =?utf-8?B?56S65L6L55Sz6K+3?=\nContent-Type: multipart/mixed; boundary=b`;
    const read = await parseMail(mail(head, parts.join('\n')));
    expect(read).toMatchObject({
      sender: { address: 'Someone@example.invalid', name: '示例乙' },
      subject: '示例申请',
      text: '申请公开示例批复',
    });
    expect(read.attachments.map(({ name, bytes }) => [name, bytes.toString().trim()])).toEqual([
      ['a.txt', 'file'],
    ]);
  });

  it('reads text out of HTML alone, without its links and scripts', async () => {
    const html = '<p>申请公开<script>alert(1)</script><b>示例</b></p>';
    const read = await parseMail(mail(`${from}\nContent-Type: text/html; charset=utf-8`, html));
    expect(read.text).toBe('申请公开示例');
  });

  it('has one key for a letter however it travelled, another for one that only claims the same id', async () => {
    const one = await parseMail(mail(from, 'text'));
    const again = await parseMail(mail(`Received: from elsewhere\n${from}`, 'text'));
    const other = await parseMail(mail(from, 'another text'));
    expect(again.key).toBe(one.key);
    expect(other.key).not.toBe(one.key);
  });

  it.each([
    ['nothing', ''],
    ['only bytes', '\u0000\u0001\u0002'],
    ['no header', 'just a line'],
    ['an open multipart', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'],
  ])('comes out of %s too, without control characters', async (_, source) => {
    const read = await parseMail(Buffer.from(source));
    expect(read.key).toMatch(/^[0-9a-f]{64}$/);
    expect(`${read.subject}${read.text}`).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});
