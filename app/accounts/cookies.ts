import type { Context } from 'hono';

/** Hands the cookies that better-auth set on to the browser; Secure where the page came by https. */
export function copyCookies(c: Context, from: Headers): void {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  for (const cookie of from.getSetCookie()) {
    c.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true });
  }
}
