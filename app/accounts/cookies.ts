import type { Context } from 'hono';
import { cameByHttps } from '#app/shell/trusted-proxy.ts';

/** Hands the cookies that better-auth set on to the browser; Secure where the page came by https. */
export function copyCookies(c: Context, from: Headers): void {
  const secure = cameByHttps(c);
  for (const cookie of from.getSetCookie()) {
    c.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true });
  }
}
