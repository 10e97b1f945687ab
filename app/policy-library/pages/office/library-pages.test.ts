import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testScope } from '#db/testing/test-scope.ts';
import { makeDocument } from '#tests/makers/make-document.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

let site: Site;
let clerk = '';
let head = '';
let documentId = 0;
let hiddenId = 0;

beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
  head = await site.signIn(site.office, 'office-head');
  const scope = testScope({ db: site.fresh.db, city: site.city });
  const own = {
    agencyId: site.office.agencyId,
    issuers: [{ name: '示例市人民政府', agencyId: site.office.agencyId }],
  };
  documentId = await makeDocument(scope, {
    ...own,
    title: '示例甲管理办法',
    documentNo: '示政规〔2024〕1号',
    expiresOn: '2099-02-28',
  });
  hiddenId = await makeDocument(scope, {
    ...own,
    kind: 'policy',
    title: '示例不公开纪要',
    disclosure: 'refused',
    disclosureReason: '内部事务',
  });
  await makeDocument(scope, {
    ...own,
    title: '=示例待核办法',
    documentNo: '示政规[2024]2号',
    expiresOn: null,
  });
  const elsewhere = testScope({ db: site.fresh.db, city: site.otherCity });
  await makeDocument(elsewhere, {
    title: '示例外市办法',
    agencyId: site.officeElsewhere.agencyId,
    expiresOn: '2099-02-28',
  });
});
afterAll(() => site.drop());

const page = async (path: string, cookie = clerk) => load(await (await site.visit(path, { cookie })).text());

const newDocument = {
  ...{ kind: 'normative', title: '示例登记办法', genre: '', disclosure: 'proactive', themes: '02-01' },
  ...{
    published_on: '2024-01-20',
    formed_on: '2024-01-15',
    text: '第一条 示例。\n第二条 本办法自2024年3月1日起施行。',
  },
};

describe('the office library', () => {
  it('lists, searches in titles and numbers, and filters by what a record lacks and by validity', async () => {
    const titles = async (query: string) =>
      (await page(`/office/policies?${query}`))('tbody th a')
        .toArray()
        .map((each) => load(each).text());
    expect(await titles('q=示政规〔2024〕1号')).toEqual(['示例甲管理办法']);
    expect(await titles('q=示例&missing=number-form')).toEqual(['=示例待核办法']);
    expect(await titles('validity=unknown')).toEqual(['=示例待核办法']);
    expect(await titles('q=外市')).toEqual([]);
    expect(await titles('q=%25%25')).toEqual([]);
    expect((await page('/office/policies?q=没有这个'))('main').text()).toContain('没有找到');
  });

  it('shows what is not public to its keepers only', async () => {
    const outsider = await site.signIn(site.otherOffice, 'clerk');
    expect((await site.visit(`/office/policies/${hiddenId}`, { cookie: clerk })).status).toBe(200);
    expect((await site.visit(`/office/policies/${hiddenId}`, { cookie: outsider })).status).toBe(404);
    expect((await page('/office/policies?q=示例不公开', outsider))('tbody tr')).toHaveLength(0);
    expect((await site.visit(`/office/policies/${documentId}/acts/new`, { cookie: outsider })).status).toBe(
      403,
    );
    const handler = await site.signIn(site.office, 'handler');
    expect((await site.visit('/office/policies/new', { cookie: handler })).status).toBe(403);
  });

  it('registers a document: a wrong number comes back mended with everything kept, then it is on record', async () => {
    const form = { ...newDocument, agency: String(site.office.agencyId), document_no: '示政规[2024]07号' };
    const wrong = await site.visit('/office/policies/new', { cookie: clerk, form });
    expect(wrong.status).toBe(422);
    const sent = load(await wrong.text());
    expect(sent('#field-document_no').attr('value')).toBe('示政规〔2024〕7号');
    expect([sent('#field-title').attr('value'), sent('#field-text').text()]).toEqual([form.title, form.text]);
    const again = { ...form, document_no: sent('#field-document_no').attr('value') ?? '' };
    const stored = await site.visit('/office/policies/new', { cookie: clerk, form: again });
    expect(stored.status).toBe(303);
    const record = await page(stored.headers.get('location') ?? '');
    expect(record('h1').text()).toBe('示例登记办法');
    expect(record('main').text()).toContain('有效性待核');
    expect(record('main').text()).toContain('没有写明有效期');
  });

  it('takes the text from a file, and refuses one that it cannot read', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...newDocument, title: '示例文件登记办法', text: '' }))
      form.set(name, value);
    form.set('agency', String(site.office.agencyId));
    form.set('text_file', new File(['<h1>示例</h1><p>第一条 文件中的示例。</p>'], 'a.html'));
    const stored = await site.visit('/office/policies/new', { cookie: clerk, form });
    expect(stored.status).toBe(303);
    form.set('text_file', new File(['PK broken'], 'a.docx'));
    const broken = await site.visit('/office/policies/new', { cookie: clerk, form });
    expect([broken.status, await broken.text()]).toEqual([422, expect.stringContaining('不是能读的 .docx')]);
  });

  it('records an act on validity and shows it at once on the public page', async () => {
    const before = await (await site.visit(`/policies/${documentId}`)).text();
    expect(before).toContain('现行有效');
    const form = {
      kind: 'repealed',
      basis: '示例废止决定',
      provision: '第一条',
      effective_on: '2024-06-01',
    };
    const stored = await site.visit(`/office/policies/${documentId}/acts/new`, { cookie: head, form });
    expect(stored.status).toBe(303);
    expect(await (await site.visit(`/policies/${documentId}`)).text()).toContain('废止');
    const record = await page(`/office/policies/${documentId}`, head);
    const undo = record('a:contains("误录撤回")').attr('href') ?? '';
    expect((await site.visit(undo, { cookie: head, form: { reason: '误录了文号' } })).status).toBe(303);
    expect((await page(`/office/policies/${documentId}`))('.office-head .tag').text()).toBe('现行有效');
  });
});

