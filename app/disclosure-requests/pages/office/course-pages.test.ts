import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
let clerk: string;
let head: string;
let handler: string;
const today = dayOf(now());

beforeAll(async () => {
  site = await makeSite();
  clerk = await site.signIn(site.office, 'clerk');
  head = await site.signIn(site.office, 'office-head');
  handler = await site.signIn(site.office, 'handler');
  await site.fresh.owner
    .updateTable('agencies')
    .set({ fees_on: true })
    .where('id', '=', site.office.agencyId)
    .execute();
});
afterAll(() => site.drop());

/** A request of today, so that its limits run while the pages are used. */
async function made(identityNumber: string, count = 1): Promise<MadeRequest> {
  const content = { identityNumber };
  const make = () => makeRequest(site.fresh.db, site.city, site.office, { today, content });
  for (let each = 1; each < count; each++) await make();
  const request = await make();
  must(await request.register());
  must(await request.assign());
  return request;
}

async function open(request: MadeRequest, act: PageAct | '', cookie: string, query = '') {
  const home = `/office/requests/${request.requestId}`;
  const answer = await site.visit(`${act ? `${home}/${act}` : home}${query}`, { cookie });
  return { status: answer.status, text: textOf(await answer.text()) };
}

async function send(request: MadeRequest, act: PageAct, cookie: string, fields: Record<string, string>) {
  const row_version = String((await request.file()).row_version);
  const form = { row_version, ...fields };
  const answer = await site.visit(`/office/requests/${request.requestId}/${act}`, { cookie, form });
  return { status: answer.status, text: textOf(await answer.text()) };
}

describe('pages of the course of a request', () => {
  it('reasons: the counted requests are shown, the notice goes out, the reasons are judged', async () => {
    const request = await made('PAGES-01', 4);
    const shown = await open(request, 'ask-reasons', head);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('共4件');
    const empty = await send(request, 'ask-reasons', head, { beyond: '', period_days: '7' });
    expect([empty.status, empty.text.includes('第三十五条')]).toEqual([422, true]);
    expect((await send(request, 'ask-reasons', head, { beyond: '内容相近', period_days: '7' })).status).toBe(
      303,
    );
    expect(
      (await send(request, 'record-reasons', clerk, { text: '用途不同', received_on: today })).status,
    ).toBe(303);
    const undecided = await send(request, 'decide-reasons', head, { why: '仅写理由' });
    expect([undecided.status, undecided.text.includes('请选择认定的结果')]).toEqual([422, true]);
    expect((await send(request, 'decide-reasons', head, { outcome: 'refuse', why: '内容相同' })).status).toBe(
      303,
    );
    const history = await open(request, '', clerk);
    expect(history.text).toContain('认定理由不合理：内容相同');
  });

  it('fee: the month and the price are shown; the payment is recorded', async () => {
    const request = await made('PAGES-02');
    const shown = await open(request, 'send-fee-notice', head);
    expect([shown.status, shown.text.includes('向本机关共1件，按件累计0元')]).toEqual([200, true]);
    const fee = { scale: 'pages', pages: '31', code: 'PAGES-CODE-1', how: '凭缴款码缴纳' };
    expect((await send(request, 'send-fee-notice', head, { ...fee, pages: '30' })).status).toBe(422);
    expect((await send(request, 'send-fee-notice', head, fee)).status).toBe(303);
    expect((await open(request, 'record-payment', clerk)).text).toContain('10.00元');
    expect(
      (await send(request, 'record-payment', clerk, { paid_on: today, receipt_no: '示例票据3号' })).status,
    ).toBe(303);
    expect((await request.file()).feeNotices).toMatchObject([{ paid_on: today }]);
  });

  it('delivery: a courier is refused on the page with the article, the typed values kept', async () => {
    const request = await made('PAGES-03');
    expect((await open(request, 'record-delivery', clerk)).text).toContain('还没有发出过文书');
    const message = { what_description: '请写明年度', guidance: '', period_days: '10' };
    expect((await send(request, 'send-correction-notice', head, message)).status).toBe(303);
    const document = `paper:${(await request.file()).papers[0]?.id}`;
    const courier = { document, fact: 'sent', way: 'courier', on: today, proof: '示例存根' };
    const refusal = await send(request, 'record-delivery', clerk, courier);
    expect(refusal.status).toBe(422);
    for (const told of ['不能交给快递企业', '邮政法', '第五十五条']) expect(refusal.text).toContain(told);
    expect((await open(request, 'abandon-request', head)).text).toContain('届满后才能不再处理');
    expect((await request.file()).deliveries.map(({ fact }) => fact)).toEqual(['sent', 'served']);
  });

  it('trap 10: a correction is asked for by its grounds; what is none is listed with what is done instead', async () => {
    const request = await made('PAGES-10');
    const form = (await open(request, 'send-correction-notice', head)).text;
    for (const told of ['申请公开的信息不明确', '没有联系方式', '这些情况不能用补正', '检索后直接答复'])
      expect(form).toContain(told);
    const empty = await send(request, 'send-correction-notice', head, {
      guidance: '示例指导',
      period_days: '10',
    });
    expect([empty.status, empty.text.includes('至少写明一项')]).toEqual([422, true]);
    const long = { what_form: '没有写明要哪种形式', period_days: '40' };
    const kept = await send(request, 'send-correction-notice', head, long);
    for (const told of ['5至15个工作日', '没有写明要哪种形式']) expect(kept.text).toContain(told);
    const notice = { what_description: '没有写明年度\n没有写明项目', period_days: '10' };
    expect((await send(request, 'send-correction-notice', head, notice)).status).toBe(303);
    expect((await request.file()).correctionNotices[0]?.items.split('\n')).toHaveLength(2);
  });

  it('talks and messages are kept and shown; contact is for unsigned letters', async () => {
    const request = await made('PAGES-04');
    const talk = { way: 'phone', with: 'requester', substance: '说明年度', happened_on: today };
    expect((await send(request, 'record-talk', handler, talk)).status).toBe(303);
    expect((await send(request, 'send-message', handler, { text: '示例留言' })).status).toBe(303);
    const history = await open(request, '', clerk);
    for (const told of ['说明年度', '给申请人留言：示例留言']) expect(history.text).toContain(told);
    const contact = await open(request, 'record-contact-attempt', clerk);
    expect([contact.status, contact.text.includes('不需要与申请人确认')]).toEqual([422, true]);
  });
});

