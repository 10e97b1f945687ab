import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSideScroll, openBrowser, visitor } from '#tests/journeys/browser.ts';
import { type DemoServer, startDemo } from '#tests/journeys/demo-server.ts';

let server: DemoServer;
let browser: Browser;
const subject = `示例旅程所需信息${process.pid}`;
const receipt = { registerNo: '', code: '' };
const officers = new Map<string, Page>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const site = (path: string, city = '320400') => `http://${city}.localhost:${server.port}${path}`;

/** An officer signed in, once for the whole journey. */
async function officer(username: string): Promise<Page> {
  const known = officers.get(username);
  if (known) return known;
  const page = await visitor(browser, { script: true });
  await page.goto(site('/office'));
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', server.passwords.get(username) ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL(site('/office'));
  officers.set(username, page);
  return page;
}

/** Opens the case from the officer's list and follows the link of an act. */
async function openAct(username: string, act: string): Promise<Page> {
  const page = await officer(username);
  await page.goto(site(`/office/requests?text=${encodeURIComponent(subject)}`));
  await page.click(`a:has-text("${receipt.registerNo}")`);
  const link = page.locator(`.office-head a:has-text("${act}")`).first();
  // What is not usual at this stage is in the menu beside.
  if (!(await link.isVisible())) await page.click('.office-head details.menu summary');
  await link.click();
  return page;
}

async function submit(page: Page): Promise<void> {
  await Promise.all([
    page.waitForURL(/\/office\/requests\/\d+\?done=/),
    page.click('.form-actions button[type=submit]'),
  ]);
}

async function reportCell(): Promise<{ value: number; href: string }> {
  const page = await officer('shouli');
  await page.goto(site(`/office/reports/${new Date().getFullYear()}`));
  const link = page.locator('a[href*="line=granted&"][href*="column=naturalPerson"]').first();
  return { value: Number(await link.textContent()), href: (await link.getAttribute('href')) ?? '' };
}

describe('a request, from the form to the report', () => {
  let before: number;

  it('is filed without an account and without script', async () => {
    before = (await reportCell()).value;
    const page = await visitor(browser, { script: false });
    await page.goto(site('/'));
    await page.click('a:has-text("提交政府信息公开申请")');
    await page.fill('[name=requester_name]', '示例旅人');
    await page.fill('[name=identity_number]', '320400190001010008');
    await page.fill('[name=phone]', '0519-00007788');
    await page.fill('[name=info_title]', subject);
    await page.click('main button[type=submit]');
    // The invented number does not check out: told once, then taken all the same.
    expect(await page.inputValue('[name=info_title]')).toBe(subject);
    await page.check('[name=go_on]');
    await page.click('main button[type=submit]');
    await page.waitForURL(site('/requests/receipt'));
    receipt.code = ((await page.locator('.query-code').textContent()) ?? '').trim();
    receipt.registerNo =
      /常公申〔\d+〕\d+号/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    expect(receipt.registerNo).not.toBe('');
    expect(receipt.code.replace(/-/g, '')).toHaveLength(26);
  });

  it('is registered, assigned, drafted by the five questions, reviewed, signed and sent', async () => {
    await submit(await openAct('shouli', '登记'));
    await submit(await openAct('shouli', '分办'));
    const records = await openAct('chengban', '添加附件');
    const file = { name: '示例材料.txt', mimeType: 'text/plain', buffer: Buffer.from('示例材料的内容') };
    await records.setInputFiles('[name=record_files]', file);
    await submit(records);
    const draft = await openAct('chengban', '拟写答复');
    for (const [question, answer] of [
      ['correct', 'clear'],
      ['ours', 'ours'],
      ['exists', 'exists'],
      ['give', 'all'],
    ]) {
      await draft.check(`[name=${question}][value=${answer}]`);
      await draft.click('button:has-text("继续")');
    }
    await draft.fill('[name=facts]', '经检索，找到所需信息。');
    await draft.fill('[name=grounds]', '可以公开。');
    await draft.fill('[name=required_way]', '随本答复提供，共2页。');
    await draft.fill('[name=result]', '现予公开。');
    for (const point of await draft.locator('textarea[name^=point_]').all())
      await point.fill('示例：已经核对。');
    await submit(draft);
    await submit(await openAct('shenhe', '审核'));
    await submit(await openAct('shenhe', '保密审查'));
    await submit(await openAct('qianfa', '签发'));
    await submit(await openAct('shouli', '发出'));
  });

  it('opens to the requester with number, code and tail, and shows the letter but nobody inside', async () => {
    const page = await visitor(browser, { script: false });
    await page.goto(site('/requests/query'));
    await page.fill('[name=register_no]', receipt.registerNo);
    await page.fill('[name=code]', receipt.code);
    await page.fill('[name=tail]', '7788');
    await page.click('main button[type=submit]');
    await page.waitForURL(site('/requests/status'));
    const text = await page.locator('main').textContent();
    expect(text).toContain(subject);
    expect(text).not.toMatch(/示例承办人|示例审核人|内控|政务公开处（示例）\s+示例/);
    await page.click('a:has-text("打开答复书")');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a[href^="/requests/records/"]'),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe('示例材料的内容');
    expect(await page.locator('.letter').textContent()).toContain('现予公开。');
  });

  it('is served and closed, and the report counts it in a cell that opens it, still in balance', async () => {
    const service = await openAct('shouli', '登记送达');
    await service.fill('[name=proof]', '系统记录');
    await submit(service);
    await submit(await openAct('shouli', '办结'));
    const { value, href } = await reportCell();
    expect(value).toBe(before + 1);
    const page = await officer('shouli');

    await page.goto(new URL(href, page.url()).href);
    expect(await page.locator('main').textContent()).toContain(receipt.registerNo);
  });

  it('is not there for the other city', async () => {
    const page = await visitor(browser, { script: false });
    await page.goto(site('/requests/query', '329900'));
    await page.fill('[name=register_no]', receipt.registerNo);
    await page.fill('[name=code]', receipt.code);
    await page.fill('[name=tail]', '7788');
    await page.click('main button[type=submit]');
    expect(await page.locator('main').textContent()).toContain('对不上');
    const inside = await officer('shouli');
    const response = await inside.goto(site('/office', '329900'));
    expect(response?.url()).toContain('/office/sign-in');
  });
});

describe('every page, in three faces, wide and narrow', () => {
  const open = [
    '/',
    '/requests',
    '/requests/new',
    '/requests/query',
    '/requests/clock',
    '/agencies',
    '/reports',
    '/reports/2024',
    '/office/sign-in',
    '/not-there',
  ];
  const inside = [
    '/office',
    '/office/requests',
    '/office/requests/receive',
    '/office/statistics',
    '/office/due-days',
    '/office/reports',
    '/office/reports/2024',
    '/office/remedies',
  ];
  it.each(['standard', 'elder', 'contrast'])('has no serious fault and no side scroll: %s', async (face) => {
    const reader = await visitor(browser, { script: true, width: 390 });
    await reader.goto(site(`/face?to=${face}&back=/`));
    for (const path of open) {
      await reader.goto(site(path));
      await expectAccessible(reader);
      await expectNoSideScroll(reader);
    }
    const page = await officer('shouli');
    await page.goto(site(`/face?to=${face}&back=/office`));
    for (const path of [...inside, '/office/requests/150', '/office/requests/150/proof']) {
      await page.goto(site(path));
      await expectAccessible(page);
      await expectNoSideScroll(page);
    }
  });
});
