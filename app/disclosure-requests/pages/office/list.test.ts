import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let request: MadeRequest;
let clerk: string;
beforeAll(async () => {
  site = await makeSite();
  const today = dayOf(now());
  const content = { infoTitle: '=示例工程批复', requesterName: '示例申请人' };
  request = await makeRequest(site.fresh.db, site.city, site.office, { today, content });
  must(await request.register(today));
  must(await request.assign(today));
  await makeRequest(site.fresh.db, site.city, site.otherOffice, { today, content });
  await makeRequest(site.fresh.db, site.otherCity, site.officeElsewhere, { today, content });
  clerk = await site.signIn(site.office, 'clerk');
});
afterAll(() => site.drop());

it('the list finds what is asked, keeps the question and offers it as files', async () => {
  const html = await page('/office/requests?text=工程批复&stage=assigned');
  expect(textOf(html)).toContain((await request.file()).register_no);
  expect(textOf(html)).toContain('共 1 件');
  expect(html).toContain('value="工程批复"');
  expect(html).toContain('/office/requests/found.csv?');
  expect(textOf(await page('/office/requests?text=没有的词'))).toContain('没有找到');
  expect(textOf(await page('/office/requests?text=工'))).toContain('至少写两个字');
});

it('the files hold the agency’s own cases, names masked and no cell that acts as a formula', async () => {
  const csv = await page('/office/requests/found.csv?all=yes');
  const lines = csv.trim().split('\r\n');
  expect(lines.length).toBe(2);
  expect(csv).not.toContain('示例申请人');
  expect(csv).toContain(`"'=示例工程批复"`);
  const xlsx = await site.visit('/office/requests/found.xlsx?all=yes', { cookie: clerk });
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('the statistics show the year, and are not for who works on no case', async () => {
  const text = textOf(await page('/office/statistics'));
  expect(text).toContain(`${dayOf(now()).slice(0, 4)}年办理统计`);
  expect(text).toContain('网上提交');
  const auditor = await site.signIn(site.office, 'auditor');
  for (const path of ['/office/statistics', '/office/requests/found.csv', '/office/requests'])
    expect((await site.visit(path, { cookie: auditor })).status).toBe(403);
});

it('a number of the statistics opens its cases, whatever else the address says', async () => {
  const year = dayOf(now()).slice(0, 4);
  const html = await page('/office/statistics');
  const [, n = '', href = ''] = [/<dt>收到<\/dt><dd><a href="([^"]+)">(\d+)<\/a>/.exec(html)].flatMap(
    (found) => (found ? [found[0], found[2], found[1]] : []),
  );
  expect(href).not.toBe('');
  expect(textOf(await page(href.replaceAll('&amp;', '&')))).toContain(`共 ${n} 件`);
  for (const query of [
    '',
    'of=x',
    'year=1',
    'year=2026.5',
    'month=99',
    'unit=x',
    'outcome=R9',
    'page=-1',
    'page=x',
  ])
    expect(textOf(await page(`/office/statistics/records?${query}`)), query).toContain(`${year}年收到`);
  const path = '/office/statistics/records?of=received';
  const neighbour = await site.signIn(site.otherOffice, 'handler');
  const others = await (await site.visit(path, { cookie: neighbour })).text();
  const own = `href="/office/requests/${request.requestId}"`;
  expect([(await page(path)).includes(own), others.includes(own)]).toEqual([true, false]);
  const auditor = await site.signIn(site.office, 'auditor');
  expect((await site.visit(path, { cookie: auditor })).status).toBe(403);
});

it('the page of stand-ins keeps a refused form, and is not for a clerk', async () => {
  const signer = await site.signIn(site.office, 'signer');
  const form = {
    role: 'signer',
    from_officer: '0',
    to_officer: '0',
    from_on: '',
    to_on: '',
    reason: '示例出差',
  };
  const refused = await site.visit('/office/delegations', { cookie: signer, form });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('示例出差');
  expect((await site.visit('/office/delegations', { cookie: clerk })).status).toBe(403);
});

async function page(path: string): Promise<string> {
  const answer = await site.visit(path, { cookie: clerk });
  expect(answer.status).toBe(200);
  return answer.text();
}
