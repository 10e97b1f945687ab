import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReasons } from '#app/disclosure-requests/acts/ask-reasons.ts';
import { mayPayOnline } from '#app/disclosure-requests/acts/pay-fee.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendFeeNotice } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import { bundleItems } from '#app/disclosure-requests/case-bundle/bundle-items.ts';
import { filePapers } from '#app/disclosure-requests/papers/file-papers.ts';
import { RequesterNext } from '#app/disclosure-requests/parts/requester-next.tsx';
import { dayOf, now } from '#app/shell/clock.ts';
import type { Scope } from '#app/shell/scope.ts';
import { makePdf } from '#tests/makers/make-pdf.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
const today = dayOf(now());
const ownPaths = ['correction', 'reasons', 'payment', 'withdrawal', 'delivery', 'message', 'rating'].map(
  (part) => `/requests/${part}`,
);

beforeAll(async () => {
  site = await makeSite();
  await site.fresh.owner.updateTable('agencies').set({ fees_on: true }).execute();
});
afterAll(() => site.drop());

/** A request of today with the cookie of its requester. */
async function opened(): Promise<{ request: MadeRequest; cookie: string }> {
  const request = await makeRequest(site.fresh.db, site.city, site.office, { today });
  must(await request.register());
  must(await request.assign());
  const { register_no } = await request.file();
  const form = { register_no, code: request.queryCode, tail: '1234' };
  return { request, cookie: cookiesOf(await site.visit('/requests/query', { form })) };
}

const open = async (path: string, cookie: string) => {
  const answer = await site.visit(path, { cookie });
  return { status: answer.status, text: textOf(await answer.text()) };
};

describe('pages of the own request', () => {
  it.each(ownPaths)('%s needs a queried case, in this city', async (path) => {
    const { cookie } = await opened();
    for (const ask of [{}, { cookie, city: site.otherCity }, { form: {} }]) {
      const answer = await site.visit(path, ask);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/requests/query']);
    }
  });

  it('say what there is nothing to do about, without a form', async () => {
    site.restart();
    const { cookie } = await opened();
    for (const [path, told] of [
      ['/requests/correction', '没有需要您补正的内容'],
      ['/requests/reasons', '没有需要您说明的理由'],
      ['/requests/payment', '没有需要您缴纳的费用'],
      ['/requests/rating', '答复发出以后才能评价'],
    ] as const) {
      const answer = await site.visit(path, { cookie });
      const html = await answer.text();
      expect([answer.status, textOf(html).includes(told)]).toEqual([422, true]);
      expect(html).not.toContain(`action="${path}"`);
    }
  });

  it('keep what was typed when it is refused, and tell what was done when it is taken', async () => {
    const { request, cookie } = await opened();
    const defects = [{ ground: 'description', what: '没有写明年度' }];
    const notice = { defects, guidance: '', periodDays: 10 };
    must(
      await sendCorrectionNotice(request.scope(site.office.head, today), {
        ...(await request.at()),
        ...notice,
      }),
    );
    expect((await open('/requests/status', cookie)).text).toMatch(/请您补正，.*没有写明年度/);
    const long = await site.visit('/requests/correction', { cookie, form: { text: '年'.repeat(5001) } });
    expect([long.status, (await long.text()).includes('年'.repeat(5001))]).toEqual([422, true]);
    const taken = await site.visit('/requests/correction', { cookie, form: { text: '2023年度' } });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/requests/status?done=correction']);
    const { text } = await open('/requests/status?done=correction', cookie);
    expect(text).toContain('补正已经收到');
    expect(text).not.toContain('请您补正');
    for (const garbage of ['<b>', 'constructor', '__proto__'])
      expect((await open(`/requests/status?done=${garbage}`, cookie)).text).not.toMatch(/<b>|Object|已办/);
  });
});

