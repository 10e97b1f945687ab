import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { holds, libraryTag } from '#app/policy-library/api/library-tag.ts';
import { shownValidity } from '#app/policy-library/api/records.ts';
import { changeSchema, daySchema, problemSchema, themeSchema } from '#app/policy-library/api/schemas.ts';
import { changesBetween } from '#app/policy-library/validity/recent-changes.ts';
import type { Env } from '#app/shell/frame.ts';
import { problem } from '#app/shell/problem.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';
import { addDays } from '#law/calendar/day.ts';
import { themes } from '#law/publication/themes.ts';

/** Days told of where the caller names none, and at most. */
const USUAL_DAYS = 30;
const MOST_DAYS = 366;

const changesRoute = createRoute({
  method: 'get',
  path: '/api/v1/validity-changes',
  tags: ['效力'],
  summary: '哪一天哪份文件的效力变了',
  description: '从事实算出：施行、修改、部分失效、废止、期满失效都在其中。默认最近三十天。',
  request: { query: z.object({ from: daySchema.optional(), to: daySchema.optional() }) },
  responses: {
    200: {
      description: '效力变化，新的在前',
      content: { 'application/json': { schema: z.object({ changes: z.array(changeSchema) }) } },
    },
    304: { description: '与您已有的相同（If-None-Match）' },
    422: { description: '参数不对', content: { 'application/problem+json': { schema: problemSchema } } },
  },
});

const themesRoute = createRoute({
  method: 'get',
  path: '/api/v1/themes',
  tags: ['分类'],
  summary: '主题分类',
  responses: {
    200: {
      description: '二十二类和各类的子类',
      content: { 'application/json': { schema: z.object({ themes: z.array(themeSchema) }) } },
    },
  },
});

/** `/api/v1/validity-changes` and `/api/v1/themes`. */
export function addChangesAndThemes(api: OpenAPIHono<Env>): void {
  api.openapi(changesRoute, async (c) => {
    const { scope } = c.var;
    const { to = scope.today, from = addDays(to, -USUAL_DAYS) } = c.req.valid('query');
    if (from > to || from < addDays(to, -MOST_DAYS)) {
      const title = '起止日期不对';
      const detail = `from 不晚于 to，一次最多${MOST_DAYS}天。`;
      return problem(c, { status: 422, title, detail });
    }
    const tag = await libraryTag(scope);
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
    const origin = siteOrigin(c);
    const changes = await changesBetween(scope, { from, to });
    const shown = changes.map(({ on, document, before, after }) => ({
      on,
      documentId: document.id,
      url: `${origin}/policies/${document.id}`,
      title: document.title,
      before: shownValidity(before, addDays(on, -1)),
      after: shownValidity(after, on),
    }));
    return c.json({ changes: shown }, 200, { etag: tag });
  });

  api.openapi(themesRoute, (c) =>
    c.json(
      {
        themes: themes.map(({ code, zh, children }) => ({
          code,
          zh,
          children: children.map((child) => ({ code: child.code, zh: child.zh })),
        })),
      },
      200,
    ),
  );
}
