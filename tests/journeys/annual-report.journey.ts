import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSideScroll, openBrowser, visitor } from '#tests/journeys/browser.ts';
import { type DemoServer, startDemo } from '#tests/journeys/demo-server.ts';

let server: DemoServer;
let browser: Browser;
const officers = new Map<string, Page>();
/** The demonstration publishes the report of 2024; this one is still to be written. */
const year = 2025;
const home = `/office/reports/${year}`;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const site = (path: string, city = '320400') => `http://${city}.localhost:${server.port}${path}`;

/** An officer signed in, once for the whole journey, at a page. */
async function officer(username: string, path: string): Promise<Page> {
  const known = officers.get(username);
  const page = known ?? (await visitor(browser, { script: true }));
  if (!known) {
    await page.goto(site('/office'));
    await page.fill('[name=username]', username);
    await page.fill('[name=password]', server.passwords.get(username) ?? '');
    await page.click('main button[type=submit]');
    await page.waitForURL(site('/office'));
    officers.set(username, page);
  }
  await page.goto(site(path));
  return page;
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name="${name}"]`, value);
}

async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('.form-actions button[type=submit]')]);
}

async function press(page: Page, act: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(`button[name=act][value=${act}]`)]);
}

async function check(): Promise<Page> {
  const page = await officer('shouli', `${home}/check`);
  for (const field of await page.locator('textarea[name=explanation]').all())
    await field.fill('示例说明：已经逐项核实。');
  await submit(page);
  return page;
}

describe('an annual report, from the first figure to its correction and the roll-up', () => {
  it('says what is missing, and refuses to count as checked', async () => {
    const page = await officer('shouli', home);
    await expectAccessible(page);
    expect(await page.textContent('main')).toContain('已过期限 2026年1月31日');
    const refused = await check();
    expect(await refused.textContent('.error-summary')).toContain('没有填报');
  }, 60_000);

  it('takes filed figures and prose, whose figures come from the data', async () => {
    const page = await officer('shouli', `${home}/figures`);
    await fill(page, { source: '示例处室2026年1月统计表', person: '示例甲' });
    await fill(page, { permits: '0', penalties: '0', coercion: '0', fees: '12.50' });
    await submit(page);
    await page.goto(site(`${home}/activities`));
    await fill(page, {
      source: '示例处室2026年1月统计表',
      person: '示例甲',
      processingFee: '0',
      interviews: '5',
    });
    await page.setInputFiles('[name=paper]', {
      name: '示例统计表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('示例统计表'),
    });
    await submit(page);
    await page.goto(site(`${home}/texts`));
    await fill(page, {
      openness: '开展在线访谈{{在线访谈}}次，出版政府公报{{政府公报}}期。',
      platform: '专栏每周巡查，发现问题及时改正。',
      guarantee: '公开工作列入年度考核，没有发生需要追究责任的情形。',
      problems: '解读的针对性还不够强，下一年按企业和群众的提问选题。',
    });
    await submit(page);
    expect(await page.textContent('#section-openness')).toBe('开展在线访谈5次，出版政府公报0期。');
    expect(await page.textContent('#table-2')).toContain('12.50');
    await page.click('#section-openness a');
    expect(await page.textContent('main')).toContain('示例甲');
    expect(await page.textContent('main')).toContain('附件');
  }, 60_000);

  it('turns a typed figure red that contradicts the data', async () => {
    const page = await officer('shouli', `${home}/texts`);
    const before = await page.inputValue('[name=openness]');
    await fill(page, { openness: `${before}\n在线访谈7次。` });
    await submit(page);
    expect(await page.textContent('mark.figure-wrong')).toBe('在线访谈7次');
    expect(await (await check()).textContent('.error-summary')).toContain('在线访谈7次');
    await page.goto(site(`${home}/texts`));
    await fill(page, { openness: before });
    await submit(page);
    expect(await page.locator('mark.figure-wrong').count()).toBe(0);
  }, 60_000);

  it('is checked, approved by the signer, published by the head, and nobody sees it before', async () => {
    expect(new URL((await check()).url()).pathname).toBe(home);
    const signer = await officer('qianfa', home);
    await press(signer, 'approve');
    const reader = await visitor(browser, { script: false });
    expect((await reader.goto(site(`/reports/${year}?agency=szfb`)))?.status()).toBe(404);
    const head = await officer('fuzeren', home);
    await press(head, 'publish');
    expect(await head.textContent('main')).toContain('现在公布的是第1版');
    expect((await reader.goto(site(`/reports/${year}?agency=szfb`)))?.status()).toBe(200);
    expect(await reader.textContent('article')).toContain('开展在线访谈5次');
    expect((await reader.goto(site(`/reports/${year}`, '329900')))?.status()).not.toBe(200);
    await reader.context().close();
  }, 60_000);

  it('is corrected by a second edition with a notice; both stay public, on a phone too', async () => {
    const head = await officer('fuzeren', `${home}/correct`);
    const notice = '示例：在线访谈由5次更正为6次，漏报一次。';
    await fill(head, { reason: '示例：漏报一次访谈', notice });
    await submit(head);
    await head.goto(site(`${home}/activities`));
    await fill(head, { source: '示例处室更正表', person: '示例甲', interviews: '6' });
    await submit(head);
    await check();
    await press(await officer('qianfa', home), 'approve');
    await press(await officer('fuzeren', home), 'publish');
    const reader = await visitor(browser, { script: true, width: 390 });
    await reader.goto(site(`/reports/${year}?agency=szfb`));
    expect(await reader.textContent('main')).toContain(notice);
    expect(await reader.textContent('#section-openness')).toContain('6次');
    await expectAccessible(reader);
    await expectNoSideScroll(reader);
    await reader.goto(site(`/reports/${year}?agency=szfb&edition=1`));
    expect(await reader.textContent('#section-openness')).toContain('5次');
    await reader.context().close();
  }, 60_000);

  it('is added up into the report of the city, with one that came as a file from an agency outside', async () => {
    const page = await officer('shouli', '/office/reports');
    await page.click('text=常州市人民政府的年度报告');
    await page.click(`tr:has-text("${year}年") >> text=报送情况`);
    expect(await page.textContent('tr:has-text("常州市人民政府办公室")')).toContain('第2版');
    const missing = 'tr:has-text("常州市自然资源和规划局")';
    expect(await page.textContent(missing)).toContain('未报');
    await expectAccessible(page);
    const tree = page.url();
    const report = await reportOfOutside(page);
    await page.click(`${missing} >> text=报送文件`);
    await fill(page, { sender: '示例：办公室示例丁', filed_on: '2026-01-29' });
    await page.setInputFiles('[name=report]', {
      name: '示例报送.html',
      mimeType: 'text/html',
      buffer: report,
    });
    await submit(page);
    expect(new URL(page.url()).pathname).toContain('/filings/');
    expect(await page.textContent('main')).toContain('读出的原文');
    const filing = new URL(page.url()).pathname;
    await page.goto(tree);
    expect(await page.textContent(missing)).toContain('报送文件');
    expect(await page.textContent(missing)).toContain('98');
    await page.click('text=汇总报告');
    await page.click('#table-3 tbody tr:first-child td:last-child a');
    const share = await page.textContent(missing);
    expect(share).toContain('98');
    expect(share).toContain('报送的文件');
    await expectNotInOtherCity(filing);
  }, 120_000);
});

/** The published report of 2024, as the file of another agency and of the year under way. */
async function reportOfOutside(page: Page): Promise<Buffer> {
  const published = await page.evaluate(
    async (path) => (await fetch(path)).text(),
    '/reports/2024.html?agency=szfb',
  );
  return Buffer.from(
    published.replaceAll('常州市人民政府办公室', '常州市自然资源和规划局').replaceAll('2024年', `${year}年`),
  );
}

async function expectNotInOtherCity(filing: string): Promise<void> {
  const stranger = await visitor(browser, { script: true, width: 390 });
  const elsewhere = (path: string) => site(path, '329900');
  await stranger.goto(elsewhere('/office'));
  await stranger.fill('[name=username]', 'qc-fuzeren');
  await stranger.fill('[name=password]', server.passwords.get('qc-fuzeren') ?? '');
  await stranger.click('main button[type=submit]');
  await stranger.waitForURL(elsewhere('/office'));
  expect((await stranger.goto(elsewhere(filing)))?.status()).toBe(404);
  await stranger.goto(elsewhere('/office/reports'));
  await stranger.click('text=晴川市人民政府的年度报告');
  await stranger.click('text=报送情况');
  expect(await stranger.textContent('main')).toContain('晴川市文化和旅游局');
  expect(await stranger.textContent('main')).not.toContain('常州市');
  await expectNoSideScroll(stranger);
  await stranger.context().close();
}