describe('a correction with files', () => {
  const pdf = (name: string) => new File([new Uint8Array(makePdf({ pages: [{ content: '' }] }))], name);
  async function notified() {
    const { request, cookie } = await opened();
    const defects = [{ ground: 'identity', what: '没有身份证明' }];
    must(
      await sendCorrectionNotice(request.scope(site.office.head, today), {
        ...(await request.at()),
        ...{ defects, guidance: '', periodDays: 10 },
      }),
    );
    const sendFiles = (fields: [string, string | File][]) => {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      return site.visit('/requests/correction', { cookie, form });
    };
    return { request, cookie, sendFiles };
  }

  it('is checked as at the intake, and keeps what was typed', async () => {
    const { request, sendFiles } = await notified();
    const program = new File(['MZ program'], '示例.exe');
    const many = Array.from({ length: 7 }, (_, n): [string, File] => ['request_files', pdf(`${n}.pdf`)]);
    for (const [fields, says] of [
      [[['request_files', program]], '示例补正'],
      [many, '最多 5 个'],
    ] as const) {
      const refused = await sendFiles([['text', '示例补正'], ...(fields as [string, File][])]);
      expect([refused.status, (await refused.text()).includes(says)]).toEqual([422, true]);
    }
    expect((await sendFiles([['text', ' ']])).status).toBe(422);
    expect((await request.file()).attachments).toEqual([]);
  });

  it('stands on the case page, in the contents of the file and in the bundle, with the day of the correction', async () => {
    const { request, sendFiles } = await notified();
    const sent = await sendFiles([
      ['text', '补交如下'],
      ['identity_file', pdf('示例证件.pdf')],
      ['request_files', pdf('示例说明.pdf')],
    ]);
    expect(sent.status).toBe(303);
    const file = await request.file();
    expect(file.attachments.map(({ kind, corrected_on }) => [kind, corrected_on])).toEqual([
      ['identity', today],
      ['request', today],
    ]);
    const clerk = await site.signIn(site.office, 'clerk');
    const page = textOf(await (await site.visit(`/office/requests/${file.id}`, { cookie: clerk })).text());
    expect(page).toMatch(/示例说明\.pdf（.*随补正提交）/);
    expect(page).toContain('收到补正，附材料2个');
    expect(page).toContain('补交如下');
    const got = await site.visit(`/office/requests/${file.id}/attachments/${file.attachments[1]?.id}`, {
      cookie: clerk,
    });
    expect([got.status, (await got.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
    const scope = request.scope(site.office.clerk, today);
    const items = (await bundleItems(scope, file)).map(({ title, on }) => [title, on]);
    expect(items).toContainEqual(['申请人提交的材料（随补正提交）：示例说明.pdf', today]);
    const contents = filePapers({ file, scope, names: new Map() }).find(({ key }) => key === 'file-contents');
    expect(JSON.stringify(contents?.document())).toContain('示例说明.pdf（随补正提交）');
  });
});

describe('更改送达途径 at the query page', () => {
  it('shows what is known masked, takes a change, and keeps the form when it is refused', async () => {
    const { request, cookie } = await opened();
    const { text } = await open('/requests/delivery', cookie);
    expect(text).toContain('现在是：网上送达');
    expect(text).not.toContain('示例路9号');
    const refused = await site.visit('/requests/delivery', {
      cookie,
      form: { way: 'email', email: '不是邮箱' },
    });
    expect([refused.status, (await refused.text()).includes('value="不是邮箱"')]).toEqual([422, true]);
    const taken = await site.visit('/requests/delivery', { cookie, form: { way: 'post' } });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/requests/status?done=delivery']);
    expect((await open('/requests/status?done=delivery', cookie)).text).toMatch(/已经改好.*邮政寄送/);
    expect((await request.file()).way_wanted).toBe('post');
  });
});

describe('what waits for the requester, and for the office', () => {
  it('ask for reasons and payment while they wait', async () => {
    const { request, cookie } = await opened();
    const head = request.scope(site.office.head, today);
    const asked = { beyondReason: '内容相近', periodDays: 7 };
    must(await askReasons(head, { ...(await request.at()), ...asked }));
    expect((await open('/requests/status', cookie)).text).toMatch(/请您说明理由，.*内容相近/);
    expect((await open('/requests/reasons', cookie)).text).toContain('内容相近');
    expect((await site.visit('/requests/reasons', { cookie, form: { text: '用途不同' } })).status).toBe(303);
    const fee = { scale: 'pages' as const, pages: 31, paymentCode: 'OWN-PAGES-1', payHow: '凭缴款码缴纳' };
    must(await sendFeeNotice(head, { ...(await request.at()), ...fee }));
    const waiting = await open('/requests/status', cookie);
    for (const told of ['请您缴纳信息处理费10.00元', 'OWN-PAGES-1', '正在等您缴费'])
      expect(waiting.text).toContain(told);
  });

  it('a city without a payment system of its own offers the code alone', async () => {
    const { request } = await opened();
    const fee = { scale: 'pages' as const, pages: 31, paymentCode: 'OWN-PAGES-2', payHow: '凭缴款码缴纳' };
    must(await sendFeeNotice(request.scope(site.office.head, today), { ...(await request.at()), ...fee }));
    const scope = request.scope({ kind: 'public' }, today);
    const unconnected = { ...scope, city: { ...scope.city, demo: false } };
    const file = await request.file();
    expect([mayPayOnline(file, scope), mayPayOnline(file, unconnected)?.code]).toEqual([null, 'no-port']);
    const shown = (where: Scope) => String(RequesterNext({ file, scope: where }));
    expect([shown(scope).includes('去缴费'), shown(unconnected).includes('去缴费')]).toEqual([true, false]);
    expect(shown(unconnected)).toContain('OWN-PAGES-2');
  });

  it('a notice is marked as unread until it was opened', async () => {
    site.restart();
    const { request, cookie } = await opened();
    const notice = {
      defects: [{ ground: 'description', what: '没有写明年度' }],
      guidance: '',
      periodDays: 10,
    };
    must(
      await sendCorrectionNotice(request.scope(site.office.head, today), {
        ...(await request.at()),
        ...notice,
      }),
    );
    expect((await open('/requests/status', cookie)).text).toContain('未读');
    const paper = (await request.file()).papers[0]?.id;
    expect((await open(`/requests/papers/${paper}`, cookie)).status).toBe(200);
    expect((await open('/requests/status', cookie)).text).not.toContain('未读');
    const { cookie: stranger } = await opened();
    expect((await open(`/requests/papers/${paper}`, stranger)).status).toBe(404);
  });

  it('a withdrawal waits on the case for the officer, with its day', async () => {
    const { request, cookie } = await opened();
    expect((await site.visit('/requests/withdrawal', { cookie, form: { sure: 'yes' } })).status).toBe(303);
    expect((await open('/requests/status', cookie)).text).toContain('撤回这件申请');
    const clerk = await site.signIn(site.office, 'clerk');
    const home = `/office/requests/${request.requestId}`;
    expect((await open(home, clerk)).text).toContain('申请人在查询页撤回了申请');
    const page = await (await site.visit(`${home}/record-withdrawal`, { cookie: clerk })).text();
    expect(page).toMatch(/value="online"[^>]*checked/);
    expect(page).toContain(`value="${today}"`);
  });
});
