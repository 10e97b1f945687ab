import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smsGatewayFrom } from '#integrations/sms/http-gateway.ts';

/** A gateway of the test's own that takes everything but one number. */
let server: Server;
let url: string;
const taken: { authorization?: string; body: { id: string; to: string; text: string } }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString());
    if (body.to !== '000-0') taken.push({ authorization: request.headers.authorization, body });
    response.writeHead(body.to === '000-0' ? 400 : 202).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/send`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const sms = { id: 'qingchuang.990100.7', to: '000-00001234', text: '两件将到期' };

describe('the SMS gateway', () => {
  it('is given id, number, text and the token', async () => {
    await smsGatewayFrom({ SMS_URL: url, SMS_TOKEN: 'secret' })?.send(sms);
    expect(taken).toEqual([{ authorization: 'Bearer secret', body: sms }]);
  });

  it('tells a refusal and an outage apart from success, without the number', async () => {
    await expect(smsGatewayFrom({ SMS_URL: url })?.send({ ...sms, to: '000-0' })).rejects.toThrow(
      /^短信网关没有接收 400$/,
    );
    const away = smsGatewayFrom({ SMS_URL: 'http://127.0.0.1:1/' });
    await expect(away?.send(sms)).rejects.toThrow(/^短信网关没有应答/);
  });

  it('is off unless it is set', () => {
    expect(smsGatewayFrom({})).toBeNull();
    expect(() => smsGatewayFrom({ SMS_URL: 'gateway' })).toThrow('SMS_URL');
  });
});
