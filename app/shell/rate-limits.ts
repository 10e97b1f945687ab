import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from '#app/shell/trusted-proxy.ts';

/** Form posts of one address in a minute. A whole office may sit behind one address. */
const POSTS = { points: 60, duration: 60 };
/** Attempts to open a case with its code: the code has 128 bits, this only keeps the log clean. */
const QUERIES = { points: 10, duration: 600 };

/** Slows down who sends forms or tries query codes too fast: 429 with the time to wait. */
export function rateLimits(): MiddlewareHandler {
  const posts = new RateLimiterMemory(POSTS);
  const queries = new RateLimiterMemory(QUERIES);
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const address = addressOf(c);
    await take(posts, address);
    if (c.req.path === '/requests/query') await take(queries, address);
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
