import { serve as listen, type ServerType } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { installAccounts } from '#app/accounts/auth.ts';
import { visitorOf } from '#app/accounts/session.ts';
import { waitingCount } from '#app/disclosure-requests/overview/waiting-cases.ts';
import { installSearch } from '#app/policy-library/searching/engines.ts';
import { duties } from '#app/routes.ts';
import { assetRoutes } from '#app/shell/assets.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { ErrorPage, type ErrorStatus } from '#app/shell/error-page.tsx';
import { faceOf, faceRoutes } from '#app/shell/face.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import { log } from '#app/shell/log.ts';
import { metrics } from '#app/shell/metrics.ts';
import { type PageCache, pageCache } from '#app/shell/page-cache.ts';
import { officersOnly } from '#app/shell/permit.ts';
import { problem } from '#app/shell/problem.ts';
import { rateLimits } from '#app/shell/rate-limits.ts';
import { requestLog } from '#app/shell/request-log.ts';
import { type Actor, makeScope, type Scope } from '#app/shell/scope.ts';
import { noStore, sameSiteForms, securityHeaders } from '#app/shell/security.ts';
import { cities, cityOfHost } from '#cities/all.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { followChanges } from '#db/follow-changes.ts';
import { keyedHash } from '#db/sealed.ts';
import { isDiskFull } from '#integrations/files/disk-full.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { demoSeal } from '#integrations/seal/demo-seal.ts';
import { installSeal } from '#integrations/seal/installed-seal.ts';

export interface ServeOptions {
  databaseUrl: string;
  port: number;
  dataDir: string;
  demo: boolean;
}

/** Serves every city of this installation; `close` lets requests under way finish. */
export async function serve(options: ServeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const db = openDatabase(options.databaseUrl, { role: 'app', max: 10 });
  const cache = pageCache({ cacheable: isPublicPage, cityOf: (host) => cityOfHost(host)?.code ?? '' });
  const follower = followChanges(options.databaseUrl, { change: cache.drop, connected: cache.trust });
  const app = makeApp({ ...options, db, cache });
  const server = await listening(app, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((done) => server.close(done));
      await follower.stop();
      await db.destroy();
    },
  };
}

