import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText } from '#app/shell/chinese-day.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { addDays } from '#law/calendar/day.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import { expectAccessible, expectNoSideScroll, openBrowser, visitor } from '#tests/journeys/browser.ts';
import { type DemoServer, startDemo } from '#tests/journeys/demo-server.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';

/** What the slip of paper handed over at the counter says, and where the officer finds the case. */
interface Slip {
  registerNo: string;
  code: string;
  home: string;
}

type Value = string | true | { name: string; mimeType: string; buffer: Buffer };

let server: DemoServer;
let browser: Browser;
const officers = new Map<string, Page>();
const requesters = new Map<string, Page>();
const today = dayOf(now());
/** Twenty working days after a day, as the screens write it. */
const replyBy = (from: string, days = 20) => dayText(addWorkingDays(from, days));

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
  const page = known ?? (await visitor(browser, { script: false }));
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

async function fill(form: Locator | Page, fields: Record<string, Value>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`main [name="${name}"], [name="${name}"]`).first();
    const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`);
    if (value === true) await field.check();
    else if (typeof value === 'object') await field.setInputFiles(value);
    else if (kind === 'INPUT radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Sends the form and follows it to a page that is no refusal; a refusal is told in its own words. */
async function send(page: Page, button = '.form-actions button[type=submit]'): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.request().isNavigationRequest() && each.status() !== 303),
    page.click(button),
  ]);
  const refusal = answer.status() === 422 ? await page.textContent('.error-summary') : null;
  expect([page.url(), answer.status(), refusal]).toEqual([page.url(), 200, null]);
}

/** One act on a case, by its page. */
async function act(username: string, path: string, fields: Record<string, Value> = {}): Promise<Page> {
  const page = await officer(username, path);
  await fill(page, fields);
  await send(page);
  expect(page.url()).toContain('?done=');
  return page;
}

async function mainText(page: Page): Promise<string> {
  return ((await page.textContent('main')) ?? '').replace(/\s+/g, ' ');
}

/** Taken in at the counter with the paper that the requester brought; the slip is printed with the query code. */
async function takeIn(title: string, receivedOn: string, wayWanted = 'online'): Promise<Slip> {
  const page = await officer('shouli', '/office/requests/receive');
  await fill(page, {
    channel: 'counter',
    happened_on: receivedOn,
    requester_name: '示例甲',
    identity_number: '320400190001010008',
    phone: '0519-00007788',
    address: '示例市示例路1号',
    info_title: title,
    way_wanted: wayWanted,
  });
  await page.click('.form-actions button[type=submit]');
  // The invented number does not check out: told once, then taken all the same.
  if (await page.locator('[name=go_on]').count()) {
    await page.check('[name=go_on]');
    await send(page);
  }
  await page.waitForURL(site('/office/requests/received'));
  const text = await mainText(page);
  const slip = {
    registerNo: /常公申〔\d+〕\d+号/.exec(text)?.[0] ?? '',
    code: ((await page.textContent('.query-code')) ?? '').trim(),
    home: (await page.getAttribute('a:has-text("打开案卷")', 'href')) ?? '',
  };
  await act('shouli', `${slip.home}/register-request`);
  await act('shouli', `${slip.home}/assign-request`);
  return slip;
}

/** The requester, who entered what the slip says once, at the page of the request. */
async function requester(slip: Slip): Promise<Page> {
  const known = requesters.get(slip.registerNo);
  const page = known ?? (await visitor(browser, { script: false, width: 390 }));
  if (known) await page.goto(site('/requests/status'));
  else await ask(page, slip);
  expect(page.url()).toBe(site('/requests/status'));
  requesters.set(slip.registerNo, page);
  return page;
}

async function ask(page: Page, slip: Slip, city?: string): Promise<void> {
  await page.goto(site('/requests/query', city));
  await fill(page, { register_no: slip.registerNo, code: slip.code, tail: '7788' });
  await Promise.all([page.waitForNavigation(), page.click('main .form-actions button[type=submit]')]);
}

/** Drafts by the five questions, reviews, signs and sends. */
async function answer(slip: Slip, give: 'all' | 'part', required: Record<string, string>): Promise<void> {
  const draft = await officer('chengban', `${slip.home}/draft-reply`);
  for (const [question, choice] of [
    ['correct', 'clear'],
    ['ours', 'ours'],
    ['exists', 'exists'],
    ['give', give],
  ]) {
    await draft.check(`[name=${question}][value=${choice}]`);
    await draft.click('button:has-text("继续")');
  }
  await fill(draft, { facts: '经检索，找到所需信息。', grounds: '依照条例第三十六条第二项。', ...required });
  for (const point of await draft.locator('textarea[name^=point_]').all())
    await point.fill('示例：已经核对。');
  await send(draft);
  await act('shenhe', `${slip.home}/review-reply`);
  await act('shenhe', `${slip.home}/review-secrecy`);
  await act('qianfa', `${slip.home}/sign-reply`);
  await act('shouli', `${slip.home}/send-reply`, { way: 'online', proof: '系统记录' });
}

describe('taken in at the counter, corrected, and counted anew', () => {
  let slip: Slip;
  const receivedOn = addDays(today, -3);

  it('is entered with the day of receipt; the slip opens it at the query page', async () => {
    slip = await takeIn('示例旅程需要补正的信息', receivedOn);
    expect(slip.registerNo).not.toBe('');
    expect(slip.code.replace(/-/g, '')).toHaveLength(26);
    const page = await requester(slip);
    expect(await mainText(page)).toContain(replyBy(receivedOn));
    const stranger = await visitor(browser, { script: false });
    await ask(stranger, slip, '329900');
    expect(await mainText(stranger)).toContain('对不上');
  });

  it('waits for the correction, which the requester reads as a notice', async () => {
    await act('fuzeren', `${slip.home}/send-correction-notice`, {
      what_description: '没有写明是哪一年度\n没有写明是哪一个项目',
      guidance: '写到年度和项目名称即可',
    });
    const page = await requester(slip);
    const told = await mainText(page);
    for (const part of ['没有写明是哪一年度', '没有写明是哪一个项目', '写到年度和项目名称即可'])
      expect(told).toContain(part);
    expect(told).not.toContain(replyBy(receivedOn));
    const draft = await officer('chengban', `${slip.home}/draft-reply`);
    expect(await mainText(draft)).toContain('等待申请人补正');
  });

  it('is read as a notice, and the first reading is on record', async () => {
    const page = await requester(slip);
    expect(await mainText(page)).toContain('未读');
    await page.click('main a[href^="/requests/papers/"]');
    expect(await page.textContent('.letter')).toContain('没有写明是哪一年度');
    expect(await mainText(await requester(slip))).not.toContain('未读');
    expect(await mainText(await officer('shouli', slip.home))).toContain(`${dayText(today)}阅读`);
  });

  it('is corrected by the requester online, and the limit restarts from that day', async () => {
    const page = await requester(slip);
    await page.click('a:has-text("提交补正")');
    await fill(page, { text: '示例：2025年度示例项目' });
    await send(page);
    expect(await mainText(page)).toContain('补正已经收到');
    expect(await mainText(page)).toContain(replyBy(today));
    const proof = await officer('shouli', `${slip.home}/proof`);
    expect(await mainText(proof)).toContain(replyBy(today));
    const again = await officer('fuzeren', `${slip.home}/send-correction-notice`);
    expect(await again.locator('.error-summary').count()).toBe(1);
  });
});

describe('a third party that keeps silent, and an extension', () => {
  let slip: Slip;
  const receivedOn = addDays(today, -35);
  const servedOn = addDays(receivedOn, 2);
  const party = '示例丁有限公司';

  it('the letter that went out on paper is entered by one officer and confirmed by another', async () => {
    slip = await takeIn('示例旅程涉及第三方的信息', receivedOn);
    const record = `${slip.home}/record-outside-fact?kind=consult-third-party`;
    await act('shouli', record, {
      kind: 'consult-third-party',
      happened_on: addDays(receivedOn, 1),
      field_of: 'third-party',
      field_party_name: party,
      field_record: '示例报价材料',
      field_served_on: servedOn,
      evidence: '示例：存根和挂号信回执，存档案室',
    });
    await act('fuzeren', `${slip.home}/decide-outside-fact`, { outcome: 'confirm' });
    const told = await mainText(await requester(slip));
    expect(told).toContain('征求有关方面意见');
    expect(told).not.toContain(party);
  });

  it('silence counts from the fifteenth working day after service, and counting goes on', async () => {
    await act('shouli', `${slip.home}/record-opinion`, { opinion: 'silence' });
    const history = await officer('shouli', slip.home);
    expect(await mainText(history)).toContain(dayText(addWorkingDays(servedOn, 15)));
    expect(await mainText(await requester(slip))).toContain('期限继续计算');
  });

  it('is extended once by the head, before the limit; the requester reads why', async () => {
    const before = await dueOf(slip);
    await act('fuzeren', `${slip.home}/extend-reply-limit`, { days: '5', reason: '示例：材料需要逐页核对' });
    expect(await dueOf(slip)).toBe(addWorkingDays(before, 5));
    const told = await mainText(await requester(slip));
    expect(told).toContain('延长答复期限5个工作日：示例：材料需要逐页核对');
    const again = await officer('fuzeren', `${slip.home}/extend-reply-limit`);
    expect(await again.textContent('.error-summary')).toContain('第三十三条');
  });
});

/** 到期 on the page of an act, as a day. */
async function dueOf(slip: Slip): Promise<string> {
  const page = await officer('shouli', `${slip.home}/record-talk`);
  const [, year, month, day] = /到期\s*(\d+)年(\d+)月(\d+)日/.exec(await mainText(page)) ?? [];
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

describe('a processing fee', () => {
  it('is charged where the agency decided so, and once paid the limit runs anew', async () => {
    const settings = await officer('guanli', '/office/agencies');
    await settings.click('main a:has-text("常州市人民政府办公室")');
    await settings.check('[name=fees_on]');
    await send(settings);
    const receivedOn = addDays(today, -7);
    const slip = await takeIn('示例旅程页数很多的信息', receivedOn);
    const notice = { scale: 'pages', pages: '31', code: `示例缴款码${process.pid}` };
    await act('fuzeren', `${slip.home}/send-fee-notice`, notice);
    const page = await requester(slip);
    expect(await mainText(page)).toContain('请您缴纳信息处理费10.00元');
    expect(await mainText(page)).not.toContain(replyBy(receivedOn));
    await page.click('a:has-text("去缴费")');
    await send(page);
    expect(await mainText(page)).toMatch(/已经缴费（票据号示例票据\d+号）/);
    expect(await dueOf(slip)).toBe(addWorkingDays(today, 20));
  });
});

describe('a record given in part, a reconsideration, and a new reply', () => {
  let slip: Slip;
  const source = '示例批复.pdf';
  const name = '示例甲某';

  it('the withheld words are marked and burnt by one officer and released by another', async () => {
    slip = await takeIn('示例旅程需要区分处理的信息', today);
    const pages = [{ size: [420, 200] as [number, number], content: writtenAt([40, 150], `抄送${name}`) }];
    const file = { name: source, mimeType: 'application/pdf', buffer: makePdf({ pages }) };
    await act('chengban', `${slip.home}/attach-records`, { record_files: file });
    const page = await officer('chengban', `${slip.home}/sever-record`);
    await send(page, '.row-act button');
    const at = new URL(page.url()).pathname;
    await page.goto(site(`${at}?words=${encodeURIComponent(name)}`));
    const mark = page.locator('#mark-form');
    await fill(mark, { ground: 'personal-privacy', reason: '他人姓名' });
    await send(page, '#mark-form button[type=submit]');
    await send(page, 'form:has([name=step][value=burn]) button[type=submit]');
    expect(await mainText(page)).toContain('遮盖的文字无处可取通过');
    const release = await officer('shenhe', at);
    await send(release, 'form:has([name=step][value=release]) button[type=submit]');
  });

  it('the requester is given the released file, and never the source', async () => {
    await answer(slip, 'part', {
      required_way: '随本答复提供可以公开的部分，共1页。',
      required_withheld: '他人姓名不予公开：依照条例第十五条，公开会损害其合法权益。',
      result: '现予部分公开。',
    });
    const page = await requester(slip);
    await page.click('a:has-text("打开答复书")');
    const links = page.locator('main a[href^="/requests/records/"]');
    expect(await links.allTextContents()).toEqual(['示例批复（区分处理）.pdf']);
    const [download] = await Promise.all([page.waitForEvent('download'), links.first().click()]);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
    await page.goto(site('/requests/status'));
    await page.click('a:has-text("评价这次答复")');
    await fill(page, { score: '4' });
    await send(page);
    expect(await mainText(page)).toContain('谢谢您的评价');
    await act('shouli', `${slip.home}/record-service`, { proof: '系统记录' });
    await act('shouli', `${slip.home}/close-case`);
  });

  it('the reply is annulled, the case opens again, and a new reply goes out under its own number', async () => {
    const page = await officer(
      'shouli',
      `/office/remedies/new?request=${encodeURIComponent(slip.registerNo)}`,
    );
    await fill(page, { kind: 'reconsideration', body: '示例市人民政府', case_no: '〔2026〕示行复第7号' });
    await send(page);
    const ended = page.locator('form:has([name=outcome])');
    const period = { period_days: '15', period_unit: 'working-days' };
    await fill(ended, { outcome: 'annulled', concluded_on: today, received_on: today, ...period });
    await send(page, 'form:has([name=outcome]) button[type=submit]');
    const order = await officer('shouli', `${slip.home}/order-new-reply`);
    const choice = order.locator('[name=remedy_case] option[value]:not([value=""])').first();
    await act('shouli', `${slip.home}/order-new-reply`, {
      remedy_case: (await choice.getAttribute('value')) ?? '',
      basis: '〔2026〕示行复第7号行政复议决定书',
      days: '15',
    });
    expect(await dueOf(slip)).toBe(addWorkingDays(today, 15));
    await answer(slip, 'all', { required_way: '随本答复提供，共1页。', result: '现予公开。' });
    await act('shouli', `${slip.home}/record-service`, { proof: '系统记录' });
    const closed = await act('shouli', `${slip.home}/close-case`);
    const signed = [...(await mainText(closed)).matchAll(/文号([^ ，。]*?〔\d+〕\d+号)/g)].map(
      ([, no]) => no,
    );
    expect([signed.length, new Set(signed).size]).toEqual([2, 2]);
  });
});

describe('messages, and a withdrawal online', () => {
  let slip: Slip;

  it('requester and office write to each other; no officer is named', async () => {
    slip = await takeIn('示例旅程不再需要的信息', today);
    const page = await requester(slip);
    await page.click('a:has-text("给机关留言")');
    await fill(page, { text: '示例：想问一下办到哪一步了' });
    await send(page);
    const desk = await officer('chengban', slip.home);
    expect(await mainText(desk)).toContain('申请人有1条留言没有回复');
    await act('chengban', `${slip.home}/send-message`, { text: '示例：正在检索' });
    const told = await mainText(await requester(slip));
    expect(told).toContain('示例：正在检索');
    expect(told).not.toContain('示例承办人');
  });

  it('is withdrawn at the query page; the office registers it and the notice comes', async () => {
    const page = await requester(slip);
    await page.click('a:has-text("撤回申请")');
    await page.click('main .form-actions button[type=submit]');
    expect(await page.textContent('.error-summary')).toContain('我确认撤回');
    await fill(page, { sure: true });
    await send(page);
    const desk = await officer('shouli', slip.home);
    await desk.click('.notice a:has-text("登记撤回")');
    await send(desk);
    const told = await mainText(await requester(slip));
    for (const part of ['办理终止', '终止办理告知书']) expect(told).toContain(part);
  });
});

describe('the pages of the requester', () => {
  it('have no serious fault and no side scroll, in three faces', async () => {
    const slip = await takeIn('示例旅程的页面', today);
    const page = await visitor(browser, { script: true, width: 390 });
    await ask(page, slip);
    for (const face of ['standard', 'elder', 'contrast']) {
      await page.goto(site(`/face?to=${face}&back=/requests/status`));
      for (const path of ['status', 'message', 'withdrawal', 'clock'].map((each) => `/requests/${each}`)) {
        await page.goto(site(path));
        await expectAccessible(page);
        await expectNoSideScroll(page);
      }
    }
  });
});
