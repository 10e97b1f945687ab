import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { attachRecords } from '#app/disclosure-requests/acts/attach-records.ts';
import { decideReceiptAmendment } from '#app/disclosure-requests/acts/decide-receipt-amendment.ts';
import { orderNewReply } from '#app/disclosure-requests/acts/order-new-reply.ts';
import { recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { sendReply } from '#app/disclosure-requests/acts/send-reply.ts';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import type { Day } from '#law/cite.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { cookiesOf, makeSite, type Site, textOf } from '#tests/makers/make-site.ts';

let site: Site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.drop());

describe('what the requester is told', () => {
  it('the limit of a correction is that of its own notice, counted from the day it was served', async () => {
    const request = await made({ wayWanted: 'post', address: '示例路9号' });
    must(await request.register());
    const defects = [{ ground: 'description' as const, what: '请写明年度' }];
    const notice = { defects, guidance: '', periodDays: 7 };
    const head = request.scope(site.office.head, '2024-09-12');
    must(await sendCorrectionNotice(head, { ...(await request.at()), ...notice }));
    // Before service is proven: seven working days from the day it was sent; the 14th was worked, 15 to 17 were a holiday.
    expect(await statusOf(request)).toContain('请您补正，2024年9月24日前（含当日）');
    await served(request, '2024-09-19');
    // From 19 September: 20, 23 to 27 and 29 September, which was worked.
    const told = await statusOf(request);
    expect(told).toContain('请您补正，2024年9月29日前（含当日）');
    expect(told).toContain('请在2024年9月29日前（含当日）补正');
    expect(told).not.toContain('9月24日前');
  });

  it('a day of receipt that was put right stands among the steps, with its notice; sent back, nothing is told', async () => {
    const request = await made({ wayWanted: 'online' });
    await amended(request, false);
    expect(await statusOf(request)).not.toContain('更正');
    await amended(request, true);
    const cookie = await opened(request);
    const html = await (await site.visit('/requests/status', { cookie })).text();
    const told = textOf(html);
    expect(told).toContain('收到申请之日由2024年9月9日更正为2024年9月6日');
    expect(told).toContain('收到日期更正告知书');
    const [, path = ''] = /href="(\/requests\/papers\/\d+)"/.exec(html) ?? [];
    const letter = textOf(await (await site.visit(path, { cookie })).text());
    expect(letter).toContain('原登记收到该申请的日期为2024年9月9日');
    expect(letter).toContain('答复期限至2024年10月11日（含当日）');
    expect(letter).not.toContain('签收单存档案柜');
  });

  it('an earlier reply and its records stay readable after a new one was ordered, and nothing of the new one shows', async () => {
    const request = await made({ wayWanted: 'online' });
    for (const step of ['register', 'assign'] as const) must(await request[step]());
    await attached(request, 'before.pdf');
    for (const step of ['draft', 'review', 'sign'] as const) must(await request[step]());
    must(await request.send('2024-09-20'));
    await orderedAnew(request);
    await attached(request, 'after.pdf', '2024-12-06');
    const { earlierReplies } = await request.file();
    const cookie = await opened(request);
    const html = await (await site.visit('/requests/status', { cookie })).text();
    expect(html).toContain('href="/requests/letters/1"');
    expect(textOf(html)).toContain(`此前的答复 答复书 ${earlierReplies[0]?.document_no}`);
    expect([html.includes('before.pdf'), html.includes('after.pdf')]).toEqual([true, false]);
    const letter = await site.visit('/requests/letters/1', { cookie });
    expect(textOf(await letter.text())).toContain('现予公开。');
    const pdf = await site.visit('/requests/letters/1.pdf', { cookie });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await request.file()).openings).toHaveLength(1);
    const [before, after] = (await request.file()).attachments;
    expect((await site.visit(`/requests/records/${before?.id}`, { cookie })).status).toBe(200);
    expect((await site.visit(`/requests/records/${after?.id}`, { cookie })).status).toBe(404);
    for (const path of ['/requests/letters/2', '/requests/letters/2.pdf', '/requests/letters/0'])
      expect((await site.visit(path, { cookie })).status, path).toBe(404);
    const stranger = await opened(await made());
    expect((await site.visit('/requests/letters/1', { cookie: stranger })).status).toBe(404);
    expect((await site.visit('/requests/letters/1')).status).toBe(303);
  });

  it('an earlier reply by post that was never served is not shown here', async () => {
    const request = await made({ wayWanted: 'post', address: '示例路9号' });
    for (const step of ['register', 'assign', 'draft', 'review', 'sign'] as const)
      must(await request[step]());
    const posted = { way: 'post' as const, sentOn: '2024-09-20', proof: 'XA00000000' };
    const clerk = request.scope(site.office.clerk, '2024-09-20');
    must(await sendReply(clerk, { ...(await request.at()), ...posted }));
    await orderedAnew(request);
    expect(await statusOf(request)).not.toContain('此前的答复');
    expect((await site.visit('/requests/letters/1', { cookie: await opened(request) })).status).toBe(404);
  });
});

