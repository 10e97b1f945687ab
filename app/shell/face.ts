import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Face } from '#app/shell/frame.ts';
import { cameByHttps } from '#app/shell/trusted-proxy.ts';

/** The faces in the order of the switch. */
export const faces: { face: Face; zh: string }[] = [
  { face: 'standard', zh: '标准' },
  { face: 'elder', zh: '长者版' },
  { face: 'contrast', zh: '高对比' },
];

const aYear = 365 * 24 * 60 * 60;

/** `GET /face?to=elder&back=/path`: remembers the face in a cookie and goes back to a path of this site. */
export const faceRoutes = new Hono();
faceRoutes.get('/face', (c) => {
  setCookie(c, 'face', asFace(c.req.query('to')), {
    path: '/',
    maxAge: aYear,
    sameSite: 'Lax',
    httpOnly: true,
    secure: cameByHttps(c),
  });
  c.header('cache-control', 'no-store');
  return c.redirect(pathOfThisSite(c.req.query('back')), 303);
});

/** The face that the reader chose, from the cookie of the request. */
export function faceOf(c: Context): Face {
  return asFace(getCookie(c, 'face'));
}

/** Link of the switch. */
export function faceHref(face: Face, back: string): string {
  return `/face?to=${face}&back=${encodeURIComponent(back)}`;
}

function asFace(text: string | undefined): Face {
  return faces.find(({ face }) => face === text)?.face ?? 'standard';
}

/** A path that cannot lead to another host, whatever was asked: browsers read `/\host` and `//host` as hosts. */
function pathOfThisSite(back: string | undefined): string {
  const here = 'http://here.invalid';
  if (!back?.startsWith('/') || !URL.canParse(back, here)) return '/';
  const url = new URL(back, here);
  if (url.origin !== here || url.pathname.startsWith('//') || url.pathname === '/face') return '/';
  return url.pathname + url.search;
}
