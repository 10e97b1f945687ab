import { load } from 'cheerio';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertVersion } from '#app/policy-library/documents/insert-document.ts';
import { duty } from '#app/policy-library/routes.ts';
import type { City } from '#app/shell/city.ts';
import type { Env } from '#app/shell/frame.ts';
import type { Scope } from '#app/shell/scope.ts';
import { cityOf } from '#cities/all.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { articles, block, makeDocument, officialBlocks } from '#tests/makers/make-document.ts';

const changzhou = cityOf('320400') as City;
const qingchuan = cityOf('329900') as City;
let database: FreshDatabase;
let scope: Scope;
let elsewhere: Scope;

/** Documents that the tests look at. */
const ids = {
  law: 0,
  rule: 0,
  old: 0,
  notice: 0,
  foreign: 0,
  draft: 0,
  hidden: 0,
  unpublished: 0,
  amended: 0,
};

beforeAll(async () => {
  database = await freshDatabase();
  scope = testScope({ db: database.db, city: changzhou });
  elsewhere = testScope({ db: database.db, city: qingchuan });
  ids.law = await makeDocument(scope, {
    kind: 'local-regulation',
    title: '示例管理条例',
    region: '示例省',
    blocks: articles(12),
    text: { note: '（2020年1月1日示例省人民代表大会常务委员会通过）' },
  });
  ids.old = await makeDocument(scope, {
    title: '示例事项管理办法（旧）',
    documentNo: '示政规〔2018〕1号',
    publishedOn: '2018-01-10',
    effectiveOn: '2018-03-01',
    expiresOn: '2028-02-28',
    text: { validFrom: '2018-03-01' },
  });
  ids.rule = await makeDocument(scope, {
    documentNo: '示政规〔2024〕1号',
    indexNo: '014109429/2024-00020',
    expiresOn: '2029-02-28',
    termBecause: '有效期至2029年2月28日',
    summary: '每户每月示例元。<script>',
    audience: ['个人', '企业'],
    themes: ['10'],
    keywords: ['示例', '补贴'],
    author: '示例乙',
  });
  ids.notice = await makeDocument(scope, {
    kind: 'policy',
    title: '关于示例事项的通知',
    documentNo: '示政发〔2024〕2号',
    blocks: officialBlocks(),
  });
  ids.draft = await makeDocument(scope, {
    title: '示例草案（征求意见稿）',
    publishedOn: null,
    publishedAt: null,
    effectiveOn: null,
    openForComments: true,
  });
  ids.hidden = await makeDocument(scope, { title: '依申请公开的示例', disclosure: 'on-request' });
  ids.unpublished = await makeDocument(scope, {
    title: '未公布的示例',
    publishedOn: null,
    publishedAt: null,
  });
  ids.amended = await makeDocument(scope, { title: '示例规定', kind: 'policy', blocks: articles(6) });
  ids.foreign = await makeDocument(elsewhere, { title: '晴川示例办法' });
  await amend(ids.amended, '2024-06-01');
  await act(ids.old, { kind: 'replaced', basisId: ids.rule, effectiveOn: '2024-03-01' });
});
afterAll(() => database.drop());

async function act(
  documentId: number,
  { kind, basisId, effectiveOn }: { kind: string; basisId: number; effectiveOn: Day },
) {
  await database.db
    .insertInto('document_acts')
    .values({
      city: changzhou.code,
      document_id: documentId,
      kind,
      basis_id: basisId,
      basis_title: '示例事项管理办法',
      basis_provision: '第二十条',
      effective_on: effectiveOn,
      happened_on: effectiveOn,
      recorded_at: scope.now,
    })
    .execute();
}

async function amend(documentId: number, validFrom: Day) {
  const blocks = articles(6).map((each) =>
    each.anchor === 'a2' ? { ...each, text: '修改后的文字。' } : each,
  );
  blocks.push(block('article', 'a7', { label: '第七条', text: '新增的一条。' }));
  const text = { blocks, validFrom, note: '', amendedById: ids.rule, declaredLapsed: false, sourceKey: null };
  await database.db
    .transaction()
    .execute((trx) => insertVersion(scope.in(trx), { documentId, number: 2, text }));
  await act(documentId, { kind: 'amended', basisId: ids.rule, effectiveOn: validFrom });
}

