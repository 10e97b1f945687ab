import type { Context } from 'hono';
import { cameByHttps } from '#app/shell/trusted-proxy.ts';

/** `https://host` as the visitor sees it, for addresses that leave the site: feeds, sitemaps, the open interface. */
export function siteOrigin(c: Context): string {
  const { host } = new URL(c.req.url);
  return `${cameByHttps(c) ? 'https' : 'http'}://${c.req.header('host') ?? host}`;
}
