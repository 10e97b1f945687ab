import type { Context } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from '#app/shell/frame.ts';

/** Strict headers: no inline script or style, no frame, no other host. */
export function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      mediaSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  });
}

/** A form must come from the host it is sent to; the scheme may differ behind a proxy. */
export function sameSiteForms() {
  return csrf({
    origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === c.req.header('host'),
  });
}

/** Pages of the office are kept nowhere. */
export const noStore = async (c: Context<Env>, next: () => Promise<void>) => {
  await next();
  c.header('cache-control', 'no-store');
};
