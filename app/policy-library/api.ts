import { OpenAPIHono } from '@hono/zod-openapi';
import { addChangesAndThemes } from '#app/policy-library/api/changes-and-themes.ts';
import { addDocuments } from '#app/policy-library/api/documents.ts';
import { exportDocuments } from '#app/policy-library/api/export.ts';
import { addSearch } from '#app/policy-library/api/search.ts';
import type { Env } from '#app/shell/frame.ts';
import { problem } from '#app/shell/problem.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';

/** The public interface of the library: read only, no key, no personal data; `/api` explains it to people. */
export const api = new OpenAPIHono<Env>({
  defaultHook: (result, c) => {
    if (result.success) return;
    const errors = result.error.issues.map(({ path, message }) => ({
      parameter: path.join('.'),
      reason: message,
    }));
    return problem(c, { status: 422, title: '参数不对', errors });
  },
});

// Anybody's page may read what is public.
api.use('/api/v1/*', async (c, next) => {
  await next();
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', 'etag');
  c.header('cache-control', 'public, no-cache');
});
api.get('/api/v1/documents.ndjson', exportDocuments);
addDocuments(api);
addSearch(api);
addChangesAndThemes(api);
api.get('/api/openapi.json', (c) => c.json(description(siteOrigin(c))));
api.all('/api/*', (c) => problem(c, { status: 404, title: '没有这个接口', detail: '接口说明见 /api。' }));

function description(origin: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '政策文件库开放接口',
      version: '1.0.0',
      description: '公开的政策文件、条文和效力，只读，不用注册。效力由带日期的事实算出，每条都带依据。',
    },
    servers: [{ url: origin }],
  });
}