/** The whole program over one database, without a socket: tests call `app.request()`. */
export function makeApp(parts: {
  db: Database;
  dataDir: string;
  demo: boolean;
  cache?: PageCache;
}): Hono<Env> {
  installAccounts({ secret: keyedHash('accounts', 'session secret').toString('hex'), demo: parts.demo });
  installFileStore(fileStoreIn(parts.dataDir));
  installSearch(parts.dataDir);
  installSeal(parts.demo ? demoSeal(parts.dataDir) : null);
  const app = new Hono<Env>();
  if (parts.cache) app.use(parts.cache.middleware);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => c.text(await readiness(parts.db)));
  app.get('/metrics', metrics.page);
  app.route('/', assetRoutes);
  app.use(metrics.middleware, requestLog, securityHeaders(), sameSiteForms());
  app.use(
    bodyLimit({
      maxSize: 70 * 1024 * 1024,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  app.route('/', faceRoutes);
  app.use(scopeAndFrame(parts));
  app.use(rateLimits());
  app.use('/office', officersOnly).use('/office/*', officersOnly);
  app.use('/office', noStore).use('/office/*', noStore);
  for (const { routes } of duties) app.route('/', routes);
  app.notFound((c) => errorPage(c, 404));
  app.onError((error, c) => onError(error, c));
  return app;
}

/** Pages that are the same for everybody and carry no form with a one-time key. Files (.pdf, .docx) are not kept. */
function isPublicPage(path: string): boolean {
  return (
    (['/', '/requests', '/agencies', '/comments', '/policies', '/api'].includes(path) ||
      path.startsWith('/reports') ||
      /^\/(policies|explainers|gazette)\/[^.]*$/.test(path) ||
      /^\/(explainers|gazette)$/.test(path) ||
      /^\/policies(\/changes)?\.(atom|json|feed\.json)$/.test(path)) &&
    path !== '/policies/suggest'
  );
}

async function readiness(db: Database): Promise<string> {
  await db.selectFrom('agencies').select('id').limit(1).execute();
  return 'ready';
}

function scopeAndFrame({ db, demo }: { db: Database; demo: boolean }) {
  return async (c: Context<Env>, next: () => Promise<void>) => {
    const city = cityOfHost(c.req.header('host') ?? new URL(c.req.url).host);
    if (!city) throw new HTTPException(421);
    const shown = demo ? city : { ...city, demo: false };
    const visitor = await visitorOf(c.req.raw.headers, shown, db);
    const instant = now();
    const scope = makeScope({ db, city: shown, actor: visitor.actor, now: instant, today: dayOf(instant) });
    c.set('scope', scope);
    c.set('frame', await frameOf(c, scope, visitor.officer));
    await next();
  };
}

async function frameOf(c: Context<Env>, scope: Scope, officer: Frame['officer']): Promise<Frame> {
  const url = new URL(c.req.url);
  const frame = emptyFrame(c, scope.city, url);
  if (!officer || !url.pathname.startsWith('/office')) return { ...frame, officer };
  const toDo = await waitingCount(scope);
  return { ...frame, officer, rail: railOf(scope.actor, toDo) };
}

function emptyFrame(c: Context<Env>, city: City, url: URL): Frame {
  return {
    city,
    face: faceOf(c),
    today: dayOf(now()),
    path: url.pathname + url.search,
    entries: duties.flatMap(({ entry }) => (entry ? [entry] : [])),
    rail: [],
    officer: null,
  };
}

function railOf(actor: Actor, toDo: number): Frame['rail'] {
  return duties.flatMap(({ title, rail }) => {
    const entries = rail?.(actor) ?? [];
    if (entries.length === 0) return [];
    const counted = entries.map((entry) => (entry.href === '/office' ? { ...entry, count: toDo } : entry));
    return [{ title, entries: counted }];
  });
}

const shownStatuses = [403, 404, 413, 421, 422, 429, 503];

/** The root boundary: bugs and outages end here, in the log and on a page with the number of the request. */
function onError(error: Error, c: Context<Env>) {
  const status = error instanceof HTTPException ? error.status : 500;
  if (shownStatuses.includes(status)) {
    const retryAfter = error instanceof HTTPException ? error.res?.headers.get('retry-after') : null;
    if (retryAfter) c.header('retry-after', retryAfter);
    return errorPage(c, status as ErrorStatus);
  }
  if (isUnreadable(error)) return errorPage(c, 422);
  log().error({ id: c.var.requestId, path: c.req.path, err: error }, 'unhandled error');
  return errorPage(c, isOutage(error) ? 503 : 500);
}

/** PostgreSQL could not read a value as a number, a day or a text: our own forms send none, so somebody made it up. */
function isUnreadable(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['22P02', '22003', '22007', '22008', '22021'].includes(code);
}

/** The database cannot be reached or a disk is full: the page says “later”, not “our bug”. A line cut in mid-query has no code. */
function isOutage(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const codes = [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    '53100',
  ];
  return (
    codes.includes(code) ||
    isDiskFull(error) ||
    /^Connection terminated|connection error and is not queryable/.test(error.message)
  );
}

function errorPage(c: Context<Env>, status: ErrorStatus) {
  if (c.req.path.startsWith('/api/'))
    return problem(c, { status, title: problemZh[status] ?? '暂时不能答复' });
  const city = cityOfHost(c.req.header('host') ?? '') ?? cities[0];
  if (!city) throw new Error('no city is installed');
  const frame = c.var.frame ?? emptyFrame(c, city, new URL(c.req.url));
  return c.html(<ErrorPage frame={frame} status={status} requestId={c.var.requestId} />, status);
}

/** To programs the reason is told in a sentence. */
const problemZh: Partial<Record<ErrorStatus, string>> = {
  404: '没有这个接口',
  422: '参数不对',
  429: '请求太频繁，请按 Retry-After 稍后再试',
};

function listening(app: Hono<Env>, port: number): Promise<ServerType> {
  return new Promise((done, failed) => {
    const hostname = process.env.HOST ?? '127.0.0.1';
    const server = listen({ fetch: app.fetch, port, hostname }, () => done(server));
    server.once('error', failed);
  });
}