describe('ends, outside facts and strangers', () => {
  it('withdrawal asks for the paper; on the spot asks for the signed record', async () => {
    const request = await made('PAGES-05');
    const without = await send(request, 'record-withdrawal', clerk, {
      by: 'paper',
      withdrawn_on: today,
      identity_check: '当面核对',
    });
    expect([without.status, without.text.includes('书面撤回')]).toEqual([422, true]);
    const spot = { code: 'R1', answer: '当场提供2页', answered_on: today, signed_record: '存窗口' };
    expect((await send(request, 'answer-on-the-spot', clerk, spot)).text).toContain('签名的当场答复记录');
    const body = formOf({ ...spot, row_version: String((await request.file()).row_version) });
    const path = `/office/requests/${request.requestId}/answer-on-the-spot`;
    expect((await site.visit(path, { cookie: clerk, form: body })).status).toBe(303);
    const file = await request.file();
    expect(file.endings).toMatchObject([{ code: 'R1' }]);
    expect(file.attachments.map(({ kind, name }) => [kind, name])).toEqual([['evidence', 'record.pdf']]);
    expect((await open(request, 'draft-reply', handler)).text).toContain('本件已经终止');
  });

  it('outside: first the kind, then its fields; another person confirms', async () => {
    const request = await made('PAGES-06');
    const first = await open(request, 'record-outside-fact', clerk);
    expect([first.status, first.text.includes('补正期限')]).toEqual([200, false]);
    const second = await open(request, 'record-outside-fact', clerk, '?kind=send-correction-notice');
    expect(second.text).toContain('补正期限（工作日）');
    const fact = {
      kind: 'send-correction-notice',
      happened_on: today,
      field_items: '请写明年度',
      field_period_days: '10',
      evidence: '存根',
    };
    expect((await send(request, 'record-outside-fact', clerk, { ...fact, kind: 'x' })).status).toBe(422);
    expect((await send(request, 'record-outside-fact', clerk, fact)).status).toBe(303);
    expect((await open(request, 'decide-outside-fact', clerk)).text).toContain('录入人不能自己确认');
    expect((await open(request, 'decide-outside-fact', head)).text).toContain('请写明年度');
    const record = String((await request.file()).outsideRecords[0]?.id);
    expect((await send(request, 'decide-outside-fact', head, { record, outcome: 'confirm' })).status).toBe(
      303,
    );
    const history = await open(request, '', clerk);
    for (const told of ['【系统外办理，补录】发出补正通知', '（纸质，见附件）'])
      expect(history.text).toContain(told);
    expect(
      (
        await site.visit(
          `/office/requests/${request.requestId}/papers/${(await request.file()).papers[0]?.id}`,
          { cookie: clerk },
        )
      ).status,
    ).toBe(404);
  });

  it('nobody of another agency or city opens them', async () => {
    const request = await made('PAGES-07');
    const acts: PageAct[] = [
      'ask-reasons',
      'record-reasons',
      'decide-reasons',
      'override-objection',
      'send-fee-notice',
      'record-payment',
      'record-withdrawal',
      'abandon-request',
      'answer-on-the-spot',
      'record-delivery',
      'record-talk',
      'send-message',
      'record-contact-attempt',
      'record-outside-fact',
      'decide-outside-fact',
    ];
    const stranger = await site.signIn(site.otherOffice, 'office-head');
    const abroad = await site.signIn(site.officeElsewhere, 'office-head', site.otherCity);
    for (const act of acts) {
      const path = `/office/requests/${request.requestId}/${act}`;
      expect((await site.visit(path, { cookie: stranger })).status, act).toBe(404);
      expect((await site.visit(path, { cookie: abroad, city: site.otherCity })).status, act).toBe(404);
      expect([200, 422], act).toContain((await site.visit(path, { cookie: head })).status);
    }
  });
});

/** The form with a small PDF as the evidence. */
function formOf(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  body.set('evidence_files', new File([pdf], 'record.pdf', { type: 'application/pdf' }));
  return body;
}
