import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { dayOf, now } from '#app/shell/clock.ts';
import { faceOf } from '#app/shell/face.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Stored {
  headers: [string, string][];
  /** Compressed when the first visitor asks for it: nobody waits for an encoding that he does not take. */
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> };
}

export interface PageCache {
  middleware: MiddlewareHandler;
  /** Something public of the city changed: its pages are forgotten. */
  drop(city: string): void;
  /** While no news of changes arrives, nothing may be served from memory. */
  trust(trusted: boolean): void;
}

/** Pages kept at the most; the oldest goes first. */
const MOST_PAGES = 500;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Keeps whole public pages in memory, compressed, by host, address, face and day. First of all middlewares: a hit
 * runs nothing else. Only for visitors without a session, and only pages that `cacheable` names.
 */
export function pageCache(options: {
  cacheable: (path: string) => boolean;
  cityOf: (host: string) => string;
}): PageCache {
  const pages = new Map<string, Stored>();
  const generations = new Map<string, number>();
  let trusted = false;
  const generation = (city: string) => generations.get(city) ?? 0;
  return {
    drop: (city) => generations.set(city, generation(city) + 1),
    trust: (now) => {
      trusted = now;
      if (!now) pages.clear();
    },
    middleware: async (c, next) => {
      if (!trusted || c.req.method !== 'GET' || !options.cacheable(c.req.path) || hasSession(c))
        return next();
      const host = c.req.header('host') ?? '';
      const city = options.cityOf(host);
      const key = [host, c.req.url, faceOf(c), dayOf(now()), generation(city)].join('\n');
      const known = pages.get(key);
      if (known) return answer(c, known);
      await next();
      if (!isKept(c.res)) return;
      const stored = await store(c.res);
      pages.set(key, stored);
      if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value ?? '');
      c.res = await answer(c, stored);
    },
  };
}

function hasSession(c: Context): boolean {
  return (c.req.header('cookie') ?? '').includes('session');
}

/** A page that is nobody's own, and does not say itself that it holds for this moment only. */
function isKept({ status, headers }: Response): boolean {
  return status === 200 && !headers.has('set-cookie') && headers.get('cache-control') !== 'no-store';
}

async function answer(c: Context, { headers, bodies }: Stored): Promise<Response> {
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding: Encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const body = bodies[encoding] ?? (await compressed(bodies.identity, encoding));
  bodies[encoding] = body;
  const all: [string, string][] =
    encoding === 'identity' ? headers : [...headers, ['content-encoding', encoding]];
  return new Response(body, { headers: all });
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function compressed(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(encoding === 'br' ? await brotli(body, quality) : await zip(body));
}

async function store(response: Response): Promise<Stored> {
  const identity = new Uint8Array(await response.arrayBuffer());
  const kept = [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length');
  return { headers: [...kept, ['vary', 'accept-encoding, cookie']], bodies: { identity } };
}
