import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSideScroll, openBrowser, visitor } from '#tests/journeys/browser.ts';
import { type DemoServer, startDemo } from '#tests/journeys/demo-server.ts';

let server: DemoServer;
let browser: Browser;
const officers = new Map<string, Page>();
const title = `常州市示例旅程${process.pid}管理办法`;
let documentPath = '';

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

type Fields = Record<string, string | true>;

/** Fills a form of the office and sends it; `true` ticks every box of that name. */
async function act(username: string, path: string, fields: Fields): Promise<Page> {
  const page = await officer(username);
  await page.goto(site(path));
  for (const [name, value] of Object.entries(fields)) await fill(page, name, value);
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.click('main .form-actions button[type=submit]');
  const { status } = await sent.then((answer) => ({ status: answer.status() }));
  await page.waitForLoadState();
  const told = status === 303 ? '' : ((await page.locator('main').textContent()) ?? '');
  expect([path, status, told.slice(0, 600)]).toEqual([path, 303, '']);
  return page;
}

async function fill(page: Page, name: string, value: string | true): Promise<void> {
  const fields = page.locator(`main [name=${name}]`);
  const type = await fields.first().getAttribute('type');
  if (value === true) for (const box of await fields.all()) await box.check();
  else if (type === 'radio' || type === 'checkbox') await page.check(`main [name=${name}][value="${value}"]`);
  else if ((await fields.first().evaluate((field) => field.tagName)) === 'SELECT')
    await fields.selectOption(value);
  else await fields.first().fill(value);
}

