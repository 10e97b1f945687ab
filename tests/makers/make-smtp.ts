import { SMTPServer } from 'smtp-server';

/** A real SMTP server of the test's own. */
export interface Smtp {
  url: string;
  /** Message-IDs of the mails it took. */
  taken: string[];
  /** Mails whose text it has got and not answered for. */
  hanging: number;
  /** While true it takes the text of a mail and never says that it has it. */
  hang: boolean;
  stop(): Promise<void>;
}

export async function makeSmtp(): Promise<Smtp> {
  const smtp: Smtp = { url: '', taken: [], hanging: 0, hang: false, stop: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, _session, done) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      if (smtp.hang) {
        smtp.hanging++;
        return;
      }
      smtp.taken.push(/^Message-ID: <(.*)>/im.exec(Buffer.concat(parts).toString())?.[1] ?? '');
      done();
    },
  });
  // A client that was killed breaks the line.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  smtp.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  smtp.stop = () => new Promise<void>((closed) => server.close(closed));
  return smtp;
}
