import type { Context } from 'hono';
import { type Reading, readingOf } from '#app/policy-library/documents/reading.ts';
import type { Env } from '#app/shell/frame.ts';
import { cameByHttps } from '#app/shell/trusted-proxy.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** The document that the address asks for, as of `?on=` or today; undefined where the public may read none there. */
export async function askedReading(c: Context<Env>, id: number): Promise<Reading | undefined> {
  if (!Number.isSafeInteger(id)) return undefined;
  return readingOf(c.var.scope, { id, on: askedDay(c) });
}

/** `?on=YYYY-MM-DD`, today where it is missing or no day. */
export function askedDay(c: Context<Env>): Day {
  const asked = c.req.query('on') ?? '';
  return isDay(asked) ? asked : c.var.scope.today;
}

/** The number in the address: `/policies/12`, `/policies/12.pdf`. */
export function askedId(c: Context<Env>): number {
  return Number.parseInt(c.req.param('id') ?? c.req.param('file') ?? '', 10);
}

/** `https://host` as the visitor sees it, for addresses that leave the site: feeds, codes, exports. */
export function siteOrigin(c: Context<Env>): string {
  const { host } = new URL(c.req.url);
  return `${cameByHttps(c) ? 'https' : 'http'}://${c.req.header('host') ?? host}`;
}

/** The short address that paper and codes carry; it always leads to the validity of the day. */
export function shortUrlOf(c: Context<Env>, id: number): string {
  return `${siteOrigin(c)}/p/${id}`;
}