function site(city: City = changzhou, today: Day = '2024-09-09') {
  const shown = testScope({ db: database.db, city, actor: { kind: 'public' }, today });
  const app = new Hono<Env>();
  app.use((c, next) => {
    c.set('scope', shown);
    c.set('frame', { city, face: 'standard', today, path: c.req.path, entries: [], rail: [], officer: null });
    return next();
  });
  app.route('/', duty.routes);
  return app;
}

async function page(path: string, today?: Day) {
  const answer = await site(changzhou, today).request(`http://320400.localhost${path}`);
  expect(answer.status).toBe(200);
  return load(await answer.text());
}

describe('the page of a document', () => {
  it('shows title, number, why it holds, and what stands in its record', async () => {
    const $ = await page(`/policies/${ids.rule}`);
    expect($('h1').text()).toBe('示例事项管理办法');
    expect($('.validity').text()).toContain('现行有效');
    expect($('.validity').text()).toContain('自2024年3月1日起施行');
    expect($('.document-key').text()).toContain('014109429/2024-00020');
    expect($('.document-key').text()).toContain('个人、企业');
    expect($('.summary').text()).toBe('每户每月示例元。<script>');
    expect($('#a3').text()).toContain('第三条');
  });

  it('has headings without a gap, so that a screen reader can walk them', async () => {
    for (const id of [ids.law, ids.notice]) {
      const $ = await page(`/policies/${id}`);
      const levels = $('main :is(h1,h2,h3,h4,h5,h6)')
        .toArray()
        .map((each) => Number(each.tagName.slice(1)));
      const paper = $('article :is(h1,h2,h3,h4,h5,h6)')
        .toArray()
        .map((each) => Number(each.tagName.slice(1)));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(paper[0]).toBe(1);
      for (const [index, level] of paper.entries()) expect(level - (paper[index - 1] ?? 1)).toBeLessThan(2);
    }
  });

  it('links citations to the cited place, in the library and in the same text', async () => {
    const $ = await page(`/policies/${ids.rule}`);
    const cited = $('article .text a:not(.anchor)')
      .toArray()
      .map((each) => $(each).attr('href'));
    expect(cited).toContain(`/policies/${ids.law}#a3`);
    expect(cited).toContain('#a1');
    const law = await page(`/policies/${ids.law}`);
    expect(law('.document-around').text()).toContain('谁引用了它');
    expect(
      law('.document-around a')
        .toArray()
        .map((each) => law(each).attr('href')),
    ).toContain(`/policies/${ids.rule}#a2`);
  });

  it('keeps a replaced document readable, with what to read instead, and marks its print', async () => {
    const $ = await page(`/policies/${ids.old}`);
    expect($('.validity').text()).toContain('废止（被代替）');
    expect($(`.validity a[href="/policies/${ids.rule}"]`).text()).toBe('《示例事项管理办法》');
    expect($('article').attr('data-watermark')).toBe('已废止');
    expect($('#a1').text()).toContain('第一条');
    const earlier = await page(`/policies/${ids.old}?on=2023-01-01`);
    expect(earlier('.validity').text()).toContain('现行有效');
    expect(earlier('.validity').text()).toContain('2023年1月1日的文本');
    expect(earlier('meta[name=robots]').attr('content')).toBe('noindex');
  });

  it('lapses by itself when the term has run out', async () => {
    expect((await page(`/policies/${ids.rule}`, '2029-02-28'))('.validity').text()).toContain('现行有效');
    const $ = await page(`/policies/${ids.rule}`, '2029-03-01');
    expect($('.validity').text()).toContain('失效');
    expect($('article').attr('data-watermark')).toBe('已失效');
  });

  it('shows the text of the day that is asked for', async () => {
    expect((await page(`/policies/${ids.amended}`))('#a2').text()).toContain('修改后的文字。');
    expect((await page(`/policies/${ids.amended}?on=2024-05-31`))('#a2').text()).not.toContain(
      '修改后的文字。',
    );
    expect((await page(`/policies/${ids.amended}?on=none`))('#a2').text()).toContain('修改后的文字。');
  });

  it('shows tables as tables, with heads', async () => {
    const $ = await page(`/policies/${ids.notice}`);
    expect(
      $('table th[scope=col]')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['类别', '条件', '标准']);
    expect($('.line-signature').last().text()).toBe('2024年1月15日');
  });
});

