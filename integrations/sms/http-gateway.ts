import { DeliveryError } from '#integrations/delivery-error.ts';
import type { SmsPort } from '#integrations/sms/sms-port.ts';

const TIMEOUT_MS = 30_000;

/**
 * Short messages through an HTTP gateway: POST of `{ id, to, text }` as JSON to `SMS_URL`, with `SMS_TOKEN` as bearer
 * token where it is set; any 2xx answer means taken. Null where none is set: a provider with another interface gets
 * an adapter of its own beside this file.
 * @throws when SMS_URL is no address
 */
export function smsGatewayFrom(env: NodeJS.ProcessEnv): SmsPort | null {
  const { SMS_URL: url, SMS_TOKEN: token } = env;
  if (!url) return null;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new Error('SMS_URL must be http:// or https://');
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return {
    send: async (sms) => {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(sms), signal }).catch(
        (cause: Error) => {
          throw new DeliveryError(`短信网关没有应答 ${cause.name}`, { cause });
        },
      );
      await answer.body?.cancel();
      if (!answer.ok) throw new DeliveryError(`短信网关没有接收 ${answer.status}`);
    },
  };
}
