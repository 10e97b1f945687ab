import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepIndex } from '#app/policy-library/searching/keep-index.ts';
import { searchFile } from '#app/policy-library/searching/search-files.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { startWorker } from '#jobs/worker.ts';
import { block, makeDocument } from '#tests/makers/make-document.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let pension: number;

beforeAll(async () => {
  site = await makeSite();
  const here = scopeOf(site.city);
  pension = await makeDocument(here, {
    title: '示例市高龄津贴办法',
    kind: 'government-rule',
    documentNo: '示政规〔2024〕3号',
    themes: ['17-03'],
    blocks: [
      block('article', 'a1', { label: '第一条', text: '为了保障老年人生活，制定本办法。' }),
      block('article', 'a2', { label: '第二条', text: '年满八十周岁的老年人按月领取高龄津贴。' }),
      block('article', 'a3', { label: '第三条', text: '高龄津贴由区级财政承担。' }),
    ],
  });
  await makeDocument(here, {
    title: '示例市旧高龄津贴办法',
    kind: 'government-rule',
    expiresOn: '2024-12-31',
    termBecause: '第九条',
    blocks: [block('article', 'a1', { label: '第一条', text: '高龄津贴每季度发放。' })],
  });
  await makeDocument(here, { title: '示例市高龄补助通知', effectiveOn: null, effectiveBecause: '' });
  await makeDocument(scopeOf(site.otherCity), { title: '他市高龄津贴办法', kind: 'government-rule' });
});
afterAll(() => site.drop());

describe('the library before there is an index', () => {
  it('says so, finds by title, and such a page is not kept', async () => {
    const answer = await site.visit('/policies?q=高龄津贴');
    const page = await answer.text();
    expect(textOf(page)).toContain('检索索引正在重建');
    expect(hrefsOf(page)).toContain(`/policies/${pension}`);
    expect(page).not.toContain('他市高龄津贴办法');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await site.visit('/api/v1/search?q=高龄津贴')).status).toBe(503);
  });
});