describe('what leads to the page of a document', () => {
  it('marks a draft, and answers 404 for what the public may not read and for another city', async () => {
    expect((await page(`/policies/${ids.draft}`))('.validity').text()).toContain('不能作为办事依据');
    for (const id of [ids.hidden, ids.unpublished, ids.foreign, 999_999, '99999999999999999999']) {
      for (const path of [
        '',
        '.pdf',
        '.json',
        '.xml',
        '.docx',
        '/qr.svg',
        '/versions',
        '/compare',
        '/attachments/1',
      ]) {
        expect((await site().request(`/policies/${id}${path}`)).status, `${id}${path}`).toBe(404);
      }
    }
    expect((await site(qingchuan).request(`/policies/${ids.foreign}`)).status).toBe(200);
    expect((await site(qingchuan).request(`/policies/${ids.rule}`)).status).toBe(404);
  });

  it('carries the national labels, the other forms, and data that no title can break out of', async () => {
    const $ = await page(`/policies/${ids.rule}`);
    const label = (name: string) => $(`meta[name=${name}]`).attr('content');
    expect(label('ArticleTitle')).toBe('示例事项管理办法');
    expect(label('PubDate')).toBe('2024-01-20 09:30');
    expect(label('ContentSource')).toBe('示例市人民政府');
    expect(label('ColumnName')).toBe('行政规范性文件');
    expect(label('ColumnType')).toBe('政策文件');
    expect(label('Keywords')).toBe('示例,补贴');
    expect(label('Author')).toBe('示例乙');
    expect(label('Url')).toBe(`http://320400.localhost/policies/${ids.rule}`);
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode', 'Description'])
      expect(label(name)).toBeTruthy();
    const data = JSON.parse($('script[type="application/ld+json"]').text());
    expect(data).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '示政规〔2024〕1号',
      legislationLegalForce: 'https://schema.org/InForce',
      abstract: '每户每月示例元。<script>',
    });
    expect(data.legislationRepeals).toEqual([`http://320400.localhost/policies/${ids.old}`]);
  });

  it('is met by its short address', async () => {
    const answer = await site().request(`/p/${ids.rule}`);
    expect(answer.headers.get('location')).toBe(`/policies/${ids.rule}`);
    const qr = await site().request(`/policies/${ids.rule}/qr.svg`);
    expect(qr.headers.get('content-type')).toBe('image/svg+xml');
    expect(await qr.text()).toMatch(/^<svg/);
  });
});

describe('texts of a document', () => {
  it('are listed with the act that made them', async () => {
    const $ = await page(`/policies/${ids.amended}/versions`);
    expect($('tbody tr')).toHaveLength(2);
    expect($(`a[href="/policies/${ids.rule}"]`).text()).toBe('《示例事项管理办法》');
  });

  it('are compared side by side, what changed in words and not by colour alone', async () => {
    const $ = await page(`/policies/${ids.amended}/compare`);
    expect($('.compare-summary').text()).toContain('修改 1 处，新增 1 处，删去 0 处');
    expect($('.compare-changed ins').text()).toContain('修改后的文字');
    expect($('.compare-added').text()).toContain('新增');
    const all = await page(`/policies/${ids.amended}/compare?from=1&to=2&all=1`);
    expect(all('.compare tbody tr').length).toBeGreaterThan(20);
    expect((await page(`/policies/${ids.rule}/compare?from=7`)).text()).toContain('只有一个文本');
  });
});

describe('the list of changes of validity', () => {
  it('tells what changed, from facts alone, in three forms', async () => {
    const $ = await page('/policies/changes', '2024-03-20');
    const text = $('main').text();
    expect(text).toContain('《示例事项管理办法（旧）》');
    expect(text).toContain('尚未施行变为现行有效');
    expect(text).not.toContain('依申请公开的示例');
    expect(text).not.toContain('晴川示例办法');
    expect((await page('/policies/changes', '2022-03-20'))('main').text()).toContain(
      '今天没有文件的效力发生变化',
    );
    const app = site(changzhou, '2029-02-20');
    const atom = load(await (await app.request('/policies/changes.atom')).text(), { xml: true });
    expect(atom('entry title').text()).toContain('2029年3月1日　失效　《示例事项管理办法》');
    const json = await (await app.request('/policies/changes.json')).json();
    expect(json.items).toHaveLength(atom('entry').length);
  });
});
