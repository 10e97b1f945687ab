import type { Context } from 'hono';
import type { Env } from '#app/shell/frame.ts';
import { forgetSealed, recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';

const COOKIE = 'issued-password';
const FIVE_MINUTES = 5 * 60;

/** Keeps a made password for the page after the form: the database holds only its hash. */
export function rememberIssued(c: Context<Env>, issued: { officerId: number; password: string }): void {
  rememberSealed(c, COOKIE, { value: issued, seconds: FIVE_MINUTES });
}

/** The password made for this officer just now; shown once. */
export function takeIssued(c: Context<Env>, officerId: number): string | null {
  const issued = recallSealed(c, COOKIE);
  if (issued?.officerId !== officerId) return null;
  forgetSealed(c, COOKIE);
  return String(issued.password);
}
