import type { Context, MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const requests = new Histogram({
  name: 'http_request_seconds',
  help: 'Time to answer a request, by method, route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
});

const middleware: MiddlewareHandler = async (c, next) => {
  const stop = requests.startTimer();
  await next();
  // Routes, not addresses: an id in a label would make a series for each case.
  const route = c.req.path.replace(/\/\d+/g, '/:id');
  stop({ method: c.req.method, route: c.res.status === 404 ? 'unknown' : route, status: c.res.status });
};

/** /metrics for Prometheus, and the middleware that measures. */
export const metrics = {
  middleware,
  page: async (c: Context) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
};
