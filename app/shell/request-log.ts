import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from '#app/shell/frame.ts';
import { log } from '#app/shell/log.ts';

/** Gives each request its number and logs one line: method, path, status, time. Never a query, a body or an address. */
export const requestLog = async (c: Context<Env>, next: () => Promise<void>) => {
  const started = performance.now();
  c.set('requestId', randomUUID());
  await next();
  c.header('x-request-id', c.var.requestId);
  const ms = Math.round(performance.now() - started);
  log().info(
    { id: c.var.requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms },
    'request',
  );
};