async function made(content: Partial<RequestContent> = {}) {
  return makeRequest(site.fresh.db, site.city, site.office, { content });
}

/** The cookie of the requester who has queried the case. */
async function opened(request: MadeRequest): Promise<string> {
  const form = { register_no: (await request.file()).register_no, code: request.queryCode, tail: '1234' };
  site.restart();
  const answer = await site.visit('/requests/query', { form });
  expect(answer.status).toBe(303);
  return cookiesOf(answer);
}

async function statusOf(request: MadeRequest): Promise<string> {
  const cookie = await opened(request);
  return textOf(await (await site.visit('/requests/status', { cookie })).text());
}

async function served(request: MadeRequest, on: Day) {
  const [paper] = (await request.file()).papers;
  must(
    await recordDelivery(request.scope(site.office.clerk, on), {
      ...(await request.at()),
      document: `paper:${paper?.id}`,
      fact: 'served',
      way: 'post',
      on,
      trackingNo: '',
      proof: '邮件签收单',
      uploads: [],
    }),
  );
}

async function amended(request: MadeRequest, confirmed: boolean) {
  const proposal = {
    toDay: '2024-09-06',
    reason: '收发室9月6日签收，9日才转到本处',
    proof: '签收单存档案柜',
    uploads: [],
  };
  const [clerk, head] = [site.office.clerk, site.office.head].map((who) => request.scope(who, '2024-09-12'));
  if (!clerk || !head) throw new Error('no officers');
  must(await amendReceiptDay(clerk, { ...(await request.at()), ...proposal }));
  const amendmentId = (await request.file()).receiptAmendments.at(-1)?.id ?? 0;
  const decision = { amendmentId, confirmed, note: '凭证不清' };
  must(await decideReceiptAmendment(head, { ...(await request.at()), ...decision }));
}

async function attached(request: MadeRequest, name: string, today: Day = '2024-09-12') {
  const scope = request.scope(site.office.handler, today);
  const fileKey = await storeBytes(scope, Buffer.from(name));
  const upload = { kind: 'reply' as const, fileKey, name, mime: 'application/pdf', size: name.length };
  must(await attachRecords(scope, { ...(await request.at()), uploads: [upload] }));
}

/** A reconsideration overturned the reply and ordered another. */
async function orderedAnew(request: MadeRequest) {
  const clerk = request.scope(site.office.clerk, '2024-12-05');
  const { register_no } = await request.file();
  const remedyCaseId = must(
    await recordRemedyCase(clerk, {
      agencyId: site.office.agencyId,
      kind: 'reconsideration',
      body: '示例市人民政府',
      caseNo: '〔2024〕示行复第1号',
      notifiedOn: '2024-10-14',
      registerNo: register_no,
      coDefendant: false,
      overSilence: false,
    }),
  );
  must(
    await recordRemedyResult(clerk, { caseId: remedyCaseId, outcome: 'annulled', concludedOn: '2024-12-05' }),
  );
  const order = {
    remedyCaseId,
    basis: '〔2024〕示行复第1号行政复议决定书',
    receivedOn: '2024-12-05',
    days: 15,
    unit: 'working-days' as const,
  };
  must(await orderNewReply(clerk, { ...(await request.at()), ...order }));
}
