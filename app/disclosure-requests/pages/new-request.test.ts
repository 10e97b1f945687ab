import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { testScope } from '#db/testing/test-scope.ts';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { must } from '#tests/makers/make-request.ts';
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
    const ofOthers = (name = '') => /^(agent|joint\d)_|^authorisation/.test(name);
    expect(
      [...new Set(names.filter(ofOthers))].filter((name) => !/^joint[23]/.test(name ?? '')).sort(),
    ).toEqual([
      'agent_identity_kind',
      'agent_identity_number',
      'agent_name',
      'agent_phone',
      'authorisation',
      'authorisation_file',
      'joint1_identity_kind',
      'joint1_identity_number',
      'joint1_kind',
      'joint1_name',
    ]);
    expect([...new Set(names.filter((name) => !ofOthers(name)))].sort()).toEqual([
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

const people = {
  agent_name: '示例代理甲',
  agent_identity_kind: 'id-card',
  agent_identity_number: '320400190001019998',
  agent_phone: '000-00009876',
  joint1_name: '示例共同乙',
  joint1_identity_kind: 'passport',
  joint1_identity_number: 'E00000001',
};
const newest = () =>
  site.fresh.db
    .selectFrom('disclosure_requests')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

describe('代理人和共同申请人 on the form', () => {
  it('stay closed until somebody needs them', async () => {
    const html = await (await site.visit('/requests/new')).text();
    expect(html).toMatch(/<details class="count-part"><summary>由代理人提交的/);
    expect(html).toMatch(/<details class="count-part"><summary>几个人共同申请的/);
  });

  it('trap 58: an agent without authorisation is received all the same, marked for correction, never the requester', async () => {
    const warned = await submit(people);
    const html = await warned.text();
    expect(warned.status).toBe(422);
    expect(html).toContain('没有附授权委托书，以后需要补正。');
    expect(html).toContain('value="示例代理甲"');
    expectLinksToLead(html);
    expect((await submit({ ...people, go_on: 'yes' })).status).toBe(303);
    const { id } = await newest();
    const file = await loadCase(testScope({ db: site.fresh.db, city: site.city }), id);
    expect(file?.requester_name).toBe('示例甲');
    expect(file?.requestAgents).toMatchObject([
      { name: '示例代理甲', authorisation: '未提交，需补正', officer_id: null },
    ]);
    expect(file?.jointRequesters).toMatchObject([{ name: '示例共同乙', officer_id: null }]);
    const clerk = await site.signIn(site.office, 'clerk');
    const page = await (await site.visit(`/office/requests/${id}`, { cookie: clerk })).text();
    expect(page).toContain('示例代理甲（居民身份证　320***********9998');
    expect(page).toContain('示例共同乙（护照');
    for (const secret of ['320400190001019998', '000-00009876', 'E00000001'])
      expect(page).not.toContain(secret);
    const head = await site.signIn(site.office, 'office-head');
    const scope = testScope({
      db: site.fresh.db,
      city: site.city,
      actor: site.office.clerk,
      today: dayOf(now()),
    });
    const registration = { requesterColumn: 'naturalPerson', note: '' } as const;
    const at = { requestId: id, rowVersion: file?.row_version ?? 0 };
    must(await registerRequest(scope, { ...at, ...registration, replyNameId: site.office.replyNameId }));
    const notice = await site.visit(`/office/requests/${id}/send-correction-notice`, { cookie: head });
    expect(await notice.text()).toContain('没有提交授权委托书。');
    const rows = await site.fresh.db
      .selectFrom('request_agents')
      .selectAll()
      .where('request_id', '=', id)
      .execute();
    expect(JSON.stringify(rows)).not.toContain('320400190001019998');
    const audit = await site.fresh.db.selectFrom('audit_lines').select('detail').execute();
    expect(JSON.stringify(audit)).not.toMatch(/示例代理甲|320400190001019998/);
  });
});

describe('what is written about agent and joint requesters', () => {
  it('an authorisation comes with the form, beside five other files', async () => {
    const form = new FormData();
    const whole = { ...complete(), ...people, authorisation: '代为提交', go_on: 'yes' };
    for (const [name, value] of Object.entries(whole)) form.append(name, value);
    form.append('authorisation_file', new Blob(['%PDF-1.7\n%%EOF']), '委托书.pdf');
    for (const n of [1, 2, 3, 4, 5]) form.append('request_files', new Blob(['%PDF-1.7\n%%EOF']), `${n}.pdf`);
    expect((await site.visit('/requests/new', { form })).status).toBe(303);
    const file = await loadCase(testScope({ db: site.fresh.db, city: site.city }), (await newest()).id);
    expect(file?.requestAgents).toMatchObject([{ authorisation: '代为提交' }]);
    expect(file?.attachments.map(({ name }) => name)).toContain('委托书.pdf');
  });

  it('a number that belongs to nobody is asked about, and what was typed stays', async () => {
    const before = await count();
    const answer = await submit({
      joint2_identity_number: 'E00000002',
      agent_phone: '000-00009877',
      go_on: 'yes',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('请填写共同申请人的姓名或者名称');
    expect(html).toContain('请填写代理人的姓名或者名称');
    expect(html).toContain('value="E00000002"');
    expectLinksToLead(html);
    expect(await count()).toBe(before);
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
