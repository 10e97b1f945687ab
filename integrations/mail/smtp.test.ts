import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpFrom } from '#integrations/mail/smtp.ts';

/** A real SMTP server of the test's own; it refuses one address and keeps the rest. */
let server: SMTPServer;
let url: string;
const taken: { from: string; to: string[]; text: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(address === 'nobody@example.invalid' ? new Error('550 nobody@example.invalid unknown') : null),
    onData: async (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      const { mailFrom, rcptTo } = envelope;
      const from = mailFrom ? mailFrom.address : '';
      taken.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString() });
      done();
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

const mail = {
  id: 'qingchuang.990100.7',
  to: 'officer@example.invalid',
  subject: '示例提醒',
  text: '两件将到期\n',
};

describe('mail by SMTP', () => {
  it('arrives with sender, one recipient and the id of the message', async () => {
    await smtpFrom({ SMTP_URL: url, MAIL_FROM: '示例市 <site@example.invalid>' })?.send(mail);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: 'site@example.invalid', to: ['officer@example.invalid'] });
    expect(taken[0]?.text).toContain('Message-ID: <qingchuang.990100.7@example.invalid>');
    expect(taken[0]?.text).toContain('Auto-Submitted: auto-generated');
  });

  it('takes a comma in the address as part of one address', async () => {
    const port = smtpFrom({ SMTP_URL: url, MAIL_FROM: 'site@example.invalid' });
    const before = taken.length;
    await port?.send({ ...mail, to: 'a@example.invalid,b@example.invalid' }).catch(() => {});
    expect(taken.slice(before).flatMap(({ to }) => to)).not.toContain('b@example.invalid');
  });

  it('tells why it was not taken without the address', async () => {
    const sent = smtpFrom({ SMTP_URL: url, MAIL_FROM: 'site@example.invalid' })?.send({
      ...mail,
      to: 'nobody@example.invalid',
    });
    await expect(sent).rejects.toMatchObject({
      name: 'DeliveryError',
      message: '邮件系统没有接收 EENVELOPE 550',
    });
  });

  it('tells when no server answers', async () => {
    const port = smtpFrom({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'site@example.invalid' });
    await expect(port?.send(mail)).rejects.toMatchObject({ name: 'DeliveryError' });
  });

  it('is off unless it is set, and says what is missing', () => {
    expect(smtpFrom({})).toBeNull();
    expect(() => smtpFrom({ SMTP_URL: url })).toThrow('MAIL_FROM');
    expect(() => smtpFrom({ SMTP_URL: 'mail.example.invalid', MAIL_FROM: 'a@b' })).toThrow('SMTP_URL');
  });
});
