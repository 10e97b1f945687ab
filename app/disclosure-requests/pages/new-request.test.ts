import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());
// The limit of posts in a minute is not what is tested here.
beforeEach(() => site.restart());

describe('申请表', () => {
  it('asks what art. 29 names, in its three groups, and never for a purpose', async () => {
    const html = await (await site.visit('/requests/new')).text();
    expect([...html.matchAll(/<h2>([一二三四五]、[^<]*)/g)].map(([, title]) => title)).toEqual([
      '一、申请人',
      '二、所需政府信息',
      '三、获取方式',
    ]);
    const names = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(names)].sort()).toEqual([
      'address',
      'agency',
      'email',
      'form_wanted',
      'identity_file',
      'identity_kind',
      'identity_number',
      'info_description',
      'info_document_no',
      'info_title',
      'once_key',
      'phone',
      'request_files',
      'requester_kind',
      'requester_name',
      'way_wanted',
    ]);
  });
});

describe('提交申请 without script', () => {
  it('a complete form leads to a receipt with number, code and reply limit', async () => {
    const answer = await submit();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/requests/receipt']);
    const receipt = await site.visit('/requests/receipt', { cookie: cookiesOf(answer) });
    const text = textOf(await receipt.text());
    expect(receipt.status).toBe(200);
    expect(text).toMatch(/示szfb申〔\d{4}〕\d+号/);
    expect(text).toMatch(/(?:[2-9a-z]{5}-){5}[2-9a-z]/);
    expect(text).toMatch(/答复期限 \d{4}年\d+月\d+日 星期.前/);
  });

  it('the receipt is for the one who sent the form', async () => {
    const answer = await submit();
    const cookie = cookiesOf(answer);
    for (const ask of [{}, { cookie: `${cookie.slice(0, -3)}AAA` }, { cookie, city: site.otherCity }]) {
      expect(textOf(await (await site.visit('/requests/receipt', ask)).text())).toContain('回执已经不在这里');
    }
  });

  it('the same form sent twice is one request with one code', async () => {
    const before = await count();
    const once = { once_key: '00000000-0000-4000-8000-000000000001' };
    const pages = [];
    for (const answer of [await submit(once), await submit(once)]) {
      pages.push(await (await site.visit('/requests/receipt', { cookie: cookiesOf(answer) })).text());
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await count()).toBe(before + 1);
  });

  it('an incomplete form comes back with warnings and all values, and is received when sent on', async () => {
    const sparse = { ...complete(), requester_name: '', identity_number: '', info_title: '留下的名称' };
    const warned = await site.visit('/requests/new', { form: sparse });
    const html = await warned.text();
    expect(warned.status).toBe(422);
    expect(html).toContain('没有填写姓名或者名称。');
    expect(html).toContain('没有填写身份证明号码。');
    expect(html).toContain('value="留下的名称"');
    expect(html).toContain('name="go_on"');
    expectLinksToLead(html);
    const sent = await site.visit('/requests/new', { form: { ...sparse, go_on: 'yes' } });
    expect(sent.status).toBe(303);
  });

  it('too long texts are named, and what was typed stays', async () => {
    const before = await count();
    const typed = {
      requester_name: '长'.repeat(101),
      info_description: '细'.repeat(5001),
      phone: '1'.repeat(41),
    };
    const answer = await submit(typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const most of ['不要超过100个字', '不要超过5000个字']) expect(html).toContain(most);
    for (const text of Object.values(typed)) expect(html).toContain(text);
    expectLinksToLead(html);
    expect(await count()).toBe(before);
  });

  it('a form that asks for nothing is no request', async () => {
    const answer = await submit({ info_title: '  ', go_on: 'yes' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('请写下您需要的政府信息');
    expect(html).toContain('第二十九条第二款');
    expect(html).toContain('value="示例甲"');
  });

  it('an agency of another city cannot be asked', async () => {
    const answer = await submit({ agency: String(site.officeElsewhere.agencyId) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('没有这个行政机关');
  });
});

describe('附件', () => {
  const secret = 'made-up-content-of-the-attachment';
  const pdf = new Blob([`%PDF-1.7\n${secret}\n%%EOF`]);

  it('a PDF is taken, and lies on the disk encrypted', async () => {
    const before = await attachments();
    expect((await upload('材料.pdf', pdf)).status).toBe(303);
    const [row] = (await attachments()).slice(before.length);
    expect(row).toMatchObject({ kind: 'request', name: '材料.pdf', mime: 'application/pdf', size: pdf.size });
    const stored = readFileSync(join(site.dataDir, 'files', row?.file_key ?? ''));
    expect(stored.length).toBeGreaterThan(pdf.size);
    for (const trace of [secret, '%PDF']) expect(stored.includes(trace)).toBe(false);
  });

  it.each([
    [
      'a program that calls itself PDF',
      '材料.pdf',
      new Blob([`MZ\x90\0\x03${'\0'.repeat(300)}`]),
      '文件内容与扩展名不符',
    ],
    ['a program', '材料.exe', new Blob(['MZ']), '不接收这种文件'],
    [
      'a file over the limit',
      '材料.pdf',
      new Blob([pdf, new Uint8Array(MAX_UPLOAD_BYTES)]),
      '请压缩后再上传',
    ],
  ])('%s is refused with the reason', async (_, name, blob, reason) => {
    const before = [await count(), filesOnDisk()];
    const answer = await upload(name, blob);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(reason);
    expect(html).toContain('value="示例工程批复"');
    expect([await count(), filesOnDisk()]).toEqual(before);
  });

  it('more than five are refused', async () => {
    const answer = await upload('材料.pdf', ...Array.from({ length: 7 }, () => pdf));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('最多 5 个文件');
  });
});

function complete(): Record<string, string> {
  return {
    agency: String(site.office.agencyId),
    requester_kind: 'natural-person',
    requester_name: '示例甲',
    identity_kind: 'passport',
    identity_number: 'E00000000',
    phone: '000-00001234',
    email: '',
    address: '',
    info_title: '示例工程批复',
    info_document_no: '',
    info_description: '',
    form_wanted: 'electronic',
    way_wanted: 'online',
  };
}

async function submit(more: Record<string, string> = {}) {
  return site.visit('/requests/new', { form: { ...complete(), ...more } });
}

async function upload(name: string, ...blobs: Blob[]) {
  const form = new FormData();
  for (const [field, value] of Object.entries(complete())) form.set(field, value);
  for (const blob of blobs) form.append('request_files', blob, name);
  return site.visit('/requests/new', { form });
}

/** Every complaint links to its field. */
function expectLinksToLead(html: string) {
  const targets = [...html.matchAll(/<li>\s*<a href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(1);
  for (const id of targets) expect(html).toContain(`id="${id}"`);
}

async function count(): Promise<number> {
  return (await site.fresh.db.selectFrom('disclosure_requests').select('id').execute()).length;
}

async function attachments() {
  return site.fresh.db.selectFrom('attachments').selectAll().orderBy('id').execute();
}

function filesOnDisk(): number {
  return readdirSync(site.dataDir, { recursive: true }).length;
}
