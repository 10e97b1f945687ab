import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import type { Role } from '#app/shell/scope.ts';
import { type MadeRequest, makeRequest, must, replyTo } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site } from '#tests/makers/make-site.ts';

/** Whoever can write it into a page can run it there. */
const nasty = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;';

let site: Site;
let requests: MadeRequest[];
beforeAll(async () => {
  site = await makeSite();
  const content = {
    requesterName: nasty,
    phone: `${nasty}1234`,
    email: nasty,
    address: nasty,
    infoTitle: nasty,
    infoDocumentNo: nasty,
    infoDescription: nasty,
  };
  const make = () => makeRequest(site.fresh.db, site.city, site.office, { content });
  requests = [await make(), await make(), await make()];
  const [waiting, open, answered] = requests as [MadeRequest, MadeRequest, MadeRequest];
  const registered = {
    requesterColumn: 'naturalPerson' as const,
    replyNameId: site.office.replyNameId,
    note: nasty,
  };
  must(await registerRequest(waiting.scope(site.office.clerk), { ...(await waiting.at()), ...registered }));
  for (const step of ['register', 'assign'] as const) must(await open[step]());
  await replyTo(answered, '2024-09-12');
});
afterAll(() => site.drop());

describe('every page that links lead to', () => {
  it('for the public', async () => {
    const pages = await crawl('/');
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['/', '/requests', '/requests/new', '/requests/query', '/agencies', '/reports']),
    );
    checkAll(pages);
  });

  it('for the requester who has queried his case', async () => {
    const [, , answered] = requests;
    const form = {
      register_no: (await answered?.file())?.register_no ?? '',
      code: answered?.queryCode ?? '',
      tail: '1234',
    };
    const pages = await crawl('/requests/status', cookiesOf(await site.visit('/requests/query', { form })));
    checkAll(pages);
    for (const path of ['/requests/status', '/requests/letter'])
      expect(pages.get(path), path).toContain(escaped);
  });

  it.each<[Role, string[]]>([
    ['clerk', ['/office', '/office/requests']],
    ['office-head', ['/office', '/office/requests']],
    ['supervisor', []],
    ['auditor', []],
    ['administrator', []],
  ])('for a %s', async (role, showing) => {
    const pages = await crawl('/office', await site.signIn(site.office, role));
    checkAll(pages);
    for (const path of showing) expect(pages.get(path), path).toContain(escaped);
    const cases = [...pages.keys()].filter((path) => /^\/office\/requests\/\d+$/.test(path));
    expect(cases.length > 0).toBe(showing.length > 0);
    for (const path of cases) expect(pages.get(path), path).toContain(escaped);
  });
});

/** Of pages that differ only in what is asked of them, so many are enough. */
const ENOUGH = 2;

/** Follows the links of the site from one page on; answers the pages by address. No link may be dead. */
async function crawl(from: string, cookie?: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const seen = new Set([from]);
  const visits = new Map<string, number>();
  for (const path of seen) {
    const bare = path.replace(/\?.*/, '');
    visits.set(bare, (visits.get(bare) ?? 0) + 1);
    if ((visits.get(bare) ?? 0) > ENOUGH) continue;
    const answer = await site.visit(path, { cookie });
    if (answer.status === 303) continue;
    // An act that is refused shows its page with the reason.
    const refused = answer.status === 422 && /^\/office\/requests\/\d+\/[a-z-]+$/.test(path);
    // The index is the worker's, and none runs here; whole copies are given six times a minute: both are said.
    const told = { 503: '/api/v1/search', 429: '/api/v1/documents.ndjson' }[answer.status];
    if (told === bare) continue;
    expect(answer.status === 200 || refused, `${path} answers ${answer.status}`).toBe(true);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    // A file to take along is no page of the site: it has to carry its own style.
    if (answer.headers.get('content-disposition')?.startsWith('attachment')) continue;
    const policy = answer.headers.get('content-security-policy');
    expect(policy, path).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    pages.set(path, html);
    for (const link of linksOf(html, path)) seen.add(link);
  }
  return pages;
}

function linksOf(html: string, from: string): string[] {
  const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  );
  const here = new URL(from, 'http://here.invalid');
  return hrefs
    .map((href) => new URL(href, here))
    .filter(({ origin, pathname }) => origin === here.origin && pathname !== '/face')
    .map(({ pathname, search }) => pathname + search);
}

function checkAll(pages: Map<string, string>): void {
  for (const [path, html] of pages) {
    expect(html, path).not.toContain('<script>');
    expect(html, path).not.toContain('<img src=x');
    expect(html.match(/<script(?![^>]* src="\/)[^>]*>/), path).toBeNull();
    expect(html.match(/<style[ >]|<[^>]* style="/), path).toBeNull();
    expect(html.match(/<[a-z][^>]* on[a-z]+="/), path).toBeNull();
    expect(html, path).not.toContain('javascript:');
  }
}