describe('the library', () => {
  beforeAll(async () => {
    for (const city of [site.city, site.otherCity]) await catchUp(city);
  });

  it('finds the article, marks the words and links to it; the other city stays unseen', async () => {
    const page = await pageOf('/policies?q=高龄津贴 八十周岁');
    expect(hrefsOf(page)).toContain(`/policies/${pension}#a2`);
    expect(load(page)('mark').text()).toContain('高龄津贴');
    expect(page).not.toContain('他市高龄津贴办法');
    expect(await pageOf('/policies?q=高龄津贴', site.otherCity)).not.toContain('示例市高龄津贴办法');
  });

  it('shows what is in force, and says how many more there are', async () => {
    const page = await pageOf('/policies?q=高龄津贴');
    expect(page).not.toContain('示例市旧高龄津贴办法');
    expect(textOf(page)).toMatch(/现行有效 ?1 ?件.*1 ?件 ?已失效、废止/);
    const ended = await pageOf('/policies?q=高龄津贴&validity=ended');
    expect(textOf(ended)).toContain('有效期至2024年12月31日');
  });

  it('answers an exact reference on top, with the text of the article', async () => {
    const page = load(await pageOf('/policies?q=示例市高龄津贴办法第三条'));
    expect(page('.reference a').attr('href')).toBe(`/policies/${pension}#a3`);
    expect(page('.reference-text').text()).toContain('由区级财政承担');
    const byNumber = load(await pageOf(`/policies?q=${encodeURIComponent('示政规〔2024〕3号')}`));
    expect(byNumber('.reference a').attr('href')).toBe(`/policies/${pension}`);
  });

  it('every filter is a link with its count, and can be taken away', async () => {
    const page = load(await pageOf('/policies'));
    const theme = page('#facet-theme').parent().find('a').first();
    expect(theme.attr('href')).toBe('/policies?theme=17');
    const chosen = load(await pageOf('/policies?theme=17'));
    expect(chosen('.active-filters a').attr('href')).toBe('/policies');
    expect(chosen('.facet-inner a').attr('href')).toBe('/policies?theme=17-03');
    expect(chosen('.hit')).toHaveLength(1);
  });

  it('where nothing is found it leads to other words, to a request and to the agencies', async () => {
    const page = await pageOf('/policies?q=qwertzuiop&kind=plan');
    expect(textOf(page)).toContain('没有找到与“qwertzuiop”相符的文件');
    expect(hrefsOf(page)).toEqual(
      expect.arrayContaining(['/requests/new', '/agencies', '/policies?q=qwertzuiop']),
    );
  });

  it('suggests titles while one types', async () => {
    const found = await (await site.visit('/policies/suggest?q=示例市高龄')).json();
    expect(found).toContainEqual({ text: '示例市高龄津贴办法', href: `/policies/${pension}` });
    expect(await (await site.visit('/policies/suggest?q=')).json()).toEqual([]);
  });

  it('a saved search is a feed, well formed, with the same parameters', async () => {
    const page = load(await pageOf('/policies?q=高龄津贴&validity=all'));
    const atomHref = page('head link[type="application/atom+xml"]').attr('href') ?? '';
    const atom = load(await pageOf(atomHref), { xml: true });
    expect(
      atom('entry title')
        .map((_, title) => load(title).text())
        .get(),
    ).toContain('示例市高龄津贴办法');
    expect(atom('feed > link[rel=self]').attr('href')).toContain(atomHref.slice(0, 14));
    const jsonHref = page('head link[type="application/feed+json"]').attr('href') ?? '';
    const json = await (await site.visit(jsonHref)).json();
    expect(json.items.map((item: { title: string }) => item.title)).toContain('示例市旧高龄津贴办法');
  });

  it('tells search engines what there is', async () => {
    const index = load(await pageOf('/sitemap.xml'), { xml: true });
    const part = new URL(index('loc').first().text());
    const urls = load(await pageOf(part.pathname), { xml: true })('loc')
      .map((_, loc) => new URL(load(loc).text()).pathname)
      .get();
    expect(urls).toEqual(expect.arrayContaining(['/policies', `/policies/${pension}`]));
    expect((await site.visit('/sitemap-9.xml')).status).toBe(404);
    expect(await pageOf('/robots.txt')).toContain('Sitemap: http');
    expect(load(await pageOf('/opensearch.xml'), { xml: true })('Url').length).toBe(2);
  });

  it('a document is findable within two seconds after it was published', async () => {
    const worker = startWorker({ databaseUrl: site.fresh.url, dataDir: site.dataDir });
    try {
      await vi.waitFor(
        async () => expect(hrefsOf(await pageOf('/policies?q=高龄津贴'))).toContain(`/policies/${pension}`),
        5000,
      );
      const started = performance.now();
      const id = await makeDocument(scopeOf(site.city), {
        title: '示例市无人机飞行办法',
        kind: 'government-rule',
      });
      await vi.waitFor(
        async () => expect(hrefsOf(await pageOf('/policies?q=无人机'))).toContain(`/policies/${id}`),
        {
          timeout: 2000,
          interval: 20,
        },
      );
      expect(performance.now() - started).toBeLessThan(2000);
    } finally {
      await worker.close();
    }
  });
});

async function catchUp(city: City): Promise<void> {
  const keeper = keepIndex({ file: searchFile(site.dataDir, city.code), scope: () => scopeOf(city) });
  await keeper.catchUp();
  await keeper.close();
}

function scopeOf(city: City) {
  return testScope({ db: site.fresh.db, city, today: dayOf(now()) });
}

async function pageOf(path: string, city?: City): Promise<string> {
  const answer = await site.visit(path, city ? { city } : {});
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

function hrefsOf(page: string): string[] {
  const read = load(page);
  return read('main a')
    .map((_, link) => read(link).attr('href') ?? '')
    .get();
}
