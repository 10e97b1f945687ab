import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from '#app/shell/frame.ts';
import { cameByHttps } from '#app/shell/trusted-proxy.ts';
import { openSealed, seal } from '#db/sealed.ts';

/**
 * A short memory between a form and the page after it, kept by the browser and readable only by us: encrypted,
 * bound to the city, gone after `seconds`.
 */
export function rememberSealed(
  c: Context<Env>,
  name: string,
  { value, seconds }: { value: object; seconds: number },
): void {
  const { city, now } = c.var.scope;
  const until = now.getTime() + seconds * 1000;
  const sealed = seal(JSON.stringify({ until, value }), placeOf(name, city.code));
  setCookie(c, name, sealed.toString('base64url'), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: cameByHttps(c),
    maxAge: seconds,
  });
}

/** The remembered value, or null when there is none, it ran out, or it was not written here. */
export function recallSealed(c: Context<Env>, name: string): Record<string, unknown> | null {
  const cookie = getCookie(c, name);
  if (!cookie) return null;
  const { city, now } = c.var.scope;
  try {
    const opened = JSON.parse(openSealed(Buffer.from(cookie, 'base64url'), placeOf(name, city.code)));
    return opened.until > now.getTime() ? opened.value : null;
  } catch {
    return null;
  }
}

export function forgetSealed(c: Context<Env>, name: string): void {
  deleteCookie(c, name, { path: '/' });
}

function placeOf(name: string, city: string) {
  return { table: 'cookie', column: name, row: city };
}
