import type { Context } from 'hono';
import { xmlText } from '#app/policy-library/feeds.ts';
import { libraryPages, type SitemapEntry, sitemapParts } from '#app/policy-library/searching/sitemap.ts';
import type { Env } from '#app/shell/frame.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';

const xml = { 'content-type': 'application/xml; charset=utf-8' };

/** robots.txt: everything public may be read; search results, forms and the office are no pages to keep. */
export function robots(c: Context<Env>) {
  const origin = siteOrigin(c);
  // A demonstration must not be found as if it were the city's word.
  const rules = c.var.scope.city.demo
    ? ['Disallow: /']
    : [
        'Disallow: /office',
        'Disallow: /requests/query',
        'Disallow: /policies?',
        'Disallow: /policies/suggest',
      ];
  return c.text(['User-agent: *', ...rules, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n'));
}

/** sitemap.xml: the list of the parts; each holds at most 50,000 addresses (sitemaps.org). */
export async function sitemapIndex(c: Context<Env>) {
  const origin = siteOrigin(c);
  const parts = await sitemapParts(c.var.scope);
  const rows = parts.map(
    ({ part, changedOn }) =>
      `<sitemap><loc>${origin}/sitemap-${part}.xml</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</sitemap>`,
  );
  return c.body(sitemapXml('sitemapindex', rows), 200, xml);
}

/** One part of the sitemap: the fixed pages stand in the first. */
export async function sitemapPart(c: Context<Env>) {
  const part = Number(/\d+/.exec(c.req.param('file') ?? '')?.[0]);
  const entries = await libraryPages(c.var.scope, part);
  if (entries.length === 0) return c.notFound();
  const origin = siteOrigin(c);
  return c.body(
    sitemapXml(
      'urlset',
      entries.map((entry) => urlRow(origin, entry)),
    ),
    200,
    xml,
  );
}

function urlRow(origin: string, { path, changedOn }: SitemapEntry): string {
  return `<url><loc>${xmlText(origin + path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>`;
}

function sitemapXml(root: 'sitemapindex' | 'urlset', rows: string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...rows,
    `</${root}>`,
    '',
  ].join('\n');
}

/** The search box of browsers and of other portals (OpenSearch 1.1). */
export function openSearch(c: Context<Env>) {
  const origin = siteOrigin(c);
  const { siteName } = c.var.scope.city;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText(siteName.slice(0, 16))}</ShortName>`,
    `<Description>${xmlText(`在${siteName}的政策文件库中查找`)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${origin}/policies?q={searchTerms}&amp;page={startPage?}"/>`,
    `<Url type="application/atom+xml" template="${origin}/policies.atom?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return c.body(lines.join('\n'), 200, {
    'content-type': 'application/opensearchdescription+xml; charset=utf-8',
  });
}
