import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Network address of the reader, for rate limits: that of the connection, or behind proxies named in TRUST_PROXY
 * (addresses, by comma) the last one in X-Forwarded-For that is not such a proxy. Never written to the database.
 */
export function clientAddress(c: Context, trusted = process.env.TRUST_PROXY ?? ''): string {
  const proxies = new Set(trusted.split(',').map((address) => address.trim()));
  const path = [...(c.req.header('x-forwarded-for') ?? '').split(','), connectionAddress(c)].map(
    plainAddress,
  );
  while (path.length > 1 && proxies.has(path.at(-1) ?? '')) path.pop();
  return path.at(-1) ?? '';
}

/** Without a socket (a request made inside the process) there is no address. */
function connectionAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}

/** An IPv4 address that came over an IPv6 socket is the same address. */
function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:/, '');
}
