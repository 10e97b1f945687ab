import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The visitor's address: what the trusted proxy (TRUST_PROXY) says, else the connection's own. */
export function addressOf(c: Context): string {
  const direct = directAddress(c);
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && isTrusted(direct) ? forwarded : direct;
}

/** Whether the visitor came by https, to us or to the trusted proxy before us: cookies are then Secure. */
export function cameByHttps(c: Context): boolean {
  if (new URL(c.req.url).protocol === 'https:') return true;
  return c.req.header('x-forwarded-proto') === 'https' && isTrusted(directAddress(c));
}

function isTrusted(address: string): boolean {
  return (process.env.TRUST_PROXY ?? '').split(',').some((proxy) => proxy.trim() === address);
}

/** In tests a request has no connection. */
function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