/** Counted in Shanghai, where the server is. */
function daysAhead(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

const text = `第一条　为了规范示例旅程，根据《优化营商环境条例》，制定本办法。

第二条　本办法适用于本市的示例旅程活动。

第三条　示例旅程的参加者应当在出发前五日备好示例行囊。`;

describe('a normative document, from plan to publication with its explainer', () => {
  let home = '';

  it('is planned, drafted, reviewed, deliberated and signed', async () => {
    const started = await act('chengban', '/office/makings/new', { kind: 'normative', title });
    home = /\/office\/makings\/\d+/.exec(started.url())?.[0] ?? '';
    await act('chengban', `${home}/plan-making`, {
      necessity: '现有规定不够用，办事群众意见集中。',
      bases: '优化营商环境条例 第六十二条',
      adds_something: true,
    });
    await act('fuzeren', `/office/explainers${home.replace('/office', '')}/plan`, {
      outline: '为什么制定，怎样办理。',
      forms: 'text',
      channels: true,
      planned_on: '2099-12-31',
      leader: '示例负责人',
    });
    await act('chengban', `${home}/draft-making`, { text, note: '起草过程和主要内容的示例说明。' });
    await act('chengban', `${home}/evaluate-making`, {
      assessment: '必要、可行，预期效果良好。',
      screened: true,
    });
    const urgent = '执行上级紧急命令（示例）';
    await act('chengban', `${home}/send-making-to-review`, { urgent_because: urgent });
    await act('shenhe', `${home}/review-making`, { outcome: 'lawful', opinion: '合法。' });
    await act('fuzeren', `${home}/deliberate-making`, {
      meeting: '示例常务会议第1次会议',
      outcome: 'passed',
    });
  });

  it('has its explainer before it is signed, and is published with a number of its own', async () => {
    const subject = `/office/explainers${home.replace('/office', '')}`;
    const written = await act('chengban', `${subject}/write`, {
      form: 'text',
      title: `《${title}》政策解读`,
      interpreter: '示例解读人',
      content: '以后出门之前先看一眼清单，东西备齐了再走，不用来回跑。',
      background: '大家常常走到半路才想起忘了带东西。',
      scope: '参加示例旅程的人。',
    });
    const explainer = /\/office\/explainers\/\d+/.exec(written.url())?.[0] ?? '';
    const review = await officer('qianfa');
    await review.goto(site(explainer));
    await review.check('[name=outcome][value=passed]');
    await review.click('main form:has([name=outcome]) button[type=submit]');
    await review.waitForURL(/done=review-explainer/);
    await act('qianfa', `${home}/sign-making`, { signatory: '示例签发人' });
    await act('fuzeren', `${home}/publish-making`, {
      theme: '02',
      summary: '示例旅程的准备和责任。',
      effective_on: daysAhead(60),
      expires_on: daysAhead(1400),
    });
    const publish = await officer('fuzeren');
    documentPath = (await publish.locator('main a[href^="/policies/"]').first().getAttribute('href')) ?? '';
    expect(documentPath).toMatch(/^\/policies\/\d+$/);
    await publish.goto(site(explainer));
    await publish.click(
      'main form[action*="publish-explainer"] button[type=submit], main button:has-text("发布")',
    );
    await publish.waitForURL(/done=publish-explainer/);
  });

  it('is public with validity, course and explainer; found within seconds; unknown to the other city', async () => {
    const page = await visitor(browser, { script: false });
    await page.goto(site(documentPath));
    const shown = (await page.locator('main').textContent()) ?? '';
    for (const part of [title, '常政规〔', '政策解读', '合法性审核', '示例常务会议第1次会议'])
      expect(shown).toContain(part);
    await expect
      .poll(
        async () => {
          await page.goto(site(`/policies?validity=all&q=${encodeURIComponent('示例行囊')}`));
          return page.locator('main').textContent();
        },
        { timeout: 15_000 },
      )
      .toContain(title);
    expect((await page.goto(site(documentPath, '329900')))?.status()).toBe(404);
    await page.goto(site(`/policies?validity=all&q=${encodeURIComponent('示例行囊')}`, '329900'));
    expect(await page.locator('main').textContent()).not.toContain(title);
  });
});

describe('a clean-up campaign', () => {
  it('goes from its scope to the decision, and every mark is set at once', async () => {
    const query = `/policies?q=${encodeURIComponent('常州市政府投资项目管理办法')}`;
    const page = await visitor(browser, { script: false });
    await page.goto(site(query));
    const target =
      (await page
        .locator('main a[href^="/policies/"]', { hasText: '政府投资项目' })
        .first()
        .getAttribute('href')) ?? '';
    const id = /\d+/.exec(target)?.[0] ?? '';
    const head = await officer('fuzeren');
    await head.goto(site('/office/clean-ups/new'));
    await fill(head, 'kind', 'special');
    await fill(head, 'title', '示例专项清理');
    await fill(head, 'basis', '示例通知');
    await fill(head, 'kinds', 'government-rule');
    await fill(head, 'due_on', '2099-12-31');
    await head.click('main button[value=preview]');
    await head.click('main button[value=open]');
    await head.waitForURL(/\/office\/clean-ups\/\d+$/);
    const home = new URL(head.url()).pathname;
    await act('chengban', `${home}/opinions`, { documents: id, opinion: 'repeal', reason: '示例：已无必要' });
    const others = await officer('chengban');
    await others.goto(site(`${home}/opinions`));
    for (const box of await others.locator('[name=documents]').all()) {
      if ((await box.getAttribute('value')) !== id) await box.check();
    }
    await others.check('[name=opinion][value=keep]');
    await others.fill('[name=reason]', '示例：仍然适用');
    await others.click('main .form-actions button[type=submit]');
    await others.waitForURL(/done=/);
    await act('shenhe', `${home}/review`, { documents: true, opinion: 'agree' });
    const decided = await act('qianfa', `${home}/decide`, {});
    const decision = /\d+/.exec(new URL(decided.url()).pathname)?.[0] ?? '';
    await page.goto(site(`/policies/${id}`));
    expect(await page.locator('main').textContent()).toContain('废止');
    await page.goto(site(`/policies/${decision}`));
    expect(await page.locator('main').textContent()).toContain('常州市政府投资项目管理办法');
    await expect
      .poll(
        async () => {
          await page.goto(site(`${query}&validity=ended`));
          return page.locator('main').textContent();
        },
        { timeout: 15_000 },
      )
      .toContain('常州市政府投资项目管理办法');
  });
});

describe('a search', () => {
  it('that begins on the home page, without script, ends in the right article', async () => {
    const page = await visitor(browser, { script: false });
    await page.goto(site('/'));
    await page.fill('main [name=q]', '养犬管理办法第六条');
    await page.click('main form:has([name=q]) button[type=submit]');
    const answer = page.locator('main a[href*="#a6"]').first();
    expect(await answer.textContent()).toContain('第六条');
    await answer.click();
    await page.waitForURL(/\/policies\/\d+#a6$/);
    expect(await page.locator('#a6').textContent()).toContain('登记养犬');
  });

  it('leads to pages that everybody can use, in three faces', async () => {
    const paths = ['/policies', `/policies?q=${encodeURIComponent('公共租赁住房怎么申请')}`, documentPath];
    const more = ['/policies/changes', '/policies/normative', '/explainers', '/gazette', '/comments'];
    for (const face of ['standard', 'elder', 'contrast']) {
      const page = await visitor(browser, { script: true, width: 390 });
      await page.goto(site(`/face?to=${face}&back=/`));
      for (const path of [...paths, ...more]) {
        await page.goto(site(path));
        await expectNoSideScroll(page);
        await expectAccessible(page);
      }
      await page.context().close();
    }
  });
});
