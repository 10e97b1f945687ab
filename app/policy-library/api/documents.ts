import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { holds, libraryTag } from '#app/policy-library/api/library-tag.ts';
import { recordOf, recordsAfter, shownRecords } from '#app/policy-library/api/records.ts';
import {
  daySchema,
  documentSchema,
  filterParams,
  problemSchema,
  recordSchema,
} from '#app/policy-library/api/schemas.ts';
import {
  attachmentsOf,
  versionNumberOn,
  versionsOf,
  versionText,
} from '#app/policy-library/documents/queries.ts';
import type { Env } from '#app/shell/frame.ts';
import { problem } from '#app/shell/problem.ts';
import type { Scope } from '#app/shell/scope.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';
import type { Day } from '#law/cite.ts';

const MOST_RECORDS = 100;

const on = daySchema.optional().openapi({ description: '查看哪一天的效力和文本，默认今天' });
const problems = {
  422: { description: '参数不对', content: { 'application/problem+json': { schema: problemSchema } } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/documents',
  tags: ['文件'],
  summary: '逐页列出文件',
  description:
    '按编号从小到大。next 不为 null 时，用它作 cursor 取下一页；翻页期间新增的文件排在最后，不会重复或者遗漏。',
  request: {
    query: filterParams.extend({
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional()
        .openapi({ description: '上一页的 next' }),
      limit: z.coerce.number().int().min(1).max(MOST_RECORDS).default(50),
      on,
    }),
  },
  responses: {
    200: {
      description: '一页文件',
      content: {
        'application/json': {
          schema: z.object({ documents: z.array(recordSchema), next: z.string().nullable() }),
        },
      },
    },
    304: { description: '与您已有的相同（If-None-Match）' },
    ...problems,
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/documents/{id}',
  tags: ['文件'],
  summary: '一份文件的全部内容',
  request: {
    params: z.object({ id: z.string().regex(/^\d{1,15}$/) }),
    query: z.object({ on }),
  },
  responses: {
    200: { description: '文件', content: { 'application/json': { schema: documentSchema } } },
    304: { description: '与您已有的相同（If-None-Match）' },
    404: { description: '没有这份文件', content: { 'application/problem+json': { schema: problemSchema } } },
    ...problems,
  },
});

/** `/api/v1/documents` and `/api/v1/documents/{id}`. */
export function addDocuments(api: OpenAPIHono<Env>): void {
  api.openapi(listRoute, async (c) => {
    const { scope } = c.var;
    const { cursor = '0', limit, on: day = scope.today, ...filters } = c.req.valid('query');
    const tag = await libraryTag(scope);
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
    const rows = await recordsAfter(scope, { after: Number(cursor), limit: limit + 1, filters });
    const shown = rows.slice(0, limit);
    const origin = siteOrigin(c);
    const next = rows.length > limit ? String(shown.at(-1)?.id) : null;
    return c.json({ documents: await shownRecords(scope, shown, { on: day, origin }), next }, 200, {
      etag: tag,
    });
  });

  api.openapi(oneRoute, async (c) => {
    const { scope } = c.var;
    const tag = await libraryTag(scope);
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
    const { on: day = scope.today } = c.req.valid('query');
    const show = { on: day, origin: siteOrigin(c) };
    const found = await wholeDocument(scope, Number(c.req.valid('param').id), show);
    return found ? c.json(found, 200, { etag: tag }) : problem(c, { status: 404, title: '没有这份文件' });
  });
}

async function wholeDocument(scope: Scope, id: number, show: { on: Day; origin: string }) {
  const row = await recordOf(scope, id);
  if (!row) return null;
  const [[record], versions, attachments] = await Promise.all([
    shownRecords(scope, [row], show),
    versionsOf(scope, id),
    attachmentsOf(scope, id),
  ]);
  const number = versionNumberOn(versions, show.on);
  const text = await versionText(scope, { id, number });
  return {
    ...record,
    versions: versions.map((version) => ({
      number: version.number,
      validFrom: version.valid_from,
      note: version.note,
      sha256: version.sha256,
    })),
    textVersion: number,
    text: (text?.blocks ?? []).map(({ kind, anchor, label, text: line }) => ({
      kind,
      anchor,
      label,
      text: line,
    })),
    attachments: attachments.map(({ name, mime, size, sha256 }) => ({ name, mime, size, sha256 })),
  };
}