describe('tasks and the check of normative documents', () => {
  it('count the same documents that their numbers open', async () => {
    const tasks = await page('/office/policies/tasks?matter=unproven');
    const rows = tasks('tbody tr').length;
    expect(tasks('.figures dd').first().text()).toBe(`${rows}项`);
    const answer = tasks('a:contains("答复")').first().attr('href') ?? '';
    expect((await page(answer))('input[name=outcome]')).toHaveLength(2);
    const check = await page('/office/policies/normative-check');
    for (const link of check('tbody a').toArray()) {
      const listed = await page(check(link).attr('href') ?? '');
      expect(listed('caption').text()).toBe(`共 ${check(link).text()} 件`);
    }
  });
});

describe('the public list of normative documents', () => {
  it('has one format, its own city only, and the same in CSV and JSON, where no title becomes a formula', async () => {
    const text = await (await site.visit('/policies/normative')).text();
    expect(text).toContain('示例甲管理办法');
    expect(text).not.toContain('示例外市办法');
    const csv = await (await site.visit('/policies/normative.csv')).text();
    expect(csv).toContain("'=示例待核办法");
    const data = (await (await site.visit('/policies/normative.json?validity=unknown')).json()) as {
      documents: { title: string; validity: { state: string } }[];
    };
    expect(data.documents.every(({ validity }) => validity.state === 'unknown')).toBe(true);
    expect(data.documents.length).toBeGreaterThan(0);
    expect(csv.trim().split('\r\n')).toHaveLength(load(text)('tbody tr').length + 1);
  });
});

describe('a clean-up by its pages', () => {
  it('is previewed, opened, answered, reviewed and decided; the decision is public with its lists', async () => {
    await site.fresh.owner
      .insertInto('document_marks')
      .values({ city: site.city.code, agency_id: site.office.agencyId, kind: 'decision', mark: '示政发' })
      .execute();
    const form = {
      ...{
        kind: 'periodic',
        title: '示例年度清理',
        basis: '年度清理计划',
        due_on: '2099-12-31',
        kinds: 'normative',
      },
      ...{ from_year: '2024', to_year: '2024' },
    };
    const preview = await site.visit('/office/clean-ups/new', {
      cookie: head,
      form: { ...form, step: 'preview' },
    });
    const items = Number(/清理范围：(\d+)件/.exec(await preview.text())?.[1]);
    expect(items).toBeGreaterThan(1);
    const opened = await site.visit('/office/clean-ups/new', {
      cookie: head,
      form: { ...form, step: 'open' },
    });
    const home = opened.headers.get('location') ?? '';
    expect((await page(home, head))('.button-refused').text()).toContain('作出决定');
    const all = (await page(`${home}/opinions`, clerk))('input[name=documents]')
      .toArray()
      .map((each) => each.attribs.value ?? '');
    expect(all).toHaveLength(items);
    const several = (fields: Record<string, string>, documents: string[]) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      for (const id of documents) body.append('documents', id);
      return body;
    };
    const repealed = all.filter((id) => id === String(documentId));
    const kept = all.filter((id) => id !== String(documentId));
    for (const [opinion, documents] of [
      ['repeal', repealed],
      ['keep', kept],
    ] as const) {
      const given = several({ opinion, reason: '情况变化' }, documents);
      expect((await site.visit(`${home}/opinions`, { cookie: clerk, form: given })).status).toBe(303);
    }
    const reviewer = await site.signIn(site.office, 'reviewer');
    const agreed = several({ opinion: 'agree', reason: '' }, all);
    expect((await site.visit(`${home}/review`, { cookie: reviewer, form: agreed })).status).toBe(303);
    const signer = await site.signIn(site.office, 'signer');
    const asked = await page(`${home}/decide`, signer);
    const values = (name: string) => asked(`[name=${name}]`).attr('value') ?? '';
    const decision = {
      title: values('title'),
      issuer: values('issuer'),
      effective_on: values('effective_on'),
    };
    const decided = await site.visit(`${home}/decide`, { cookie: signer, form: decision });
    expect(decided.status).toBe(303);
    const decisionId = /\d+/.exec(decided.headers.get('location') ?? '')?.[0];
    const text = await (await site.visit(`/policies/${decisionId}`)).text();
    expect(text).toContain('附件2 废止的文件目录');
    expect(text).toContain('示例甲管理办法');
    expect(await (await site.visit(`/policies/${documentId}`)).text()).toContain(decision.title);
  });
});
