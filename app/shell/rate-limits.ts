import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from '#app/shell/trusted-proxy.ts';

/** Form posts of one address in a minute. */
const POSTS = { points: 60, duration: 60 };
/** The same in the back office: a whole office sits behind one address, and some forms are sent in steps. */
const OFFICE_POSTS = { points: 300, duration: 60 };
/** Attempts to open a case with its code: the code has 128 bits, this only keeps the log clean. */
const QUERIES = { points: 10, duration: 600 };

/** Questions of a program at one address; a whole office may sit behind one. */
const API = { points: 600, duration: 60 };
/** The whole library at once. */
const EXPORTS = { points: 6, duration: 60 };

/** Slows down who sends forms, tries query codes or asks the open interface too fast: 429 with the time to wait. */
export function rateLimits(): MiddlewareHandler {
  const posts = new RateLimiterMemory(POSTS);
  const officePosts = new RateLimiterMemory(OFFICE_POSTS);
  const queries = new RateLimiterMemory(QUERIES);
  const api = new RateLimiterMemory(API);
  const exports = new RateLimiterMemory(EXPORTS);
  return async (c, next) => {
    const address = addressOf(c);
    if (c.req.path.startsWith('/api/v1/')) await take(api, address);
    if (c.req.path.endsWith('.ndjson')) await take(exports, address);
    if (c.req.method !== 'POST') return next();
    await take(c.req.path.startsWith('/office/') ? officePosts : posts, address);
    if (c.req.path === '/requests/query' || c.req.path === '/complaints/query') await take(queries, address);
    return next();
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = String(Math.ceil(refusal.msBeforeNext / 1000));
    throw new HTTPException(429, {
      res: new Response(null, { status: 429, headers: { 'retry-after': seconds } }),
    });
  }
}
