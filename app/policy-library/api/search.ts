import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { holds, libraryTag } from '#app/policy-library/api/library-tag.ts';
import { shownValidity } from '#app/policy-library/api/records.ts';
import { answerSchema, filterParams, problemSchema } from '#app/policy-library/api/schemas.ts';
import { searchEngine } from '#app/policy-library/searching/engines.ts';
import { validityChoices } from '#app/policy-library/searching/library-query.ts';
import { searchLibrary } from '#app/policy-library/searching/search-library.ts';
import { type ShownHit, shownHits } from '#app/policy-library/searching/shown-hits.ts';
import type { Env } from '#app/shell/frame.ts';
import { problem } from '#app/shell/problem.ts';
import type { Scope } from '#app/shell/scope.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';
import type { Day } from '#law/cite.ts';
import type { ValidityChoice } from '#search/engine.ts';

const choices = validityChoices.map(({ value }) => value) as [ValidityChoice, ...ValidityChoice[]];

const route = createRoute({
  method: 'get',
  path: '/api/v1/search',
  tags: ['检索'],
  summary: '检索文件和条文',
  description: '与 /policies 页面同一个检索；默认只找现行有效的。发布或者改变效力后两秒内可以查到。',
  request: {
    query: filterParams.extend({
      q: z
        .string()
        .max(200)
        .default('')
        .openapi({ description: '检索词、文号、索引号或者“法名+第几条”；空的是全部' }),
      validity: z.enum(choices).default('in-force').openapi({ description: '效力' }),
      sort: z.enum(['relevance', 'newest']).default('relevance'),
      page: z.coerce.number().int().min(1).max(500).default(1),
      perPage: z.coerce.number().int().min(1).max(50).default(20),
    }),
  },
  responses: {
    200: { description: '检索结果', content: { 'application/json': { schema: answerSchema } } },
    304: { description: '与您已有的相同（If-None-Match）' },
    422: { description: '参数不对', content: { 'application/problem+json': { schema: problemSchema } } },
    503: { description: '索引正在重建', content: { 'application/problem+json': { schema: problemSchema } } },
  },
});

/** `/api/v1/search`. */
export function addSearch(api: OpenAPIHono<Env>): void {
  api.openapi(route, async (c) => {
    const { scope } = c.var;
    const { q, validity, sort, page, perPage, ...filters } = c.req.valid('query');
    const tag = await searchTag(scope);
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, { etag: tag });
    const answer = await searchLibrary(scope, { words: q, filters, validity, sort, page }, perPage);
    if (!answer) {
      const title = '检索索引正在重建，请稍后再试。';
      return problem(c, { status: 503, title }, { 'retry-after': '60' });
    }
    const hits = await shownHits(scope, answer.hits);
    const origin = siteOrigin(c);
    const { total, facets, spelling } = answer;
    const shown = hits.map((hit) => shownHit(hit, { origin, on: scope.today }));
    return c.json({ total, page, perPage, hits: shown, facets, spelling }, 200, { etag: tag });
  });
}

/** Of the facts and of the index, which follows them a moment later. */
async function searchTag(scope: Scope): Promise<string> {
  const engine = await searchEngine(scope.city.code);
  const state = await engine?.state();
  return libraryTag(scope, `index${state?.seq ?? 0}`);
}

function shownHit(hit: ShownHit, { origin, on }: { origin: string; on: Day }) {
  const { id, title, documentNo, kind, issuers, publishedOn } = hit;
  return {
    document: {
      id,
      url: origin + hit.href,
      title,
      documentNo,
      kind,
      issuers,
      publishedOn,
      validity: shownValidity(hit.validity, on),
    },
    passage: hit.passage && {
      label: hit.passage.label,
      text: hit.passage.text,
      url: origin + hit.passage.href,
    },
    alsoIn: hit.alsoIn.map(({ label, href }) => ({ label, url: origin + href })),
  };
}
